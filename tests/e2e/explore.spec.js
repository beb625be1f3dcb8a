// What one explores: the roles’ pages, the matrix, the stages, how it works, the search, the examples.
import AxeBuilder from "@axe-core/playwright";
import {
  expect,
  FILLED,
  heading,
  listen,
  longText,
  number,
  open,
  ours,
  ROLES,
  stage,
  status,
  storage,
  stored,
  test,
  unfold,
} from "./helpers.js";

const AREAS = ["Development", "Team & People", "Product", "Customer & Sales"];
const STAGES = ["Idea or MVP", "Seed", "Growth", "Scale-up", "Mature"];
const home = (at) => Math.floor(at / 3);

const main = (page) => page.getByRole("main");
const wheel = (page) => page.getByRole("region", { name: /twelve hats$/i }).locator(".wheel");
const label = (page, { short }) => wheel(page).getByRole("link", { name: new RegExp(`^${short}\\b`) });
const article = (page, { name }) => page.getByRole("article", { name, exact: true });
const fold = (place, title) =>
  place.getByRole("group").filter({ has: place.page().locator("summary", { hasText: new RegExp(`^${title}`) }) });
const openFolds = async (place) => {
  for (const summary of await place.locator("summary").all()) await summary.click();
};
const shape = (page, name) => page.getByRole("navigation", { name: "Shown as" }).getByRole("link", { name });
const expectNotLost = (page) => expect.poll(() => page.evaluate(() => document.activeElement.tagName)).not.toBe("BODY");

/** What can be decided about a role: with hours where the plan has some for it, without where it has none. */
const DECISION = "(?:Do now|Help|Focus|Grow into|Hold|Keep for joy), (?:\\d+½?|½) h|Find an owner|Leave|Not now";

/** What a link says to a screen reader. */
const spoken = (link) => {
  const shown = link.cloneNode(true);
  for (const hidden of shown.querySelectorAll("[aria-hidden=true]")) hidden.remove();
  return shown.textContent;
};

/** What is decided about every role, as the wheel says it: “Do now, 9½ h” or “Leave”. */
async function captions(page) {
  const links = wheel(page).getByRole("grid").getByRole("link");
  await expect(links).toHaveCount(ROLES.length);
  const labels = await links.evaluateAll((all, spoken) => all.map(new Function(`return ${spoken}`)()), String(spoken));
  return labels.map((text, at) => text.match(new RegExp(`^${ROLES[at].short}, ${AREAS[home(at)]}, (${DECISION}), (?:very )?\\w+ need`))?.[1]);
}

/** The decision alone: “Do now”. */
const withoutHours = (caption) => caption.split(", ")[0];

/** The score of every role, as the answer says it, and what it says is decided. */
async function standings(page) {
  await open(page, "focus");
  await unfold(page, "All twelve, by decision");
  const rows = page.getByRole("region", { name: /^All twelve, / }).locator("tbody").getByRole("row");
  await expect(rows).toHaveCount(ROLES.length);
  const told = new Map();
  for (const row of await rows.all()) {
    const [, , score, decision] = await row.getByRole("cell").allTextContents();
    told.set((await row.getByRole("rowheader").textContent()).trim(), { score, decision });
  }
  return ROLES.map(({ short }) => told.get(short));
}

/** All links in a place that lead away from the page: each must open outside, and tell nothing of us. */
async function expectSafeLinks(place) {
  const links = await place.getByRole("link").evaluateAll((all) =>
    all
      .filter((link) => link.origin !== location.origin)
      .map((link) => [link.protocol, link.target, link.rel.split(" ").sort().join(" ")].join(", ")),
  );
  expect(links.filter((link) => !/^https?:, _blank, noopener noreferrer$/.test(link))).toEqual([]);
  return links.length;
}

/** Breaks the fetching of a file until it is mended, and counts how often it was asked for. */
async function breakFile(page, file) {
  const broken = { asked: 0, mended: false };
  await page.route(({ pathname }) => pathname.endsWith(`/${file}`), (route) => {
    broken.asked += 1;
    return broken.mended ? route.continue() : route.abort();
  });
  return broken;
}

/** The page may complain about what we broke, and about nothing else. */
function expectOnlyFailedToLoad(problems) {
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.splice(0).filter((problem) => !/Failed to load resource: net::ERR_FAILED/.test(problem))).toEqual([]);
}

/** Resolves once the long texts of all roles were fetched. To be called before the page opens. */
function allTexts(page) {
  const fetched = new Set();
  page.on("requestfinished", (request) => {
    const [, id] = request.url().match(/roles\/en\/([\w-]+)\.json\b/) ?? [];
    if (id) fetched.add(id);
  });
  return () => expect.poll(() => fetched.size, { timeout: 20_000 }).toBe(ROLES.length);
}

const roleText = (page, id) => longText(page.request, `roles/en/${id}.json`);

