// What an answer is worth: the balance triangle, how sure it is, what would change it, and trying that.
import AxeBuilder from "@axe-core/playwright";
import {
  aRole,
  expect,
  FILLED,
  heading,
  listen,
  mainRoles,
  number,
  open,
  ours,
  record,
  ROLES,
  SAVED_ID,
  storage,
  stored,
  sum,
  test,
  unfold,
} from "./helpers.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTH = 100;
const HEIGHT = 86.6;
/** How often something is looked at that lasts long in all. */
const SLOWLY = { timeout: 15_000 };

/** The case with every hat rated: four compete for three places, so that the balance decides. */
const ANSWERS = "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90";
const PLANNED_ID = "0003k3y0ne";
/** The same as a draft, saved, and beside it the assessment of model 1. */
const RATED = {
  ...FILLED,
  ...record("draft", "current", { answers: ANSWERS }),
  ...record("assessment", PLANNED_ID, { schema: 3, model: 2, answers: ANSWERS, note: "All rated" }),
};

test.use({ ...stored(RATED), viewport: { width: 1280, height: 900 } });

const main = (page) => page.getByRole("main");
// Where there is one column, a hint stands behind the name.
const region = (page, name) => page.getByRole("region", { name });
const balance = (page) => region(page, "Your balance");
const handle = (page) => balance(page).getByRole("slider", { name: "Your balance" });
const told = (page) => balance(page).getByRole("status");
const paths = (page) => balance(page).locator("path.region");
const outlines = (page) => paths(page).evaluateAll((all) => all.map((path) => path.getAttribute("d")));
/** From where to where a sentence says that a criterion counts, in per cent: what it doesn’t name may count anything. */
const rangeOf = (sentence, name) => {
  const said = sentence.match(new RegExp(`“${name}” counts (at most |at least |)(\\d+)(?: to (\\d+))?%`));
  if (!said) return [0, 100];
  const [, bound, from, to] = said;
  return { "at most ": [0, Number(from)], "at least ": [Number(from), 100] }[bound] ?? [Number(from), Number(to ?? from)];
};
const shares = (page) => balance(page).getByRole("list", { name: "Who has the highest score at how many balances" });
const sure = (page) => region(page, "How sure is this?");
const changes = (page) => region(page, "What would change this?");
/** What is said of a trial where it stands, and above every other view. */
const trial = (page) => changes(page).getByRole("group", { name: "Trial", exact: true });
const banner = (page) => region(page, "Trial");
const field = (page, name) => balance(page).getByRole("textbox", { name, exact: true });
const attempts = (page) => changes(page).getByRole("button", { name: /^Try it: / });

/** The three weights as the fields say them, in per cent. */
async function weights(page) {
  const all = ["Needed", "Good at", "Enjoy"].map((name) => field(page, name).inputValue());
  return (await Promise.all(all)).map(Number);
}

const order = async (page) => {
  const names = region(page, /^All twelve, /).getByRole("rowheader");
  // The view is fetched after a reload.
  await expect(names).toHaveCount(ROLES.length);
  return (await names.allTextContents()).map((name) => name.trim());
};
/** The roles among which the balance decides: what is done now does not hang on it. */
const focus = (page) => mainRoles(page, ["Focus", "Grow into"]);

const ROOM = "become one of your priorities";
/** What follows from changes that are said in one sentence. */
const SENTENCE = new RegExp(
  `^((?:If|Once|With) .+?), ([^,]+?) (?:would|will) (take its place|replace [^,]+?|${ROOM}|join what comes first)(?:, and .+)?\\.$`,
);

/** A sentence about one change: as it stands, what comes, what goes (nothing where there is room). */
const parsed = (text) => {
  const [, condition, said, what] = text.match(SENTENCE) ?? [];
  // A role that the condition names is not named again.
  const named = ROLES.map(({ short }) => short).filter((short) => condition?.includes(short));
  const [, replaced] = what?.match(/^replace (.+)$/) ?? [];
  const comes = said === "it" ? named[0] : said;
  const goes = what === "take its place" ? named[0] : replaced;
  const short = [...ROLES.map((role) => role.short), /^(become|join)/.test(what ?? "") ? undefined : "?"];
  expect([short.includes(comes), short.includes(goes)], text).toEqual([true, true]);
  return { text, comes, goes };
};

/** Each change that can be tried, by its button: the sentence about it, and the button’s name. */
const sentences = async (page) => {
  const names = await attempts(page).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  // Where several changes are said together, a button says first which is its own.
  return names.map((name) => ({ name, ...parsed(name.match(/^Try it: (?:.+?: )?((?:If|Once|With) .+)$/)[1]) }));
};

/** What is said, each in a line of the list. */
const lines = (page) => changes(page).locator(".what-ifs > li > :first-child").allTextContents();

/** What a trial must do to the main roles. */
const expectDone = ({ text, comes, goes }, before, now) => {
  expect([before.includes(comes), goes === undefined || before.includes(goes)], text).toEqual([false, true]);
  expect([now.includes(comes), now.includes(goes)], `${text} ${now}`).toEqual([true, false]);
};

/** All that the view says, the fields’ values and where the point is. */
const shown = (page) =>
  main(page).evaluate((main) => {
    const values = [...main.querySelectorAll("input, select")].map((input) => input.value);
    return [main.innerText, ...values, main.querySelector("[role=slider]")?.getAttribute("style")];
  });

/** The draft that is stored, whatever its revision. */
async function draft(page) {
  const all = Object.entries(await ours(page)).filter(([key]) => key.startsWith("12h/draft/current/"));
  const revision = ([key]) => Number(key.split("/").at(-1));
  return JSON.parse(all.sort((a, b) => revision(b) - revision(a))[0][1]);
}

/** The hours that the week has for each role, in the order of the model. */
async function planned(page) {
  const rows = page.getByRole("region", { name: /^Your week: / }).locator("tr").filter({ has: page.locator("[scope=row]") });
  const cells = await rows.evaluateAll((rows) => rows.map((row) => [row.querySelector("[scope=row]"), row.lastElementChild].map((cell) => cell.textContent.trim())));
  const hours = new Map(cells);
  return ROLES.map(({ short }) => number(hours.get(short) ?? "0 h"));
}

/**
 * It is this that is tried: its button is pressed, and no other; what comes of it stands in its row, and nowhere else.
 * `before` are the hours without it.
 */
async function expectTried(page, { name }, before) {
  await expect(attempts(page).and(page.locator("[aria-pressed=true]"))).toHaveAttribute("aria-label", name);
  await expect(trial(page)).toHaveCount(1);
  const row = changes(page).locator(".what-ifs > li").filter({ has: page.getByRole("button", { name, exact: true }) });
  await expect(row.getByRole("group", { name: "Trial", exact: true })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  // It says what the answer says by now, and what the week has more or less.
  await expect(trial(page).locator(".tried-headline")).toHaveText(await heading(page).textContent());
  const now = await planned(page);
  const moved = ROLES.map(({ short }, at) => [short, now[at] - before[at]]).filter(([, by]) => by !== 0);
  const told = await trial(page).getByRole("listitem").all();
  const said = told.map(async (line) => [(await line.locator(".role-name").textContent()).trim(), number(await line.locator(".number").textContent())]);
  expect(await Promise.all(said)).toEqual(moved);
}

/** Keeps what is tried, or drops it. */
const settle = async (page, word) => {
  await trial(page).getByRole("button", { name: word, exact: true }).click();
  await expect(trial(page)).toHaveCount(0);
};

/** Opens the answer, with all that is folded on a phone, and waits until it is counted how sure it is. */
async function openCounted(page, address = "focus") {
  await open(page, address);
  await unfold(page);
  await expect(changes(page).getByRole("listitem").first()).toBeVisible();
  await expect(main(page)).not.toContainText("Counting …");
}

/** Where a balance is in the window. */
async function place(page, [need, , joy]) {
  const frame = await balance(page).locator(".triangle-frame").boundingBox();
  return [frame.x + (frame.width * (0.5 * need + joy)) / 100, frame.y + (frame.height * (100 - need)) / 100];
}

const middle = async (target) => {
  const { x, y, width, height } = await target.boundingBox();
  return [x + width / 2, y + height / 2];
};

/** The middle of the handle is where the fields say, to a pixel. */
async function expectInPlace(page) {
  const apart = async () => {
    const [[x, y], [wantedX, wantedY]] = [await middle(handle(page)), await place(page, await weights(page))];
    return Math.hypot(x - wantedX, y - wantedY);
  };
  await expect.poll(apart).toBeLessThan(1);
}

const toMiddle = (target) => target.evaluate((element) => element.scrollIntoView({ block: "center" }));

/** Takes the handle with the mouse and drags it to a balance, without letting it go. */
async function drag(page, to) {
  await toMiddle(balance(page).locator(".triangle-frame"));
  await page.mouse.move(...(await middle(handle(page))));
  await page.mouse.down();
  await page.mouse.move(...(await place(page, to)), { steps: 6 });
}

/** The corners of a region as balances in per cent: need, skill, joy. */
const corners = (outline) =>
  outline
    .match(/-?[\d.]+ -?[\d.]+/g)
    .map((pair) => pair.split(" ").map(Number))
    .map(([x, y]) => {
      const need = 100 - (y / HEIGHT) * 100;
      const joy = (x / WIDTH) * 100 - need / 2;
      return [need, 100 - need - joy, joy];
    });

/** The share of the triangle that a region covers, in per cent. Balances are areas up to a factor. */
function covers(outline) {
  const points = corners(outline);
  const parts = points.map(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    return x * nextY - nextX * y;
  });
  return (Math.abs(sum(parts)) / 10_000) * 100;
}

/** Where the name of a region stands: in its middle, as a balance in per cent. */
const middles = (page) =>
  balance(page)
    .locator(".region-name")
    .evaluateAll((names) => names.map(({ textContent, style }) => [textContent, ...["--x", "--y"].map((at) => parseFloat(style.getPropertyValue(at)))]))
    .then((all) => all.map(([name, x, y]) => ({ name, at: [100 - y, 50 + y / 2 - x, x - (100 - y) / 2] })));