test.describe("a role’s page", () => {
  test.describe("with the answers filled in", () => {
    test.use(stored(FILLED));

    test("a role’s page shows one’s own focus, need, skill and joy, and says why", async ({ page }) => {
      const sayings = {
        "sales-partner": ["4/5strong", "4/5like it", /^Comes first until the key deal is closed\. /],
        "product-manager": [
          "2/5learning",
          "5/5love it",
          /^Needed from you, unless somebody else has it; you love it, and you’re learning it: once you’re solid, it’s a focus\. /,
        ],
        guardian: ["Rate it", "Rate it", /^Some need, but less than for your other roles\. /],
        visionary: ["4/5strong", "3/5neutral", /^Needed, and already with the CEO\. If that ever ends, somebody has to take it\. /],
      };
      const told = await standings(page);
      await open(page);
      const decisions = await captions(page);
      for (const [id, [skill, joy, why]] of Object.entries(sayings)) {
        const at = ROLES.findIndex((each) => each.id === id);
        expect(withoutHours(decisions[at])).toBe(told[at].decision);
        await open(page, `roles/${id}`);
        const place = article(page, ROLES[at]);
        await expect(place.getByRole("term")).toHaveText(["Focus", "Need", "Skill", "Joy"]);
        await expect(place.getByRole("definition")).toHaveText([
          `${told[at].score}${decisions[at]}`,
          /^\d+(low|middle|high|very high)$/,
          skill,
          joy,
        ]);
        await expect(place.getByRole("paragraph").filter({ hasText: "How the number comes about" })).toContainText(why);
        await expect(place.getByRole("link", { name: "How the number comes about" })).toHaveAttribute("href", `#/how/${id}`);
      }
      // What is not rated yet can be rated from here.
      await open(page, "roles/guardian");
      await article(page, ROLES[2]).getByRole("link", { name: "Rate it" }).first().click();
      await expect(page.getByRole("group", { name: "How good are you as a Guardian?" })).toBeInViewport();
    });

    test("the need over the stages has a column for each stage, and one’s own is marked", async ({ page }) => {
      for (const each of ROLES.slice(0, 4)) {
        await open(page, `roles/${each.id}`);
        const chart = article(page, each).getByRole("region", { name: "Need over the stages" });
        const columns = chart.getByRole("listitem");
        await expect(columns).toHaveText(STAGES.map((name) => new RegExp(`^\\d+${name}${name === "Seed" ? " · you" : ""}$`)));
        const needs = await columns.evaluateAll((items) =>
          items.map((item) => [
            parseInt(item.textContent),
            item.querySelector("[aria-hidden]").getBoundingClientRect().height,
            getComputedStyle(item.querySelector("[aria-hidden]")).backgroundColor,
          ]),
        );
        // The columns are as high as they say, and one’s own looks different.
        const sorted = [...needs].sort(([a], [b]) => a - b);
        for (const [at, [need, height]] of sorted.entries()) {
          if (at && need > sorted[at - 1][0]) expect(height).toBeGreaterThan(sorted[at - 1][1]);
        }
        expect(needs.filter(([, , colour]) => colour === needs[1][2])).toHaveLength(1);
        const said = await chart.getByRole("paragraph").textContent();
        const [, most, least] = said.match(/^Highest at .+ \((\d+)\), lowest at .+ \((\d+)\), leaving aside what’s pressing today\.$/);
        expect([Number(least), Number(most)]).toEqual([sorted[0][0], sorted[4][0]]);
      }
    });
  });

  test("blank, no numbers are claimed, and no stage is one’s own", async ({ page }) => {
    await open(page, "roles/architect");
    const place = article(page, ROLES[1]);
    await expect(place.getByRole("region", { name: "Need over the stages" }).getByRole("listitem")).toHaveText(
      STAGES.map((name) => new RegExp(`^\\d+${name}$`)),
    );
    await expect(place.getByRole("term")).toHaveCount(0);
  });

  test("all twelve have their whole text, and every source opens outside", async ({ page }) => {
    test.slow();
    for (const each of ROLES) {
      await open(page, `roles/${each.id}`);
      await page.reload();
      const place = article(page, each);
      await expect(place.getByRole("heading", { name: "First moves this week" })).toBeVisible();
      const text = await roleText(page, each.id);
      await expect(place).toContainText(text.what);
      const below = (name) => place.getByRole("heading", { name }).locator("xpath=following-sibling::*[1]").getByRole("listitem");
      const said = (claims) => claims.map(({ text }) => text);
      await expect(below("It needs you now when")).toContainText(said(text.needs_you));
      await expect(below("First moves this week")).toContainText(said(text.moves));
      const folds = [
        ["You can let it go when", said(text.let_go)],
        ["Ask yourself", text.ask],
        ["Who takes it over", text.handover.steps.map(({ when, text }) => `${when}: ${text}`)],
        ["Traps", text.traps.map(({ name, text }) => `${name}: ${text}`)],
        ["Facts", said(text.facts)],
        ["Sources", text.sources.map(({ label }) => label)],
      ];
      for (const [title, items] of folds) {
        const opened = fold(place, title);
        await expect(opened.getByRole("listitem").first()).toBeHidden();
        await opened.locator("summary").click();
        await expect(opened.getByRole("listitem").first()).toBeVisible();
        await expect(opened.getByRole("listitem")).toContainText(items);
      }
      const sizes = [text.needs_you, text.moves, text.let_go, text.ask].map((list) => list.length);
      expect(sizes, each.id).toEqual([4, 3, 3, 3]);
      for (const list of [text.handover.steps, text.traps, text.facts, text.sources]) expect(list.length).toBeGreaterThan(1);
      // A number for every reference, a line for every source.
      const claims = [text.needs_you, text.moves, text.let_go, text.handover.steps, text.traps, text.facts].flat();
      const references = claims.reduce((count, { sources }) => count + sources.length, 0);
      expect(await expectSafeLinks(place), each.id).toBe(references + text.sources.length);
      await expect(place.getByRole("link", { name: /^Source \d+: / })).toHaveCount(references);
    }
  });

  test("each role is tied to the other two of its responsibility", async ({ page }) => {
    for (const [at, each] of ROLES.entries()) {
      await open(page, `roles/${each.id}`);
      const ties = article(page, each)
        .getByRole("heading", { name: "What it is tied to" })
        .locator("xpath=following-sibling::*[1]");
      const others = ROLES.filter((other, place) => home(place) === home(at) && other !== each);
      await expect(ties.getByRole("link")).toHaveText(others.map(({ short }) => short));
      await expect(ties).toContainText(`${AREAS[home(at)]} with `);
      await expect(ties).toContainText(/Also serves (Development|Team & People|Product|Customer & Sales)\./);
      await ties.getByRole("link").first().click();
      await expect(article(page, others[0])).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`#/roles/${others[0].id}$`));
    }
    await open(page, "roles/sales-partner");
    await expect(article(page, ROLES[10])).toContainText("Driven by: close a key customer");
  });

  test("a text that does not come says so, and comes when it is tried again", async ({ page, problems }) => {
    const broken = await breakFile(page, "roles/en/guardian.json");
    await open(page, "roles/guardian");
    const place = article(page, ROLES[2]);
    const notice = place.getByRole("alert");
    await expect(notice).toContainText("could not be loaded. You may be offline.");
    // What needs no fetching is there all the same.
    await expect(place).toContainText("Keeps production up and customers’ data safe.");
    await expect(place.getByRole("region", { name: "Need over the stages" })).toBeVisible();
    // Later the page tries by itself: here in vain.
    await expect.poll(() => broken.asked, { timeout: 20_000 }).toBe(2);
    await expect(notice).toBeVisible();
    broken.mended = true;
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect(place.getByRole("heading", { name: "First moves this week" })).toBeVisible();
    await expect(notice).toHaveCount(0);
    expect(broken.asked).toBe(3);
    expectOnlyFailedToLoad(problems);
  });

  test("who tries again by keyboard stays in the role’s page", async ({ page, problems }) => {
    const broken = await breakFile(page, "roles/en/guardian.json");
    await open(page, "roles/guardian");
    const place = article(page, ROLES[2]);
    await expect.poll(() => broken.asked, { timeout: 20_000 }).toBe(2);
    await expect(place.getByRole("alert")).toBeVisible();
    broken.mended = true;
    await place.getByRole("button", { name: "Try again" }).focus();
    await page.keyboard.press("Enter");
    await expect(place.getByRole("heading", { name: "First moves this week" })).toBeVisible();
    expectOnlyFailedToLoad(problems);
    await expectNotLost(page);
  });

  test("after a while every role can be read without a connection", async ({ page, context }) => {
    const fetched = allTexts(page);
    await open(page);
    await fetched();
    await context.setOffline(true);
    for (const each of ROLES) {
      await label(page, each).click();
      await expect(article(page, each).getByRole("heading", { name: "First moves this week" })).toBeVisible();
    }
    await shape(page, "Matrix").click();
    await expect(page.getByRole("grid", { name: "Four responsibilities and twelve roles" })).toBeVisible();
    await expect(article(page, ROLES[11]).getByRole("heading", { name: "First moves this week" })).toBeVisible();
  });

  test("what one has opened stays open while other texts arrive", async ({ page }) => {
    const fetched = allTexts(page);
    await open(page, "roles/architect");
    const place = article(page, ROLES[1]);
    const traps = fold(place, "Traps");
    await traps.locator("summary").click();
    await expect(traps).toHaveAttribute("open");
    await fetched();
    await expect(traps).toHaveAttribute("open");
    await expect(traps.locator("summary")).toBeFocused();
  });

  test("another role’s page begins closed, whether or not its text was here before", async ({ page }) => {
    const fetched = allTexts(page);
    await open(page, "roles/architect");
    await fetched();
    await openFolds(article(page, ROLES[1]));
    await expect(article(page, ROLES[1]).locator("details[open]")).toHaveCount(6);
    await page.getByRole("link", { name: "Next: Guardian" }).click();
    await expect(article(page, ROLES[2])).toBeVisible();
    await expect(article(page, ROLES[2]).locator("details")).toHaveCount(6);
    await expect(article(page, ROLES[2]).locator("details[open]")).toHaveCount(0);
  });
});