test.describe("the triangle", () => {
  test("it is cut into regions with names, and the list says how large each is", async ({ page }) => {
    await openCounted(page);
    const rows = await shares(page).getByRole("listitem").allTextContents();
    const said = rows.map((row) => row.match(/^(.+) (\d+)%$/).slice(1));
    const drawn = await outlines(page);
    expect(drawn.length).toBeGreaterThan(1);
    expect(said).toHaveLength(drawn.length);
    for (const [at, [name, share]] of said.entries()) {
      expect(Math.abs(covers(drawn[at]) - Number(share)), name).toBeLessThan(0.6);
    }
    // Together they are the whole triangle, the largest first.
    expect(Math.abs(sum(drawn.map(covers)) - 100)).toBeLessThan(0.1);
    const sizes = said.map(([, share]) => Number(share));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    // A name stands in the middle of each region of some size, and within it.
    const named = await middles(page);
    expect(named.map(({ name }) => name)).toEqual(said.filter(([, share]) => Number(share) >= 5).map(([name]) => name));
    for (const { name } of named) {
      const label = balance(page).locator(".region-name", { hasText: name });
      await toMiddle(label);
      const under = await label.evaluate((label) => {
        const { x, y, width, height } = label.getBoundingClientRect();
        const path = document.elementsFromPoint(x + width / 2, y + height / 2).find((each) => each.matches("path.region"));
        return [...path.parentElement.children].indexOf(path);
      });
      expect(said[under][0]).toBe(name);
    }
  });

  test("pressing a region, or its button, says for which balances the role comes first", async ({ page }) => {
    await openCounted(page);
    await expect(told(page)).toHaveText(new RegExp(`^Of the roles that compete for your focus, ${(await focus(page))[0]} has the highest score at `));
    const drawn = await outlines(page);
    const rows = shares(page).getByRole("button");
    for (const [at, { name, at: centre }] of (await middles(page)).entries()) {
      const row = rows.filter({ hasText: name });
      const share = (await row.textContent()).match(/(\d+)%/)[1];
      // The handle is not on the name: the press is on the region.
      await toMiddle(balance(page).locator(".triangle-frame"));
      await page.mouse.click(...(await place(page, centre)));
      await expect(told(page)).toContainText(`${name} has the highest score at ${share}% of all balances`);
      await expect(row).toHaveAttribute("aria-pressed", "true");
      await expect(rows.and(page.locator("[aria-pressed=true]"))).toHaveCount(1);
      await expect(paths(page).nth(at)).toHaveClass(/\bchosen\b/);
      const byRegion = await told(page).textContent();
      const ranges = ["needed", "good at", "enjoy"].flatMap((name) => rangeOf(byRegion, name));
      const wanted = [0, 1, 2].flatMap((which) => {
        const all = corners(drawn[at]).map((corner) => corner[which]);
        return [Math.min(...all), Math.max(...all)];
      });
      for (const [which, end] of wanted.entries()) expect(Math.abs(ranges[which] - end)).toBeLessThan(0.6);

      await rows.filter({ hasNotText: name }).first().click();
      await expect(told(page)).not.toHaveText(byRegion);
      await row.click();
      await expect(told(page)).toHaveText(byRegion);
    }
  });

  test("dragged to the corner, everything follows at once; stored is only where it is let go", async ({ page }) => {
    await openCounted(page);
    await expectInPlace(page);
    const [before, seen, first, main] = [await storage(page), await shown(page), await order(page), await mainRoles(page)];
    const drawn = await outlines(page);
    await drag(page, [99, 0, 1]);
    const [need, skill, joy] = await weights(page);
    expect(need).toBeGreaterThanOrEqual(97);
    expect(need + skill + joy).toBe(100);
    await expectInPlace(page);
    const legend = region(page, /^All twelve, /).getByRole("listitem");
    await expect(legend.first()).toHaveText(new RegExp(`, ${need}%$`));
    expect(await order(page)).not.toEqual(first);
    const mainThere = await mainRoles(page);
    expect([...mainThere].sort()).not.toEqual([...main].sort());
    // The headline is of the same plan, and what is done now does not hang on the balance.
    await expect(heading(page).getByRole("link")).toHaveCount(mainThere.length);
    expect((await heading(page).getByRole("link").allTextContents()).sort()).toEqual([...mainThere].sort());
    expect(mainThere[0]).toBe(main[0]);
    const week = () => page.getByRole("region", { name: /^Your week/ }).innerText();
    const [orderThere, weekThere] = [await order(page), await week()];
    expect(seen[0]).not.toContain(weekThere);
    await expect(sure(page).getByRole("term")).toHaveText(mainThere);
    expect(await storage(page)).toEqual(before);

    await page.mouse.up();
    await expect.poll(async () => (await draft(page)).weights).toEqual([need, skill, joy].map((weight) => weight * 10));
    // The regions hang on the answers, not on the point.
    expect(await outlines(page)).toEqual(drawn);
    // What followed is what a fresh page says to the same balance.
    await page.reload();
    await expect.poll(() => weights(page)).toEqual([need, skill, joy]);
    expect(await order(page)).toEqual(orderThere);
    expect(await week()).toBe(weekThere);
  });

  test("once let go, the handle stays where it is, and beyond the triangle it keeps to the edge", async ({ page }) => {
    await openCounted(page);
    await drag(page, [30, 40, 30]);
    await page.mouse.up();
    const there = await weights(page);
    expect(Math.max(...[30, 40, 30].map((wanted, at) => Math.abs(there[at] - wanted)))).toBeLessThanOrEqual(1);
    await page.mouse.move(...(await place(page, [90, 5, 5])), { steps: 3 });
    expect(await weights(page)).toEqual(there);
    // Far below on the left, and above the top.
    await drag(page, [-20, 140, -20]);
    expect(await weights(page)).toEqual([0, 100, 0]);
    await page.mouse.move(...(await place(page, [110, -5, -5])), { steps: 3 });
    expect(await weights(page)).toEqual([100, 0, 0]);
    await page.mouse.up();
    await expectInPlace(page);
    expect((await draft(page)).weights).toEqual([1000, 0, 0]);
    // The other button of the mouse grabs nothing.
    await page.mouse.down({ button: "right" });
    await page.mouse.move(...(await place(page, [30, 40, 30])), { steps: 3 });
    await page.mouse.up({ button: "right" });
    expect(await weights(page)).toEqual([100, 0, 0]);
  });

  test("in the middle of each region, its role leads the focus, and what is done now stays", async ({ page }) => {
    await openCounted(page);
    const doNow = await mainRoles(page, ["Do now"]);
    for (const { name, at } of await middles(page)) {
      await drag(page, at);
      await expect.poll(async () => (await focus(page))[0]).toBe(name);
      expect(await mainRoles(page, ["Do now"])).toEqual(doNow);
      // Nothing else was asked for: the sentence is about who comes first.
      await expect(told(page)).toHaveText(new RegExp(`^Of the roles that compete for your focus, ${name} has the highest score at `));
      await page.mouse.up();
    }
  });

  test("the arrow keys move it, five at once with Shift, and Home puts it back", async ({ page }) => {
    await openCounted(page);
    await handle(page).focus();
    await toMiddle(handle(page));
    // Where it is in the window: what stands above it may become longer or shorter.
    const place = async () => Math.round((await handle(page).boundingBox()).y);
    const [drawn, before] = [await outlines(page), await place()];
    const press = async (key) => {
      await page.keyboard.press(key);
      const now = await weights(page);
      expect(sum(now), key).toBe(100);
      expect(Math.min(...now), key).toBeGreaterThanOrEqual(0);
      const [need, skill, joy] = now;
      await expect(handle(page)).toHaveAttribute("aria-valuenow", `${need}`);
      await expect(handle(page)).toHaveAttribute("aria-valuetext", `needed ${need}%, good at ${skill}%, enjoy ${joy}%`);
      return now;
    };
    expect(await press("ArrowRight")).toEqual([50, 29, 21]);
    expect(await press("Shift+ArrowRight")).toEqual([50, 24, 26]);
    expect(await press("ArrowLeft")).toEqual([50, 25, 25]);
    expect(await press("Shift+ArrowLeft")).toEqual([50, 30, 20]);
    expect((await press("ArrowUp"))[0]).toBe(51);
    expect((await press("Shift+ArrowUp"))[0]).toBe(56);
    expect((await press("ArrowDown"))[0]).toBe(55);
    expect((await press("Shift+ArrowDown"))[0]).toBe(50);
    for (let need = 55; need <= 100; need += 5) expect((await press("Shift+ArrowUp"))[0]).toBe(need);
    expect(await press("ArrowUp")).toEqual([100, 0, 0]);
    expect(await press("ArrowLeft")).toEqual([100, 0, 0]);
    expect(await press("ArrowRight")).toEqual([100, 0, 0]);
    for (let need = 95; need >= 0; need -= 5) expect((await press("Shift+ArrowDown"))[0]).toBe(need);
    expect((await press("ArrowDown"))[0]).toBe(0);
    // Keys that are the browser’s own do nothing here.
    const there = await weights(page);
    expect(await press("Control+ArrowUp")).toEqual(there);
    await expectInPlace(page);
    expect((await draft(page)).weights).toEqual(there.map((weight) => weight * 10));
    expect(await press("Home")).toEqual([50, 30, 20]);
    await expectInPlace(page);
    await expect(handle(page)).toBeFocused();
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3);
    expect(await outlines(page)).toEqual(drawn);
    expect((await draft(page)).weights).toEqual([500, 300, 200]);
  });

  test("a field, and plus and minus, move the handle; another answer redraws the regions", async ({ page }) => {
    await openCounted(page);
    const [drawn, at] = [await outlines(page), await middle(handle(page))];
    await field(page, "Enjoy").fill("70");
    await field(page, "Enjoy").press("Tab");
    await expect.poll(async () => (await weights(page))[2]).toBe(70);
    await expectInPlace(page);
    expect(await middle(handle(page))).not.toEqual(at);
    await balance(page).getByRole("button", { name: "Needed: more" }).click();
    expect(sum(await weights(page))).toBe(100);
    await expectInPlace(page);
    await balance(page).getByRole("button", { name: "Back to 50, 30, 20" }).click();
    await expect.poll(() => weights(page)).toEqual([50, 30, 20]);
    await expectInPlace(page);
    expect(await outlines(page)).toEqual(drawn);
    await attempts(page).first().click();
    await expect(trial(page)).toBeVisible();
    await expect.poll(() => outlines(page)).not.toEqual(drawn);
  });

  test("how often a hat is the focus agrees with the regions", async ({ page }) => {
    await openCounted(page);
    const leads = Object.fromEntries(
      (await shares(page).getByRole("listitem").allTextContents()).map((row) => row.match(/^(.+) (\d+)%$/).slice(1)),
    );
    const names = await focus(page);
    const said = [];
    for (const name of names) {
      const row = sure(page).locator("dl > div").filter({ has: page.getByRole("term").getByText(name, { exact: true }) });
      const [, share] = (await row.getByRole("paragraph").textContent()).match(/ It is a focus at (\d+)% of all balances\.$/);
      // Who comes first is a focus.
      expect(Number(share), name).toBeGreaterThanOrEqual(Number(leads[name] ?? 0));
      expect(Number(share), name).toBeLessThanOrEqual(100);
      said.push(Number(share));
    }
    // Four compete for three places: what these three leave is the fourth’s, at no fewer balances than it leads.
    expect(names).toHaveLength(3);
    const [[, fourth], ...rest] = Object.entries(leads).filter(([name]) => !names.includes(name));
    expect(rest).toEqual([]);
    // Four figures are rounded.
    expect(300 - sum(said)).toBeGreaterThanOrEqual(Number(fourth) - 2);
    expect(300 - sum(said)).toBeLessThanOrEqual(102);
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

    test("a finger drags it: the page stays, and it is stored on letting go", async ({ page, context }) => {
      await open(page, "focus");
      await unfold(page, "Your balance");
      await expect(main(page)).not.toContainText("Counting …");
      const session = await context.newCDPSession(page);
      const touch = (type, point) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [{ x: point[0], y: point[1] }] : [] });
      await toMiddle(balance(page).locator(".triangle-frame"));
      const before = await storage(page);
      const from = await middle(handle(page));
      const to = await place(page, [10, 20, 70]);
      await touch("touchStart", from);
      for (let step = 1; step <= 8; step++) {
        await touch("touchMove", from.map((start, axis) => start + ((to[axis] - start) * step) / 8));
      }
      const apart = async () => {
        const [x, y] = await middle(handle(page));
        return Math.hypot(x - to[0], y - to[1]);
      };
      // Under the finger, wherever the page has gone with what stands above.
      await expect.poll(apart).toBeLessThan(6);
      const there = await weights(page);
      expect(sum(there)).toBe(100);
      expect(there[2]).toBeGreaterThan(60);
      expect(await storage(page)).toEqual(before);
      await touch("touchEnd");
      await expect.poll(async () => (await draft(page)).weights).toEqual(there.map((weight) => weight * 10));
      expect(await page.evaluate(() => [scrollX, visualViewport.pageLeft, visualViewport.scale])).toEqual([0, 0, 1]);
    });

    for (const width of [390, 320]) {
      test(`nothing scrolls sideways at ${width} px, and the handle is large enough and can be reached`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await openCounted(page);
        const sideways = () =>
          page.evaluate(() => {
            scrollTo(200, scrollY);
            return [scrollX, Math.max(0, document.scrollingElement.scrollWidth - document.documentElement.clientWidth)];
          });
        expect(await sideways()).toEqual([0, 0]);
        // At each corner the whole handle is in the window, and the topmost thing there.
        for (const name of ["Needed", "Good at", "Enjoy"]) {
          await field(page, name).fill("100");
          await field(page, name).press("Tab");
          await expect.poll(async () => Math.max(...(await weights(page)))).toBe(100);
          await expectInPlace(page);
          // What is counted stands above, and moves what is below.
          await expect(main(page)).not.toContainText("Counting …");
          await toMiddle(handle(page));
          const box = await handle(page).boundingBox();
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
          expect([box.x >= 0, box.x + box.width <= width], `${name}: ${JSON.stringify(box)}`).toEqual([true, true]);
          const reached = await handle(page).evaluate((handle) => {
            const { x, y, width, height } = handle.getBoundingClientRect();
            const points = [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]];
            return points.filter(([across, down]) => document.elementFromPoint(x + width * across, y + height * down) === handle).length;
          });
          expect(reached, name).toBe(5);
          expect(await sideways()).toEqual([0, 0]);
        }
        // Nor with what opens, and what is tried.
        for (const summary of await sure(page).locator("summary").all()) await summary.tap();
        await attempts(page).first().tap();
        await expect(trial(page)).toBeVisible();
        expect(await sideways()).toEqual([0, 0]);
      });
    }
  });
});