test.describe("the matrix", () => {
  const grid = (page) => page.getByRole("grid", { name: "Four responsibilities and twelve roles" });
  /** Where a role, by its place among the twelve, meets a responsibility, by its place among the four. */
  const cell = (page, area, at) => {
    const { short } = ROLES[at];
    const meeting = area === home(at) ? "\\s*, home\\b.*" : `(: not| also serves) ${AREAS[area]}`;
    return grid(page).getByRole("link", { name: new RegExp(`^${short}${meeting}$`) });
  };
  const rows = (page) => grid(page).getByRole("row").filter({ has: page.getByRole("gridcell").getByRole("link") });
  const tabStops = (page) => grid(page).locator("a[tabindex='0']");
  /** With Tab, from what stands before the grid. */
  const enter = async (page) => {
    await shape(page, "Matrix").focus();
    await page.keyboard.press("Tab");
  };

  test("wheel and matrix lead to each other, and the open role stays open", async ({ page }) => {
    await open(page, "roles/visionary");
    await expect(shape(page, "Wheel")).toHaveAttribute("aria-current", "page");
    await shape(page, "Matrix").click();
    await expect(page).toHaveURL(/#\/matrix\/visionary$/);
    await expect(grid(page)).toBeVisible();
    await expect(wheel(page)).toHaveCount(0);
    await expect(article(page, ROLES[6])).toBeVisible();
    await expect(shape(page, "Matrix")).toHaveAttribute("aria-current", "page");
    await expect(shape(page, "Wheel")).not.toHaveAttribute("aria-current");
    // Both are the model.
    await expect(page.getByRole("navigation", { name: "Views" }).locator("[aria-current]")).toHaveText("Start");
    // From the page beside the matrix one stays at the matrix.
    await article(page, ROLES[6]).getByRole("link", { name: "Next: Product Manager" }).click();
    await expect(page).toHaveURL(/#\/matrix\/product-manager$/);
    await expect(article(page, ROLES[7])).toBeVisible();
    await shape(page, "Wheel").click();
    await expect(page).toHaveURL(/#\/roles\/product-manager$/);
    await expect(wheel(page)).toBeVisible();
    await expect(article(page, ROLES[7])).toBeVisible();
    // With no role open the same.
    await page.getByRole("button", { name: "Close this role" }).click();
    await shape(page, "Matrix").click();
    await expect(page).toHaveURL(/#\/matrix$/);
    await expect(page).toHaveTitle("Matrix · Twelve Hats");
    await expect(page.getByRole("article")).toHaveCount(0);
  });

  test("each of 48 cells says which role and responsibility meet in it, and how", async ({ page }) => {
    await open(page, "matrix");
    await expect(grid(page).getByRole("gridcell")).toHaveCount(48);
    await expect(grid(page).getByRole("link")).toHaveCount(48);
    for (const [at] of ROLES.entries()) {
      for (const [area] of AREAS.entries()) {
        await expect(cell(page, area, at)).toHaveCount(1);
        await expect(cell(page, area, at)).toHaveAttribute("href", `#/matrix/${ROLES[at].id}`);
      }
    }
    // At home in one responsibility, serving one besides.
    await expect(grid(page).getByRole("link", { name: /, home\b/ })).toHaveCount(12);
    await expect(grid(page).getByRole("link", { name: / also serves / })).toHaveCount(12);
    await expect(grid(page).getByRole("rowheader")).toContainText(ROLES.map(({ short }) => short));
    const heads = await grid(page).getByRole("columnheader").allTextContents();
    expect(heads.map((head) => head.replace(/\u00ad/g, ""))).toEqual(["Role", "Development", "Team & People", "Product", "Cust. & Sales"]);
  });

  test("the matrix is one Tab stop", async ({ page }) => {
    await open(page, "matrix");
    await enter(page);
    await expect(cell(page, 0, 0)).toBeFocused();
    await expect(tabStops(page)).toHaveCount(1);
    await page.keyboard.press("Tab");
    await expect(grid(page).locator("*:focus")).toHaveCount(0);
    await page.keyboard.press("Shift+Tab");
    await expect(cell(page, 0, 0)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(tabStops(page)).toHaveCount(1);
    // One comes back to where one was.
    await page.keyboard.press("Shift+Tab");
    await expect(shape(page, "Matrix")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(cell(page, 0, 1)).toBeFocused();
  });

  /** Presses keys, each with the cell that then has the focus: responsibility and role. */
  async function walk(page, moves) {
    for (const [key, area, at] of moves) {
      await page.keyboard.press(key);
      await expect(cell(page, area, at), key).toBeFocused();
      await expect(tabStops(page)).toHaveCount(1);
    }
  }

  test("arrows, Home and End move through the matrix, and no further than its edge", async ({ page }) => {
    await open(page, "matrix");
    await enter(page);
    await walk(page, [
      ["ArrowLeft", 0, 0],
      ["ArrowUp", 0, 0],
      ["ArrowRight", 1, 0],
      ["ArrowDown", 1, 1],
      ["ArrowDown", 1, 2],
      ["ArrowRight", 2, 2],
      ["ArrowUp", 2, 1],
      ["ArrowLeft", 1, 1],
      ["End", 3, 1],
      ["ArrowRight", 3, 1],
      ["Home", 0, 1],
      ["Control+End", 3, 11],
      ["ArrowDown", 3, 11],
      ["Control+Home", 0, 0],
    ]);
    // Moving is not opening.
    await expect(page).toHaveURL(/#\/matrix$/);
    await expect(page.getByRole("article")).toHaveCount(0);
  });

  test("Enter opens a role; Escape closes it, and the focus goes to where the role is at home", async ({ page }) => {
    await open(page, "matrix");
    await enter(page);
    await walk(page, [
      ["Control+End", 3, 11],
      ["ArrowLeft", 2, 11],
      ["ArrowLeft", 1, 11],
    ]);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/matrix\/investor-voice$/);
    await expect(article(page, ROLES[11]).getByRole("heading", { name: "First moves this week" })).toBeVisible();
    await expect(grid(page).getByRole("gridcell", { selected: true })).toHaveCount(4);
    await expect(article(page, ROLES[11]).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/#\/matrix$/);
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(grid(page).getByRole("gridcell", { selected: true })).toHaveCount(0);
    await expect(cell(page, 3, 11)).toBeFocused();

    // From within the page as well, and by its button.
    await page.keyboard.press("Enter");
    await article(page, ROLES[11]).locator("summary").first().focus();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(cell(page, 3, 11)).toBeFocused();
    await cell(page, 0, 2).click();
    await article(page, ROLES[2]).getByRole("button", { name: "Close this role" }).click();
    await expect(cell(page, 0, 2)).toBeFocused();
  });

  test("a role has an address in the matrix that outlasts a reload", async ({ page }) => {
    await open(page, "matrix/talent-builder");
    await page.reload();
    await expect(article(page, ROLES[4]).getByRole("heading", { name: "First moves this week" })).toBeVisible();
    await expect(page).toHaveTitle("Talent & Culture Builder · Twelve Hats");
    await expect(grid(page)).toBeVisible();
    // The open role is where Tab leads to.
    await expect(tabStops(page)).toHaveAttribute("href", "#/matrix/talent-builder");
    await open(page, "matrix/nobody");
    await expect(heading(page)).toHaveText("There is nothing at this address");
  });

  /** What is crowded: boxes of the matrix that overlap, and text that leaves its box. */
  const crowded = () => {
    const problems = [];
    const parts = [...document.querySelectorAll("[role=grid] :is([role=rowheader], [role=columnheader], [role=gridcell])")]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const rects = [...part.querySelectorAll("svg")].map((hat) => hat.getBoundingClientRect());
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          // What is only for screen readers takes no room.
          if (!text.data.trim() || text.parentElement.closest(".visually-hidden")) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          rects.push(...range.getClientRects());
        }
        return { name: part.textContent.trim(), box: part.getBoundingClientRect(), rects: rects.filter(({ width }) => width) };
      });
    const overlap = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    for (const [at, { name, box, rects }] of parts.entries()) {
      // Half of what is left between two boxes.
      if (rects.some((rect) => rect.left < box.left - 2.5 || rect.right > box.right + 2.5)) problems.push(`“${name}” is too wide`);
      // The box of a line is a little higher than its letters.
      if (rects.some((rect) => rect.top < box.top - 3 || rect.bottom > box.bottom + 3)) problems.push(`“${name}” is too high`);
      for (const other of parts.slice(at + 1)) {
        if (overlap(box, other.box)) problems.push(`“${name}” is on “${other.name}”`);
      }
    }
    if (parts.length < 48) problems.push(`only ${parts.length} parts`);
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} px wide`);
    return problems;
  };
  const WIDTHS = [320, 360, 390, 430, 600, 720, 721, 768, 900, 1024, 1180, 1181, 1280, 1440];

  for (const filled of [false, true]) {
    test.describe(filled ? "with the answers filled in" : "blank", () => {
      test.use(stored(filled ? FILLED : {}));

      test("nothing overlaps, and nothing has to be scrolled sideways, at any width", async ({ page }) => {
        test.slow();
        await open(page, "matrix/process-designer");
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          // The matrix turns when the window says how wide it is.
          await expect.poll(() => page.evaluate(crowded), { message: `${width} px` }).toEqual([]);
        }
      });
    });
  }

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test("on a phone each role has a row, and the arrows lead where they point", async ({ page }) => {
      await open(page, "matrix");
      await expect(rows(page)).toHaveCount(12);
      for (const [at, row] of (await rows(page).all()).entries()) {
        await expect(row.getByRole("rowheader")).toContainText(ROLES[at].short);
        await expect(row.getByRole("gridcell")).toHaveCount(4);
      }
      await enter(page);
      await expect(cell(page, 0, 0)).toBeFocused();
      const place = () => page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
      // To the eye: right is right, down is down.
      for (const [key, side] of [["ArrowRight", "x"], ["ArrowDown", "y"]]) {
        const before = await place();
        await page.keyboard.press(key);
        await expect.poll(async () => (await place())[side]).toBeGreaterThan(before[side]);
        const after = await place();
        const other = side === "x" ? "y" : "x";
        expect(Math.abs(after[other] - before[other])).toBeLessThan(1);
      }
      await walk(page, [
        ["ArrowDown", 1, 2],
        ["ArrowLeft", 0, 2],
        ["ArrowLeft", 0, 2],
        ["End", 3, 2],
        ["Home", 0, 2],
        ["Control+End", 3, 11],
        ["ArrowDown", 3, 11],
        ["ArrowUp", 3, 10],
        ["Control+Home", 0, 0],
      ]);
      await page.keyboard.press("Enter");
      await expect(article(page, ROLES[0])).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(cell(page, 0, 0)).toBeFocused();
    });
  });

  test.describe("with the answers filled in", () => {
    test.use(stored(FILLED));

    for (const [where, viewport] of [
      ["a wide window", { width: 1440, height: 900 }],
      ["a phone", { width: 390, height: 844 }],
    ]) {
      test(`at home a role has the hours and the decision that it has in the answer and on the wheel, in ${where}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const told = await standings(page);
        await open(page);
        const decisions = await captions(page);
        const hours = (at) => decisions[at].match(/, (.+) h$/)?.[1];
        const number = (words) => Number((words ?? "0").replace("½", ".5").replace(/^\./, "0."));
        // The scale has room for today’s hours, too: Developer’s are 20.
        const longest = Math.max(16, Math.ceil(Math.max(20, ...ROLES.map((_, at) => number(hours(at)))) / 4) * 4);
        // The radius of the arc at the outer end of a petal; a quarter of an hour is 1.7 units at most. Without hours there is none.
        const radii = await wheel(page)
          .locator(".petal-fill")
          .evaluateAll((petals) => petals.map((petal) => Number(petal.getAttribute("d")?.split("A")[2]?.split(" ")[0] ?? 62)));
        expect(radii).toHaveLength(ROLES.length);
        await shape(page, "Matrix").click();
        await expect(grid(page)).toBeVisible();
        for (const [at, { short }] of ROLES.entries()) {
          expect(withoutHours(decisions[at]), short).toBe(told[at].decision);
          expect(Math.abs(radii[at] - (62 + (128 * 0.86 * number(hours(at))) / longest)), short).toBeLessThan(0.8);
          const place = cell(page, home(at), at);
          expect(await place.evaluate(spoken)).toContain(`${short}, home, ${decisions[at]}, `);
          // The bar is as long, on the same scale.
          const bar = await place.locator(".cell-bar span").evaluate((bar) => bar.getBoundingClientRect().width / bar.parentElement.getBoundingClientRect().width);
          expect(Math.abs(bar - number(hours(at)) / longest), short).toBeLessThan(0.02);
          if (hours(at)) await expect(place.getByText(hours(at), { exact: true })).toBeVisible();
        }
        await expect(rows(page).getByRole("rowheader")).toHaveText(ROLES.map(({ short }, at) => `${short} ${withoutHours(decisions[at])}`));
      });
    }

    test("a cell says the need, and what one has rated", async ({ page }) => {
      await open(page, "matrix");
      expect(await cell(page, 3, 10).evaluate(spoken)).toMatch(/, very high need, strong, like it\s*$/);
      expect(await cell(page, 0, 2).evaluate(spoken)).toMatch(/, (low|middle|high) need, not rated\s*$/);
    });
  });
});

test.describe("the same sentence at every stage", () => {
  const stages = (page) => page.getByRole("region", { name: "The same sentence at every stage" });
  const columns = (page) => stages(page).locator("ul > li");
  const choice = (page, name) => stages(page).getByRole("button", { name, exact: true });
  const banner = (page) => page.getByRole("region", { name: "Trial" });
  const answer = (page) => main(page).locator(".answer");
  /** The first roles of a stage. */
  const roles = async (page, at) => (await columns(page).nth(at).locator("ol li").allTextContents()).map((name) => name.trim());

  test.describe("with the answers filled in", () => {
    test.use(stored(FILLED));

    test("each stage has the roles that come first there, and trying it shows the same", async ({ page }) => {
      await open(page);
      await expect(columns(page)).toHaveCount(5);
      await expect(stages(page).getByRole("button")).toHaveText(["Idea or MVP", "Seed · you", "Growth", "Scale-up", "Mature"]);
      const [kept, own] = [await storage(page), await answer(page).textContent()];
      for (const [at, name] of STAGES.entries()) {
        const expected = await roles(page, at);
        expect(expected.length).toBeGreaterThan(2);
        if (at !== 1) await choice(page, name).click();
        await expect(banner(page)).toHaveCount(at === 1 ? 0 : 1);
        const said = await answer(page).textContent();
        for (const role of expected) expect(said, name).toContain(role);
        expect(await answer(page).getByRole("link").count()).toBe(expected.length);
        if (at !== 1) await banner(page).getByRole("button", { name: "Drop it" }).click();
        await expect(banner(page)).toHaveCount(0);
      }
      await expect(answer(page)).toHaveText(own);
      expect(await storage(page)).toEqual(kept);
    });

    test("by keyboard the focus stays among the stages, and one’s own ends the trial", async ({ page }) => {
      await open(page);
      await choice(page, "Mature").focus();
      await page.keyboard.press("Enter");
      await expect(banner(page)).toBeVisible();
      await expect(stages(page).getByRole("button", { name: /^Mature/ })).toBeFocused();
      await choice(page, "Seed").focus();
      await page.keyboard.press("Enter");
      // Seed again, which is one’s own: nothing is tried any more.
      await expect(page.getByRole("combobox", { name: "The company’s stage" })).toHaveValue("2");
    });
  });

  test("blank, no stage is one’s own", async ({ page }) => {
    await open(page);
    await expect(stages(page).getByRole("button")).toHaveText(STAGES);
    await expect(stages(page).getByRole("button", { pressed: true })).toHaveCount(0);
    expect(await storage(page)).toEqual({});
  });
});