test.describe("where nothing can be claimed of balances", () => {
  const nothingClaimed = async (page) => {
    await expect(handle(page)).toHaveCount(0);
    await expect(paths(page)).toHaveCount(0);
    await expect(shares(page)).toHaveCount(0);
    await expect(told(page)).toHaveCount(0);
    await expect(sure(page).getByText(/^(Steady|Mostly steady|Close call)$/)).toHaveCount((await mainRoles(page)).length);
    await expect(sure(page).getByRole("term").first()).toBeVisible();
    // The fold explains the word; no sentence before it uses it.
    expect(await sure(page).getByRole("definition").allTextContents()).not.toContainEqual(expect.stringContaining("balances"));
  };
  /** What is said instead of the triangle. */
  const instead = (page) => balance(page).getByText(/balance decides\.$|at every balance:/);

  test.describe("as not all are rated that compete", () => {
    test.use(stored(FILLED));

    test("there is no triangle but what to rate, and once that is rated, there is one", async ({ page }) => {
      await openCounted(page);
      await nothingClaimed(page);
      const words = await instead(page).textContent();
      const [, roles] = words.match(/^Rate your skill and joy as (.+) to see how much your balance decides\.$/);
      const names = roles.split(/, | and /);
      expect(names.length).toBeGreaterThan(1);
      // The balance counts all the same.
      const [main, seen] = [await mainRoles(page), await order(page)];
      await field(page, "Enjoy").fill("70");
      await field(page, "Enjoy").press("Tab");
      await expect.poll(async () => (await weights(page))[2]).toBe(70);
      expect(await order(page)).not.toEqual(seen);
      await balance(page).getByRole("button", { name: "Back to 50, 30, 20" }).click();
      await expect.poll(() => mainRoles(page)).toEqual(main);
      await expect(instead(page)).toHaveText(words);

      for (const name of names) {
        // Of none of them both is told.
        await open(page, "assess/you");
        const questions = [`How good are you as ${aRole(name)}?`, `How much do you enjoy being ${aRole(name)}?`].map((name) => page.getByRole("group", { name }));
        const answered = await Promise.all(questions.map((question) => question.getByRole("radio", { checked: true }).count()));
        expect(sum(answered), name).toBeLessThan(2);
        await questions[0].getByLabel("Solid").click();
        await questions[1].getByLabel("Neutral").click();
        // The last one is what was missing.
        await openCounted(page);
        if (name !== names.at(-1)) await expect(handle(page)).toHaveCount(0);
      }
      await expect(handle(page)).toBeVisible();
      await expect(instead(page)).toHaveCount(0);
      await expectInPlace(page);
      expect((await outlines(page)).length).toBeGreaterThan(1);
      await expect(sure(page).getByText(/of all balances\.$/)).toHaveCount((await focus(page)).length);
    });

    test("axe finds nothing", async ({ page }) => {
      await openCounted(page);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

  test.describe("as no more roles compete than have room", () => {
    test.use(
      stored(record("draft", "current", { answers: "2.a.1.a.333333333300.333333333333.333333333333.-.90" })),
    );

    test("it says that the focus is the same at every balance, and so it is", async ({ page }) => {
      await open(page, "focus");
      await expect(main(page)).not.toContainText("Counting …");
      await nothingClaimed(page);
      await expect(instead(page)).toHaveText(/^Your focus is the same at every balance: /);
      const top = (await mainRoles(page)).sort();
      for (const name of ["Needed", "Good at", "Enjoy"]) {
        await field(page, name).fill("100");
        await field(page, name).press("Tab");
        await expect.poll(async () => Math.max(...(await weights(page)))).toBe(100);
        expect((await mainRoles(page)).sort(), name).toEqual(top);
      }
    });
  });

  test.describe("as what has only some need fills the week", () => {
    // Scale-up, two needed and several of some need, all rated: the third place hangs on the balance.
    const answers = "2.-.3.-.003132200101.431444124230.141134131431.-.-.3";
    test.use(stored(record("draft", "current", { answers })));

    test("it does not say that the focus is the same at every balance, for it is not", async ({ page }) => {
      await open(page, "focus");
      await expect(main(page)).not.toContainText("Counting …");
      const found = new Set([String((await mainRoles(page)).sort())]);
      for (const name of ["Needed", "Good at", "Enjoy"]) {
        await field(page, name).fill("100");
        await field(page, name).press("Tab");
        await expect.poll(async () => Math.max(...(await weights(page)))).toBe(100);
        found.add(String((await mainRoles(page)).sort()));
      }
      expect(found.size).toBeGreaterThan(1);
      await expect(balance(page)).not.toContainText("the same at every balance");
    });
  });
});

test.describe("how sure it is", () => {
  test("it is counted once the answer stands still", async ({ page }) => {
    await page.clock.install({ time: new Date("2026-03-04T12:00:00Z") });
    await page.clock.pauseAt(new Date("2026-03-04T12:00:01Z"));
    await open(page, "focus");
    await expect(sure(page).getByText("Counting …")).toHaveCount(4);
    await expect(changes(page).getByText("Counting …")).toHaveCount(1);
    // Dragging and typing do not wait for it, and it does not begin before they end.
    await page.clock.runFor(200);
    await balance(page).getByRole("button", { name: "Enjoy: more" }).click();
    await page.clock.runFor(200);
    await expect(sure(page).getByText("Counting …")).toHaveCount(4);
    await page.clock.runFor(200);
    await expect(main(page)).not.toContainText("Counting …");
    await expect(sure(page).getByText(/^(Steady|Mostly steady|Close call)$/)).toHaveCount(4);
  });

  test("each main role has a word, and a sentence that says what it means for its place", async ({ page }) => {
    await openCounted(page);
    const names = await mainRoles(page);
    await expect(sure(page).getByRole("term")).toHaveText(names);
    const doNow = await mainRoles(page, ["Do now"]);
    expect([doNow.length, names.length]).toEqual([1, 4]);
    for (const [at, name] of names.entries()) {
      const row = sure(page).locator("dl > div").nth(at);
      const isFirst = doNow.includes(name);
      const stays = isFirst ? "comes first" : "stays in your focus";
      const start = {
        Steady: `It ${stays} even if your ratings and our figures `,
        "Mostly steady": `It usually ${stays} if your ratings and our figures `,
        "Close call": `It ${isFirst ? "might not come first" : "could drop out of your focus"} if your ratings and our figures `,
      }[await row.locator("strong").textContent()];
      const sentence = await row.getByRole("paragraph").textContent();
      expect(sentence.startsWith(start), sentence).toBe(true);
      // The balance decides about the focus, not about what is to be done now.
      const balances = sentence.match(/ It is a focus at (?:under |over )?\d+% of all balances\.$/);
      expect(balances !== null, sentence).toBe(!doNow.includes(name));
    }
  });

  test("by model 1, each of the first three has a word, a figure on demand, and its share of balances", async ({ page }) => {
    await openCounted(page, `focus/${SAVED_ID}`);
    const three = (await order(page)).slice(0, 3);
    await expect(sure(page).getByRole("term")).toHaveText(three);
    const leads = Object.fromEntries(
      (await shares(page).getByRole("listitem").allTextContents()).map((row) => row.match(/^(.+) (\d+)%$/).slice(1)),
    );
    for (const [at, name] of three.entries()) {
      const row = sure(page).locator("dl > div").nth(at);
      const word = await row.locator("strong").textContent();
      const figure = row.getByText(/^Among your first three in \d+ of 100 shaken rounds\.$/);
      await expect(figure).toBeHidden();
      await row.getByText("The figure").click();
      await expect(figure).toBeVisible();
      // A rounded figure at a border may be either word.
      const rounds = Number((await figure.textContent()).match(/\d+/)[0]);
      const words = [rounds >= 90 && "Steady", rounds >= 60 && rounds <= 90 && "Mostly steady", rounds <= 60 && "Close call"];
      expect(words, `${rounds}`).toContain(word);
      const share = (await row.getByRole("definition").last().textContent()).match(/^At (?:under |over )?(\d+)% of all balances$/);
      // Who comes first is among the first three.
      expect(Number(share[1]), name).toBeGreaterThanOrEqual(Number(leads[name] ?? 0));
      expect(Number(share[1])).toBeLessThanOrEqual(100);
    }
  });

  test("a fold says what it means, and that it is no probability", async ({ page }) => {
    await openCounted(page);
    const no = sure(page).getByText("Neither is a probability that the answer is right.");
    await expect(no).toBeHidden();
    await sure(page).getByText("What this means, and what it doesn’t").click();
    await expect(no).toBeVisible();
    await expect(sure(page).getByText(/^Steady: a thousand times, we shift each rating/)).toBeVisible();
    await expect(sure(page).getByText(/^Balances: of all the ways/)).toBeVisible();
  });
});

test.describe("what would change it", () => {
  test("what you can do and what may happen each does what its sentence says; dropped, all is as before", async ({ page }) => {
    test.slow();
    await openCounted(page);
    const [before, seen, top, hours] = [await storage(page), await shown(page), await mainRoles(page), await planned(page)];
    // First what one can do, then what may happen: up to three each.
    await expect(changes(page).getByRole("heading", { level: 3 })).toHaveText(["What you can do", "What may happen"]);
    for (const list of await changes(page).getByRole("list").all()) {
      expect(await list.getByRole("listitem").count()).toBeGreaterThan(0);
      expect(await list.getByRole("listitem").count()).toBeLessThanOrEqual(3);
    }
    const all = await sentences(page);
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    await expect(attempts(page)).toHaveCount(all.length);
    // Each change is in a line: alone, or with others of which the same is true.
    const said = (await lines(page)).join(" ");
    for (const { comes, goes } of all) for (const role of [comes, goes ?? comes]) expect(said).toContain(role);
    for (const [at, change] of all.entries()) {
      const { name, text } = change;
      const button = changes(page).getByRole("button", { name, exact: true });
      await button.click();
      await expectTried(page, change, hours);
      const now = await mainRoles(page);
      expectDone(change, top, now);
      await expect.poll(async () => [...(await sure(page).getByRole("term").allTextContents())]).toEqual(now);
      // One answer is changed, and nothing else.
      expect(await weights(page)).toEqual([50, 30, 20]);
      expect(await storage(page), text).toEqual(before);
      // The button that tried it drops it, too.
      if (at % 2) await button.click();
      else await settle(page, "Drop it");
      await expect(trial(page)).toHaveCount(0);
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await expect.poll(() => shown(page), SLOWLY).toEqual(seen);
      expect(await storage(page), text).toEqual(before);
    }
  });

  test("what is tried is gone after a reload; what is kept is stored and stays", async ({ page }) => {
    await openCounted(page);
    const [before, seen, [change]] = [await storage(page), await shown(page), await sentences(page)];
    const main = await mainRoles(page);
    await attempts(page).first().click();
    await expect(trial(page)).toBeVisible();
    // What is only tried cannot be saved unasked.
    await expect(page.getByRole("button", { name: "Save this assessment" })).toHaveCount(0);
    await page.reload();
    await expect.poll(() => shown(page), SLOWLY).toEqual(seen);
    await expect(trial(page)).toHaveCount(0);
    await expect(banner(page)).toHaveCount(0);

    await attempts(page).first().click();
    const top = await mainRoles(page);
    expectDone(change, main, top);
    await settle(page, "Keep it");
    await expect(banner(page)).toHaveCount(0);
    await expect.poll(() => storage(page)).not.toEqual(before);
    expect((await draft(page)).answers).not.toBe(JSON.parse(before["12h/draft/current/1"]).answers);
    expect(await mainRoles(page)).toEqual(top);
    await page.reload();
    await expect.poll(() => mainRoles(page)).toEqual(top);
    await expect(trial(page)).toHaveCount(0);
    await expect(banner(page)).toHaveCount(0);
  });

  test("a trial goes along to another view, and can be dropped there", async ({ page }) => {
    await openCounted(page);
    const [before, seen, [{ text }]] = [await storage(page), await shown(page), await sentences(page)];
    const top = await mainRoles(page);
    await attempts(page).first().click();
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(banner(page)).toContainText(`You’re trying: ${text}`);
    await banner(page).getByRole("button", { name: "Drop it" }).click();
    await expect(banner(page)).toBeHidden();
    await page.getByRole("link", { name: "Focus", exact: true }).click();
    expect(await mainRoles(page)).toEqual(top);
    await expect.poll(() => shown(page), SLOWLY).toEqual(seen);
    expect(await storage(page)).toEqual(before);
  });

  test("a second trial takes the place of the first, and is dropped to what was before both", async ({ page }) => {
    await openCounted(page);
    const [before, seen] = [await storage(page), await shown(page)];
    const [first, ...others] = await sentences(page);
    const last = others.at(-1);
    const [top, hours] = [await mainRoles(page), await planned(page)];
    await attempts(page).last().click();
    await expectTried(page, last, hours);
    await attempts(page).first().click();
    await expectTried(page, first, hours);
    await expect(sure(page).getByRole("term")).toHaveText(await mainRoles(page));
    // Only the first is tried: the last is undone.
    expectDone(first, top, await mainRoles(page));
    expect(await mainRoles(page)).not.toContain(last.comes);
    expect(await storage(page)).toEqual(before);
    await settle(page, "Drop it");
    await expect.poll(() => shown(page), SLOWLY).toEqual(seen);

    await attempts(page).first().click();
    await expect(trial(page)).toBeVisible();
    await attempts(page).last().click();
    await expectTried(page, last, hours);
    await settle(page, "Keep it");
    await expect(banner(page)).toHaveCount(0);
    await expect.poll(() => storage(page)).not.toEqual(before);
    // Of the packed answers only one part is another: what the last one changes.
    const [was, is] = [JSON.parse(before["12h/draft/current/1"]), await draft(page)];
    const [old, kept] = [was.answers, is.answers].map((answers) => answers.split("."));
    const changed = Array.from({ length: Math.max(old.length, kept.length) }, (_, at) => (old[at] ?? "-") !== (kept[at] ?? "-"));
    expect(changed.filter(Boolean), is.answers).toHaveLength(1);
    expect(is.weights).toEqual(was.weights);
    expectDone(last, top, await mainRoles(page));
  });

  test("what is offered during a trial says what comes about when it is pressed", async ({ page }) => {
    test.slow();
    await page.clock.install({ time: new Date("2026-03-04T12:00:00Z") });
    await openCounted(page);
    const top = await mainRoles(page);
    const count = await attempts(page).count();
    const problems = [];
    for (let first = 0; first < count; first++) {
      for (let second = 0; second < count; second++) {
        await attempts(page).nth(first).click();
        await expect(trial(page)).toBeVisible();
        // It has stood still for long.
        await page.clock.runFor(2_000);
        const offered = (await sentences(page))[second];
        // Its own button would drop it.
        if (offered && second !== first) {
          await attempts(page).nth(second).click();
          const now = await mainRoles(page);
          const came = !top.includes(offered.comes) && now.includes(offered.comes);
          const went = offered.goes === undefined || (top.includes(offered.goes) && !now.includes(offered.goes));
          // From the answers before the trial, to which the second one goes back.
          if (!came || !went) problems.push(`${offered.text} ${top} → ${now}`);
        }
        await settle(page, "Drop it");
        await page.clock.runFor(2_000);
        await expect.poll(() => mainRoles(page)).toEqual(top);
      }
      if (problems.length) break;
    }
    expect(problems).toEqual([]);
  });

  test("as long as it is not counted anew, no sentence is offered that nobody counted", async ({ page }) => {
    await page.clock.install({ time: new Date("2026-03-04T12:00:00Z") });
    await page.clock.pauseAt(new Date("2026-03-04T12:00:01Z"));
    await open(page, "focus");
    await expect(changes(page)).toContainText("Counting …");
    await page.clock.runFor(2_000);
    await expect(attempts(page).first()).toBeVisible();
    const counted = (await sentences(page)).map(({ text }) => text);
    for (const at of counted.keys()) {
      await attempts(page).nth(at).click();
      await expect(trial(page)).toBeVisible();
      const offered = (await sentences(page)).map(({ text }) => text);
      expect(offered.filter((text) => !counted.includes(text)), counted[at]).toEqual([]);
      await settle(page, "Drop it");
      await page.clock.runFor(2_000);
      await expect(attempts(page)).toHaveCount(counted.length);
    }
  });

  test.describe("with names", () => {
    // Anna has part of Developer, the CEO most of Visionary: both the person does and likes best.
    const answers = "2.a.1.a.1---1-2----?.421322411233.422121442233.40,15,,12,,,,,,,8,.90";
    test.use(stored(record("draft", "current", { answers, names: { developer: "Anna", visionary: "CEO" } })));

    test("a trial changes no word of what is offered", async ({ page }) => {
      await openCounted(page);
      const [counted, hours] = [(await sentences(page)).map(({ text }) => text), await planned(page)];
      expect(counted).toContainEqual(expect.stringMatching(/^If Anna took over most of Developer, /));
      expect(counted).toContainEqual(expect.stringMatching(/^If the CEO no longer covered Visionary, /));
      for (const { name, text } of await sentences(page)) {
        await changes(page).getByRole("button", { name, exact: true }).click();
        await expectTried(page, { name }, hours);
        await expect(main(page)).not.toContainText("Counting …");
        expect((await sentences(page)).map(({ text }) => text), text).toEqual(counted);
        await settle(page, "Drop it");
        await expect(main(page)).not.toContainText("Counting …");
      }
    });
  });

  test("by keyboard the focus is never lost: trying, dropping, trying again, keeping", async ({ page }) => {
    await page.clock.install({ time: new Date("2026-03-04T12:00:00Z") });
    await openCounted(page);
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at.closest("main") ? "" : at.outerHTML.slice(0, 100);
      });
    // It goes back to the button that tried, or to the heading: what was offered is another offer now.
    for (const [answer, back] of [
      ["Drop it", attempts(page).last()],
      ["Keep it", changes(page).getByRole("heading", { level: 2 })],
    ]) {
      // The last one: the list may become shorter.
      await attempts(page).last().focus();
      await page.keyboard.press("Enter");
      await expect(trial(page)).toBeVisible();
      expect(await focused()).toBe("");
      // Also once it is counted anew.
      await page.clock.runFor(2_000);
      expect(await focused()).toBe("");
      await trial(page).getByRole("button", { name: answer }).focus();
      await page.keyboard.press("Enter");
      await expect(trial(page)).toHaveCount(0);
      await expect(back).toBeFocused();
      await page.clock.runFor(2_000);
      expect(await focused()).toBe("");
    }
  });

  test("what is tried is announced", async ({ page }) => {
    const heard = await listen(page);
    await openCounted(page);
    const [{ text }] = await sentences(page);
    await attempts(page).first().click();
    await expect(trial(page)).toBeVisible();
    await expect.poll(() => heard).toContainEqual(["polite", expect.stringContaining(`Tried: ${text}`)]);
  });

  test("one leaves the answer for any other view, and comes back to it", async ({ page }) => {
    for (const name of ["History", "Start", "Your data", "Assess"]) {
      await openCounted(page);
      const top = await mainRoles(page);
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true }).click();
      await expect(sure(page)).toHaveCount(0);
      await expect(heading(page)).not.toHaveText("Twelve Hats has stopped");
      await page.goBack();
      await expect(sure(page).getByRole("term")).toHaveText(top);
      await expect(main(page)).not.toContainText("Counting …");
    }
    // From one answer to another.
    await open(page, `focus/${SAVED_ID}`);
    await expect(handle(page)).toBeDisabled();
    await expect(main(page)).not.toContainText("Counting …");
  });

  for (const [model, id, count] of [[1, SAVED_ID, 3], [2, PLANNED_ID, 4]]) {
    test(`a saved assessment of model ${model} says it too, but nothing of it can be tried or moved`, async ({ page }) => {
      await openCounted(page, `focus/${id}`);
      const [before, seen] = [await storage(page), await shown(page)];
      const said = await lines(page);
      expect(said.length).toBeGreaterThan(1);
      for (const text of said) expect(text).toMatch(SENTENCE);
      await expect(page.getByRole("button", { name: /^Try it/ })).toHaveCount(0);
      await expect(sure(page).getByText(/^(Steady|Mostly steady|Close call)$/)).toHaveCount(count);
      await expect(handle(page)).toBeDisabled();
      await expectInPlace(page);
      await handle(page).focus();
      for (const key of ["ArrowUp", "ArrowLeft", "Shift+ArrowRight", "Home"]) await page.keyboard.press(key);
      await drag(page, [10, 10, 80]);
      await page.mouse.up();
      expect(await weights(page)).toEqual([50, 30, 20]);
      for (const name of ["Needed", "Good at", "Enjoy"]) await expect(field(page, name)).toBeDisabled();
      expect(await shown(page)).toEqual(seen);
      expect(await storage(page)).toEqual(before);
      // It can still be asked which role comes first where.
      await shares(page).getByRole("button").last().click();
      const [last] = (await shares(page).getByRole("listitem").last().textContent()).match(/^\D+(?= )/);
      await expect(told(page)).toHaveText(new RegExp(`^(?:Of the roles that compete for your focus, )?${last} has the highest score at `));
    });
  }
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, with a region chosen, everything open, and a trial", async ({ page }) => {
      test.slow();
      const expectNoViolations = async (where) => {
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
        const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => [html, failureSummary])]);
        expect.soft(found, where).toEqual([]);
        expect(passes.length, where).toBeGreaterThan(10);
      };
      await openCounted(page);
      await expectNoViolations("as it is");
      await shares(page).getByRole("button").last().click();
      for (const summary of await sure(page).locator("summary").all()) await summary.click();
      await expectNoViolations("a region chosen, the folds open");
      await attempts(page).first().click();
      await expect(trial(page)).toBeVisible();
      await expectNoViolations("a trial");
      await settle(page, "Drop it");
      await openCounted(page, `focus/${PLANNED_ID}`);
      await expectNoViolations("saved");
    });

    test("the names on the regions can be read, which axe can’t judge", async ({ page }) => {
      await openCounted(page);
      const contrasts = await balance(page).evaluate((balance) => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const luminance = (color) => {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const parts = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
          const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const regions = [...balance.querySelectorAll("path.region")];
        return [...balance.querySelectorAll(".region-name")].map((name, at) => {
          const colors = [getComputedStyle(name).color, getComputedStyle(regions[at]).fill];
          const [dark, bright] = colors.map(luminance).sort((a, b) => a - b);
          return [name.textContent, (bright + 0.05) / (dark + 0.05)];
        });
      });
      expect(contrasts.length).toBeGreaterThan(1);
      expect(contrasts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
    });
  });
}