test.describe("how it works", () => {
  const example = (page) => page.getByRole("region", { name: "Your numbers, step by step" });
  const chosen = (page) => example(page).getByRole("combobox", { name: "Role" });
  /** A number of the example. */
  const value = async (page, name) => {
    const row = example(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    const text = await row.getByRole("cell").last().textContent();
    expect(text).toMatch(/^−?\d+(\.\d+)?$/);
    return Number(text.replace("−", "-"));
  };

  test("it is reached from every view, and tells what the article says", async ({ page }) => {
    for (const address of ["", "assess", "history", "matrix"]) {
      await open(page, address);
      await page.getByRole("contentinfo").getByRole("link", { name: "How it works" }).click();
      await expect(heading(page)).toHaveText("How it works");
      await expect(heading(page)).toBeFocused();
      await expect(page).toHaveTitle("How it works · Twelve Hats");
    }
    const said = page.getByRole("region", { name: "What the article says" });
    await expect(said.getByRole("listitem")).not.toHaveCount(0);
    await expect(said.getByRole("link")).toHaveAttribute("href", /^https:\/\/peak\.capital\/what-to-focus-on-as-a-cto-or-cpo/);
    expect(await expectSafeLinks(said)).toBe(1);
    await expect(main(page)).toContainText("the names are our reconstruction");
  });

  test.describe("with the answers filled in", () => {
    test.use(stored(FILLED));

    test("the numbers of the example end in the score that the role has in the answer", async ({ page }) => {
      const told = await standings(page);
      await open(page, "how");
      for (const at of [10, 6, 2, 7]) {
        await chosen(page).selectOption({ label: ROLES[at].short });
        await expect(page).toHaveURL(new RegExp(`#/how/${ROLES[at].id}$`));
        expect(Math.round((await value(page, "Score")) * 100), ROLES[at].id).toBe(number(told[at].score));
        // And they follow from each other, as far as two decimals go.
        const parts = async (...names) => {
          let total = 0;
          for (const name of names) total += await value(page, name);
          return total;
        };
        const points = await value(page, "Points");
        expect(Math.abs((await parts("Stage", "Team size", "Business", "Challenges")) - points)).toBeLessThan(0.03);
        const need = await value(page, "Need");
        expect(Math.abs(1 / (1 + Math.exp((5 - points) / 2)) - need)).toBeLessThan(0.02);
        const counted = await value(page, "Cover that counts");
        const pressing = Math.min(1, Math.max(0, await value(page, "Challenges")) / 5);
        expect(Math.abs((await value(page, "Cover")) * (1 - 0.4 * pressing) - counted)).toBeLessThan(0.02);
        expect(Math.abs(need * (1 - 0.85 * counted) - (await value(page, "Open need")))).toBeLessThan(0.02);
        const sum = await parts("Need’s part", "Skill’s part", "Joy’s part");
        expect(Math.abs(sum - (await value(page, "Score")))).toBeLessThan(0.02);
      }
    });

    test("the example’s role is in the address, and outlasts a reload", async ({ page }) => {
      await open(page, "roles/architect");
      await article(page, ROLES[1]).getByRole("link", { name: "How the number comes about" }).click();
      await expect(page).toHaveURL(/#\/how\/architect$/);
      await expect(chosen(page)).toHaveValue("architect");
      await chosen(page).selectOption({ label: "Customer Advocate" });
      await expect(page).toHaveURL(/#\/how\/customer-advocate$/);
      await expect(example(page).getByRole("link", { name: "A link to this example" })).toHaveAttribute("href", "#/how/customer-advocate");
      await page.reload();
      await expect(chosen(page)).toHaveValue("customer-advocate");
      // Choosing is no step of the way: back leads to the role.
      await page.goBack();
      await expect(article(page, ROLES[1])).toBeVisible();
      // Without a role it shows what comes first.
      await open(page, "how");
      await expect(chosen(page)).toHaveValue("sales-partner");
      await open(page, "how/nobody");
      await expect(heading(page)).toHaveText("There is nothing at this address");
    });
  });

  test("from answers to a plan: nine steps, the nine decisions, and the formulas for who wants them", async ({ page }) => {
    await open(page, "how");
    const words = page.getByRole("region", { name: "From answers to a plan" });
    await expect(words.getByRole("listitem")).toHaveCount(9);
    const decisions = words.getByRole("group", { name: "The nine decisions" }).getByRole("table");
    await expect(decisions.getByRole("rowheader")).toHaveText([
      "Yours", "Do now", "Help", "Focus", "Grow into", "Hold", "Keep for joy", "Others’", "Find an owner", "Leave", "Later", "Not now",
    ]);
    const rules = decisions.getByRole("row").filter({ has: page.getByRole("cell") });
    await expect(rules).toHaveCount(9);
    for (const rule of await rules.all()) await expect(rule.getByRole("cell")).toHaveText(/\. “|\. Work/);
    // Nobody has to read a formula.
    const formula = words.getByText("need = 1 / (1 + exp(−(points − 5) / 2))");
    await expect(formula).toBeHidden();
    await words.getByText("The formulas").click();
    await expect(formula).toBeVisible();
    await words.getByText("What the rules stand on").click();
    await expect(words.getByRole("definition")).toHaveCount(4);
    expect(await expectSafeLinks(words)).toBe(1);
    await expect(main(page)).toContainText("Assessments saved with model 1 are shown as they were.");
  });

  test("the seven need tables are whole, and each row has what it stands on", async ({ page }) => {
    await open(page, "how");
    const tables = page.getByRole("region", { name: "The need tables" });
    const roles = ROLES.map(({ short }) => short);
    const sizes = ["Just me", "2–5", "6–15", "16–50", "Over 50"];
    const figure = /^(·|−?\d+(\.\d+)?)$/;
    // Rows of the table; and of its evidence, where it has one more for what is not known, or none chosen.
    const expected = [
      ["Points by stage", roles, 6, 6, figure, 5],
      ["Limits to the stage’s points by team size", sizes, 4, 5, /^\d+(\.\d)?(–\d+(\.\d)?)?$/, 4],
      ["Added by business", roles, 6, 7, figure, 5],
      ["Added by challenge", roles, 12, 13, figure, 15],
      ["Cover assumed by title", roles, 3, 3, /^(·|\d+%)$/, 6],
      ["Hours of a 40-hour week when nothing else is needed more", roles, 1, 1, /^\d+$/, 0],
      ["Full hours by team size", sizes, 3, 4, /^\d+$/, 2],
    ];
    await expect(tables.getByRole("table")).toHaveCount(expected.length);
    await expect(tables.getByText("What it stands on")).toHaveCount(expected.length);
    for (const [name, heads, count, grounds, cell, links] of expected) {
      const frame = tables.getByRole("group", { name });
      const table = frame.getByRole("table");
      await expect(table.getByRole("columnheader")).toHaveText(heads);
      const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
      await expect(rows).toHaveCount(count);
      for (const row of await rows.all()) {
        const cells = await row.getByRole("cell").allTextContents();
        expect(cells).toHaveLength(heads.length);
        expect(cells.filter((text) => !cell.test(text))).toEqual([]);
      }
      // The evidence stands below its table, closed.
      const evidence = frame.locator("xpath=following-sibling::*[1]");
      await expect(evidence.getByRole("term").first()).toBeHidden();
      await evidence.getByText("What it stands on").click();
      const names = await rows.getByRole("rowheader").allTextContents();
      for (const name of names) await expect(evidence.getByRole("term").filter({ hasText: name }).first()).toBeVisible();
      await expect(evidence.getByRole("definition")).toHaveCount(grounds);
      expect(await expectSafeLinks(evidence), name).toBeGreaterThanOrEqual(links);
      // What stands on no source says so.
      for (const term of await evidence.getByRole("term").all()) {
        const linked = await term.locator("xpath=following-sibling::dd[1]").getByRole("link").count();
        if (!linked) await expect(term).toContainText("our judgement");
      }
    }
    expect(await expectSafeLinks(tables)).toBeGreaterThan(50);
  });

  test("its text, when it does not come, says so, and comes when it is tried again", async ({ page, problems }) => {
    const broken = await breakFile(page, "method/en.json");
    await open(page, "how");
    const notice = main(page).getByRole("alert");
    await expect(notice).toContainText("could not be loaded. You may be offline.");
    // The formulas, the example and the tables need no fetching.
    await expect(page.getByRole("table")).toHaveCount(9);
    await expect(page.getByText("What it stands on")).toHaveCount(0);
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => broken.asked).toBe(2);
    await expect(notice).toBeVisible();
    broken.mended = true;
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("region", { name: "What the article says" }).getByRole("link")).toBeVisible();
    await expect(page.getByText("What it stands on")).toHaveCount(7);
    await expect(notice).toHaveCount(0);
    expectOnlyFailedToLoad(problems);
  });
});

test.describe("the search", () => {
  const field = (page) => page.getByRole("searchbox", { name: "Words in the twelve roles’ pages" });
  const hits = (page) => main(page).getByRole("listitem");
  const said = (page) => main(page).getByRole("status");
  const link = (page) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Search", exact: true });

  test("the header leads to the search, where one can write at once", async ({ page }) => {
    await open(page, "history");
    await link(page).click();
    await expect(page).toHaveURL(/#\/search$/);
    await expect(page).toHaveTitle("Search · Twelve Hats");
    await expect(heading(page)).toHaveText("Search");
    await expect(link(page)).toHaveAttribute("aria-current", "page");
    await expect(field(page)).toBeFocused();
  });

  test("by keyboard: to the search, to a passage, to its role", async ({ page }) => {
    await open(page, "history");
    await page.getByRole("link", { name: "Your data", exact: true }).focus();
    await page.keyboard.press("Tab");
    await expect(link(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("evangelist");
    await expect(hits(page).first()).toContainText("Evangelist");
    await page.keyboard.press("Tab");
    await expect(hits(page).first().getByRole("link")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(article(page, ROLES[8])).toBeVisible();
    await expect(page).toHaveURL(/#\/roles\/evangelist$/);
  });

  test("Ctrl+K leads to the search from anywhere", async ({ page }) => {
    for (const address of ["", "assess/you", "matrix/architect", "how"]) {
      await open(page, address);
      await expect(heading(page)).toBeVisible();
      await page.keyboard.press("Control+k");
      await expect(page).toHaveURL(/#\/search$/);
      await expect(field(page)).toBeFocused();
    }
  });

  test("every passage with the words is found, with the words marked", async ({ page }) => {
    await open(page, "search");
    const texts = await Promise.all(ROLES.map(({ id }) => roleText(page, id)));
    // A passage, and what it is called where it has a name.
    const passages = texts.flatMap((text) => [
      [text.what],
      ...text.ask.map((ask) => [ask]),
      ...[text.needs_you, text.let_go, text.moves, text.facts].flat().map((claim) => [claim.text]),
      ...text.handover.steps.map((step) => [step.text, step.when]),
      ...text.traps.map((trap) => [trap.text, trap.name]),
    ]);
    // In any order and case, and the beginning of a word is enough.
    for (const query of ["incident", "PRODUCT week", "gitlab", "soc 2"]) {
      await field(page).fill(query);
      const words = query.toLowerCase().split(" ");
      const has = (passage, word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "iu").test(passage);
      const expected = passages.filter((passage) => words.every((word) => has(passage.join(" "), word)));
      expect(expected.length, query).toBeGreaterThan(1);
      expect(expected.length, query).toBeLessThan(24);
      // What is found in a role’s name or line has no part of its page beside it.
      const inText = hits(page).filter({ hasText: " · " });
      await expect(inText, query).toHaveCount(expected.length);
      const found = await inText.locator(".hit-passage").allTextContents();
      const missing = expected.filter(([passage]) => !found.some((text) => text.includes(passage)));
      expect(missing, query).toEqual([]);
      for (const hit of await hits(page).all()) {
        const marks = (await hit.locator("mark").allTextContents()).map((mark) => mark.toLowerCase());
        expect([...new Set(marks)].sort(), query).toEqual([...words].sort());
      }
      const count = await hits(page).count();
      await expect(said(page)).toHaveText(`${count} passages`);
    }
    // Of many, the first are shown.
    await field(page).fill("team");
    await expect(said(page)).toHaveText(/^\d+ passages, the first 24 of them$/);
    await expect(hits(page)).toHaveCount(24);
  });

  test("names and lines of the roles come first", async ({ page }) => {
    await open(page, "search");
    await field(page).fill("prospects");
    await expect(hits(page).first()).toContainText("Helps win prospects and key deals.");
    await expect(hits(page).first().getByRole("link")).toHaveAttribute("href", "#/roles/sales-partner");
    await hits(page).first().getByRole("link").click();
    await expect(article(page, ROLES[10])).toBeVisible();
  });

  test("what stands in a trap’s name is found as well", async ({ page }) => {
    await open(page, "search");
    const { traps } = await roleText(page, "customer-advocate");
    expect(traps.map(({ name }) => name)).toContain("The advisory board as theatre");
    await field(page).fill("advisory theatre");
    await expect(hits(page).first()).toContainText("Customer Advocate");
  });

  test("what is found is announced, and that nothing is", async ({ page }) => {
    const heard = await listen(page);
    await open(page, "search");
    await expect(said(page)).toContainText("Two letters or more.");
    await field(page).fill("i");
    await expect(said(page)).toContainText("Two letters or more.");
    await expect(hits(page)).toHaveCount(0);
    await field(page).fill("gitlab");
    await expect(hits(page)).toHaveCount(2);
    await expect.poll(() => heard).toContainEqual(["polite", "2 passages"]);
    // One word is there, the other is not.
    await field(page).fill("gitlab zeppelin");
    await expect(hits(page)).toHaveCount(0);
    await expect(said(page)).toContainText("Nothing found. Every word has to be there");
    await expect.poll(() => heard.some(([, text]) => text.startsWith("Nothing found."))).toBe(true);
    await field(page).fill("");
    await expect(said(page)).toContainText("Two letters or more.");
  });

  test("a text that does not come is said to be missing, and is searched once it is there", async ({ page, problems }) => {
    const broken = await breakFile(page, "roles/en/developer.json");
    await open(page, "search");
    const notice = main(page).getByRole("alert");
    await expect(notice).toContainText("Some texts could not be loaded");
    const { what } = await roleText(page, "developer");
    const own = hits(page).filter({ hasText: what });
    await field(page).fill("product");
    // What needs no fetching is found all the same.
    await expect(hits(page).first()).toContainText("Builds the product with their own hands.");
    await expect(said(page)).toHaveText(/^\d+ passages/);
    await field(page).fill(what);
    await expect(said(page)).toContainText("Nothing found.");
    // Later the page tries by itself: here in vain.
    await expect.poll(() => broken.asked, { timeout: 20_000 }).toBe(2);
    await expect(notice).toBeVisible();
    broken.mended = true;
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect(own).toHaveCount(1);
    await expect(notice).toHaveCount(0);
    expectOnlyFailedToLoad(problems);
  });
});

test.describe("an example", () => {
  const SAMPLES = ["CTO building an MVP", "CTO and CPO in one, at seed", "CPO of a scale-up"];
  const offers = (page) => page.getByRole("region", { name: "Just looking?" }).getByRole("button");
  const banner = (page) => page.getByRole("region", { name: "Example" });
  const leave = (page) => banner(page).getByRole("button", { name: "Leave the example" });

  test("blank, one click shows an example’s answer, and one click leaves it", async ({ page }) => {
    await open(page);
    await expect(offers(page)).toHaveText(SAMPLES);
    const answers = [];
    for (const name of SAMPLES) {
      // It fills the sentence, and is answered at once.
      await offers(page).filter({ hasText: name }).click();
      await expect(banner(page)).toContainText(`Example: ${name}.`);
      await expect(page.getByRole("combobox", { name: "Your title" })).not.toHaveValue("0");
      await page.getByRole("link", { name: "Focus", exact: true }).click();
      await expect(page.getByRole("region", { name: /^All twelve, / })).toBeVisible();
      await expect(heading(page)).not.toHaveText("Start with the team and people.");
      answers.push(await heading(page).textContent());
      // It is an example wherever one goes.
      await page.getByRole("link", { name: "Start", exact: true }).click();
      expect((await captions(page)).filter(Boolean)).toHaveLength(12);
      await expect(banner(page)).toBeVisible();
      await expect(status(page)).toHaveText("Shown only, not stored");
      await leave(page).click();
      await expect(banner(page)).toHaveCount(0);
      expect((await captions(page)).filter(Boolean)).toHaveLength(0);
      await expect(offers(page)).toHaveText(SAMPLES);
    }
    expect(new Set(answers).size).toBe(3);
    expect(await storage(page)).toEqual({});
  });

  test.describe("with the answers filled in", () => {
    test.use(stored(FILLED));
    const OWN = /^Do now: close the key deal as Sales Partner\. /;

    const show = async (page, name = SAMPLES[2]) => {
      await open(page, "assess");
      await offers(page).filter({ hasText: name }).click();
      await expect(banner(page)).toContainText(`Example: ${name}.`);
      await expect(heading(page)).not.toHaveText("Assess yourself");
    };

    test("an example takes the place of one’s own answers, which stay as they are stored", async ({ page }) => {
      await open(page, "focus");
      const before = await storage(page);
      const own = await heading(page).textContent();
      await show(page);
      await expect(heading(page)).not.toHaveText(own);
      expect(await storage(page)).toEqual(before);
      // From one example to another, and still one click back.
      await show(page, SAMPLES[0]);
      await page.getByRole("link", { name: "Focus", exact: true }).click();
      await leave(page).click();
      await expect(banner(page)).toHaveCount(0);
      await expect(heading(page)).toHaveText(own);
      await open(page, "assess/stage");
      await expect(stage(page)).toBeChecked();
      expect(await storage(page)).toEqual(before);
    });

    test("chosen before one’s own answers are read, it is shown, and one’s own come back", async ({ page }) => {
      let comes;
      const isThere = new Promise((resolve) => (comes = resolve));
      await page.route("**/*-main.wasm", (route) => isThere.then(() => route.continue()));
      await page.goto("./");
      await page.locator("html[data-live='true']").waitFor({ state: "attached" });
      await offers(page).filter({ hasText: SAMPLES[2] }).click();
      comes();
      await expect(banner(page)).toBeVisible();
      await expect(main(page).locator(".answer")).not.toHaveText(OWN);
      await leave(page).click();
      await expect(main(page).locator(".answer")).toHaveText(OWN);
    });

    test("nothing that one changes in an example is stored", async ({ page }) => {
      await open(page);
      const before = await storage(page);
      await show(page);
      await page.getByRole("button", { name: "Enjoy: more" }).click();
      await expect(page.getByRole("textbox", { name: "Enjoy", exact: true })).toHaveValue("25");
      expect(await storage(page)).toEqual(before);
      const twelve = page.getByRole("region", { name: /^All twelve, / });
      const told = await twelve.textContent();
      await open(page, "assess/stage");
      await expect(stage(page, "Scale-up")).toBeChecked();
      await stage(page, "Idea or MVP").click();
      await expect(stage(page, "Idea or MVP")).toBeChecked();
      expect(await storage(page)).toEqual(before);
      await open(page, "focus");
      await expect(twelve).not.toHaveText(told);
      await open(page, "assess/check");
      // One’s own answers are not on the screen: they can’t be cleared from here.
      await expect(page.getByRole("button", { name: "Clear all answers" })).toHaveCount(0);
      expect(await storage(page)).toEqual(before);
      await expect(banner(page)).toBeVisible();

      await leave(page).click();
      await expect(page.getByRole("definition").first()).toHaveText("Both in one person");
      await open(page, "focus");
      await expect(heading(page)).toHaveText(OWN);
      await expect(page.getByRole("textbox", { name: "Enjoy", exact: true })).toHaveValue("20");
      expect(await storage(page)).toEqual(before);
      // From now on answers are one’s own again, and stored.
      await open(page, "assess/stage");
      await stage(page, "Growth").click();
      await expect.poll(() => ours(page)).not.toEqual(before);
    });

    test("a reload leaves the example", async ({ page }) => {
      await show(page);
      const before = await storage(page);
      await page.reload();
      await expect(heading(page)).toHaveText(OWN);
      await expect(banner(page)).toHaveCount(0);
      expect(await storage(page)).toEqual(before);
    });

    test("an example can’t be saved", async ({ page }) => {
      await show(page);
      await expect(main(page)).toContainText("An example: it can’t be saved.");
      await expect(page.getByRole("button", { name: "Save this assessment" })).toHaveCount(0);
      await expect(page.getByLabel("A note for later")).toHaveCount(0);
      await leave(page).click();
      await expect(page.getByRole("button", { name: "Save this assessment" })).toBeVisible();
      await open(page, "history");
      await expect(page.getByRole("button", { name: /^Delete/ })).toHaveCount(1);
    });

    test("leaving it by keyboard does not lose the focus", async ({ page }) => {
      await show(page);
      await leave(page).focus();
      await page.keyboard.press("Enter");
      await expect(banner(page)).toHaveCount(0);
      await expectNotLost(page);
    });
  });
});

test.describe("axe", () => {
  const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  async function expectNoViolations(page, where, rules) {
    // A view that is still changing colour is not judged.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    // The page has no frames: axe’s “legacy mode” saves the looking for them.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations, passes } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
    const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
    expect.soft(found, where).toEqual([]);
    expect(passes.length, where).toBeGreaterThan(rules ? 0 : 10);
  }

  const LOOKS = [
    ["light", { colorScheme: "light", viewport: { width: 1440, height: 900 } }],
    // In the dark only the colours are others.
    ["dark", { colorScheme: "dark", viewport: { width: 1440, height: 900 } }, ["color-contrast", "link-in-text-block"]],
    ["light, on a phone", { colorScheme: "light", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ];

  for (const [look, options, rules] of LOOKS) {
    test.describe(look, () => {
      test.use({ ...options, ...stored(FILLED) });

      test("axe finds nothing in the matrix and on a role’s page", async ({ page }) => {
        test.slow();
        await open(page, "matrix");
        await expect(page.getByRole("grid")).toBeVisible();
        await expectNoViolations(page, "#/matrix", rules);
        await open(page, "matrix/architect");
        await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
        await expectNoViolations(page, "#/matrix/architect", rules);
        await open(page, "roles/sales-partner");
        await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
        await openFolds(page.getByRole("article"));
        await expect(page.getByRole("article").locator("details[open]")).toHaveCount(6);
        await expectNoViolations(page, "a role with all folds open", rules);
      });

      test("axe finds nothing in how it works", async ({ page }) => {
        test.slow();
        await open(page, "how");
        await expect(page.getByText("What it stands on")).toHaveCount(7);
        await expectNoViolations(page, "#/how", rules);
        await openFolds(main(page));
        await expectNoViolations(page, "#/how with all folds open", rules);
      });

      test("axe finds nothing in the search, at another stage and in an example", async ({ page }) => {
        test.slow();
        await open(page, "search");
        await expectNoViolations(page, "#/search", rules);
        await page.getByRole("searchbox").fill("team");
        await expect(main(page).getByRole("listitem")).toHaveCount(24);
        await expectNoViolations(page, "#/search with a query", rules);
        await page.getByRole("searchbox").fill("zeppelin");
        await expectNoViolations(page, "#/search with nothing found", rules);

        await open(page);
        const stages = page.getByRole("region", { name: "The same sentence at every stage" });
        await stages.getByRole("button", { name: "Mature", exact: true }).click();
        await expect(page.getByRole("region", { name: "Trial" })).toBeVisible();
        await expectNoViolations(page, "the model at another stage", rules);

        await open(page, "assess");
        await expectNoViolations(page, "#/assess", rules);
        await page.getByRole("button", { name: "CPO of a scale-up" }).click();
        await expect(page.getByRole("region", { name: "Example" })).toBeVisible();
        await expect(heading(page)).not.toHaveText("Assess yourself");
        await unfold(page);
        await expectNoViolations(page, "#/focus with an example", rules);
      });
    });
  }
});

test("all twelve role pages fit a screen of 320 px, with every fold open", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const problems = {};
  for (const { id } of ROLES) {
    await open(page, `roles/${id}`);
    await expect(page.locator("#role-page .moves li")).toHaveCount(3);
    const beyond = await page.evaluate(() => {
      const all = document.querySelectorAll("#role-page, #role-page *");
      for (const fold of document.querySelectorAll("#role-page details")) fold.open = true;
      const name = (element) => `${element.localName} “${element.textContent.slice(0, 30)}”`;
      const cut = [...all].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const hidden = element.closest(".visually-hidden") || width === 0;
        return !hidden && (left < -0.5 || right > innerWidth + 0.5 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "hidden");
      });
      return [...cut.map(name), ...(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [])];
    });
    if (beyond.length) problems[id] = beyond;
  }
  expect(problems).toEqual({});
});
