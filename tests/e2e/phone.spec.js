import {
  aRole,
  answerAllSteps,
  CASE,
  expect,
  FILLED,
  heading,
  open,
  record,
  ROLES,
  SAVED_ID,
  show,
  status,
  stored,
  test,
  unfold,
  views,
  withStyle,
} from "./helpers.js";
import { cutOff, overlaps } from "./layout.js";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const tap = (target) => target.tap();
const WIDTHS = [320, 360, 390, 768, 1024, 1440];

test("the whole way by taps, from the first view to the history", async ({ page }) => {
  await open(page);
  await tap(page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Assess", exact: true }));
  await tap(page.getByRole("link", { name: /^All five steps/ }));
  await answerAllSteps(page, tap);
  await expect(page.getByRole("row", { name: /Visionary/ })).toContainText("CEO, mostly");
  await tap(page.getByRole("link", { name: "See your focus" }));
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  await unfold(page, "Your balance", tap);
  await tap(page.getByRole("button", { name: "Enjoy: more" }));
  await expect(page.getByRole("textbox", { name: "Enjoy", exact: true })).toHaveValue("25");
  await page.getByLabel("A note for later").fill("On the train");
  await tap(page.getByRole("button", { name: "Save this assessment" }));
  await tap(page.getByRole("link", { name: "See your history" }));
  await expect(page.getByRole("link", { name: "On the train" })).toBeVisible();
  await expect(status(page)).toHaveText("Kept in this browser");
});

test("a petal opens its role, and the role comes into view", async ({ page }) => {
  await open(page);
  const label = page.getByRole("grid").getByRole("link", { name: /^Guardian\b/ });
  await tap(label);
  await expect(page).toHaveURL(/#\/roles\/guardian$/);
  await expect(page.getByRole("heading", { name: "Security & Reliability Guardian" })).toBeInViewport();
  // From the end of a long page to the beginning of the next.
  await expect(page.getByRole("heading", { name: "First moves this week" })).toBeAttached();
  await tap(page.getByRole("link", { name: "Next: People Manager" }));
  await expect(page.getByRole("heading", { name: "People Manager & Coach" })).toBeInViewport();
  await tap(page.getByRole("button", { name: "Close this role" }));
  await expect(page).toHaveURL(/#\/$/);
  // The petals are links as well, although the drawing is for the eyes only.
  const petal = page.getByRole("region", { name: /twelve hats$/i }).locator("svg a[href='#/roles/visionary'] path").first();
  await petal.tap();
  await expect(page).toHaveURL(/#\/roles\/visionary$/);
});

for (const [step, question, done] of [
  [
    "team",
    (role) => `Who else covers ${role}?`,
    (page, role) => page.getByRole("group", { name: `Who else covers ${role}?` }).getByLabel("Fully"),
  ],
  [
    "you",
    (role) => `How good are you as ${aRole(role)}?`,
    (page, role) => page.getByRole("group", { name: `How good are you as ${aRole(role)}?` }).getByLabel("Solid"),
  ],
]) {
  test(`the step “${step}” asks about one role at a time`, async ({ page }) => {
    await open(page, `assess/${step}`);
    const asked = page.getByRole("group", { name: /^(Who else covers|How good are you) / });
    const roles = page.getByRole("navigation", { name: "Roles" });
    for (const [at, { short }] of ROLES.entries()) {
      await expect(roles).toContainText(`${at + 1} of 12`);
      await expect(asked).toHaveCount(1);
      await expect(asked).toHaveAccessibleName(question(short));
      await expect(roles.locator("[aria-current]")).toHaveAccessibleName(new RegExp(`^${short}\\b`));
      await tap(done(page, short));
      const next = ROLES[at + 1];
      if (next) await tap(page.getByRole("link", { name: `Next: ${next.short}`, exact: true }));
    }
    // Back leads to the role before, and a hat to any.
    await page.goBack();
    await expect(asked).toHaveAccessibleName(question("Sales Partner"));
    await tap(roles.getByRole("link", { name: "Architect" }));
    await expect(asked).toHaveAccessibleName(question("Architect"));
    await expect(page).toHaveURL(new RegExp(`#/assess/${step}/architect$`));
    await page.reload();
    await expect(asked).toHaveAccessibleName(question("Architect"));
    await expect(done(page, "Architect")).toBeChecked();
  });
}

test("the strip of hats says which roles are answered", async ({ page }) => {
  await open(page, "assess/team/guardian");
  const hat = page.getByRole("navigation", { name: "Roles" }).getByRole("link", { name: "Guardian" });
  await expect(hat).toHaveAccessibleName("Guardian");
  await tap(page.getByRole("group", { name: "Who else covers Guardian?" }).getByLabel("Nobody else"));
  await expect(hat).toHaveAccessibleName(/^Guardian ?, answered$/);
});

for (const filled of [false, true]) {
  test.describe(filled ? "with the answers filled in" : "blank", () => {
    test.use(stored(filled ? FILLED : {}));

    test("nothing is cut off or scrolls sideways, at any width", async ({ page }) => {
      test.slow();
      const problems = {};
      for (const view of views({ filled })) {
        await page.setViewportSize({ width: WIDTHS[0], height: 740 });
        await show(page, view);
        await unfold(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          const found = await cutOff(page);
          if (found.length) problems[`#/${view[0]} at ${width} px`] = found;
        }
      }
      expect(problems).toEqual({});
    });

    test("the twelve names on the wheel can be read at any width", async ({ page }) => {
      await open(page);
      const labels = page.getByRole("grid").getByRole("link");
      await expect(labels).toHaveCount(ROLES.length);
      const problems = {};
      for (let width = 320; width <= 1440; width += width < 480 ? 10 : 40) {
        await page.setViewportSize({ width, height: 740 });
        const boxes = await labels.evaluateAll((links) =>
          links.map((link) => {
            // The hat, and each line of the name and of what stands below it.
            const hats = [...link.querySelectorAll("svg")].filter((hat) => hat.checkVisibility());
            const rects = hats.map((hat) => hat.getBoundingClientRect());
            const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
            let size = Infinity;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              // What is only for screen readers takes no room.
              const around = node.parentElement;
              if (!node.data.trim() || !around.checkVisibility() || getComputedStyle(around).clipPath !== "none") continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              rects.push(...range.getClientRects());
              size = Math.min(size, parseFloat(getComputedStyle(node.parentElement).fontSize));
            }
            return { size, rects: rects.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })) };
          }),
        );
        const found = [];
        // The box of a line is a little higher than its letters.
        const apart = (a, b) =>
          a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
        for (const [at, { size, rects }] of boxes.entries()) {
          const text = ROLES[at].short;
          // The narrowest is a number of one digit.
          if (rects.length < 1 || rects.some(({ left, right }) => right - left < 5))
            found.push(`${text} is not to be seen`);
          if (size < 12) found.push(`${text} has ${size} px`);
          const cut = rects.find(({ left, right }) => left < -0.5 || right > width + 0.5);
          if (cut) found.push(`${text} is cut off: ${cut.left}…${cut.right}`);
          for (let other = at + 1; other < boxes.length; other++) {
            const touching = rects.some((rect) => boxes[other].rects.some((otherRect) => !apart(rect, otherRect)));
            if (touching) found.push(`${text} is on ${ROLES[other].short}`);
          }
        }
        if (found.length) problems[width] = found;
      }
      expect(problems).toEqual({});
    });

    test("what stands in the middle of the wheel keeps to the middle, at any width", async ({ page }) => {
      await open(page);
      const wheel = page.getByRole("region", { name: /twelve hats$/i });
      const middle = wheel.locator("p").filter({ hasText: filled ? "a week" : "Not sure?" });
      const problems = {};
      for (let width = 320; width <= 1440; width += 40) {
        await page.setViewportSize({ width, height: 900 });
        const found = await middle.evaluate((element) => {
          element.scrollIntoView({ block: "center" });
          const onPetal = [];
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const { left, right, top, bottom } of range.getClientRects()) {
              // The box of a line is a little larger than its letters.
              const corners = [left + 2, right - 2].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
              for (const [x, y] of corners) {
                if (document.elementsFromPoint(x, y).some((under) => under.closest("svg a"))) onPetal.push(text.data);
              }
            }
          }
          return [...new Set(onPetal)];
        });
        if (found.length) problems[width] = found;
      }
      expect(problems).toEqual({});
    });
  });
}

test.describe("with the answers filled in", () => {
  test.use(stored(FILLED));

  test("what one taps is large enough", async ({ page }) => {
    const problems = {};
    for (const view of views({ filled: true })) {
      await show(page, view);
      await unfold(page);
      const found = await page.evaluate(() => {
        const small = [];
        for (const target of document.querySelectorAll("#app :is(a[href], button, input, select, summary)")) {
          // Links within a sentence are exempt (WCAG 2.5.8); so is what is not to be seen, and the petals, which
          // have their names as larger twins.
          const skip = !target.checkVisibility({ opacityProperty: false }) || target.closest("svg");
          if (skip || getComputedStyle(target).display === "inline" || target.matches(".shell-skip")) continue;
          // A choice can be tapped anywhere on its label.
          const area = target.matches("[type=radio], [type=checkbox]") ? target.closest("label") : target;
          const { height } = area.getBoundingClientRect();
          // The words of the sentence are within a sentence, too.
          const isWord = target.closest(".situation");
          const main = (!isWord && target.matches("button, input, select, .button")) || target.closest("nav[aria-label=Views]");
          if (height < (main ? 43.5 : 23.5)) {
            small.push(
              `${target.tagName} “${target.innerText || target.getAttribute("aria-label") || target.id}” ${height}`,
            );
          }
        }
        return small;
      });
      if (found.length) problems[`#/${view[0]}`] = found;
    }
    expect(problems).toEqual({});
  });

  test("what would sharpen the answer shows the role that it asks about", async ({ page }) => {
    await open(page, "focus");
    await unfold(page, "What would sharpen this", tap);
    const question = page.getByRole("region", { name: "What would sharpen this" }).getByRole("link").first();
    const asked = await question.textContent();
    await tap(question);
    await expect(page.getByRole("group", { name: asked, exact: true })).toBeVisible();
  });

  test("on the page that shows all answers, each role’s entry leads to what changes it", async ({ page }) => {
    await open(page, "assess/check");
    const link = page.getByRole("link", { name: "Change rating of Developer" });
    await link.scrollIntoViewIfNeeded();
    await tap(link);
    await expect(page.getByRole("group", { name: "How good are you as a Developer?" })).toBeVisible();
    await expect(page.getByLabel("Hours a week now as a Developer")).toHaveValue(CASE.ratings.Developer[2]);
  });
});

test("no name on the wheel lies over another, or is cut off, in letters of twice the size", async ({ page }) => {
  for (const width of WIDTHS.slice(0, 4)) {
    await page.setViewportSize({ width, height: 740 });
    await open(page, "");
    expect.soft(await overlaps(page), `${width} px`).toEqual([]);
    // What the browser's own setting does.
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect.soft(await overlaps(page), `${width} px, large`).toEqual([]);
    expect.soft((await cutOff(page)).filter((line) => /wheel/.test(line)), `${width} px, large`).toEqual([]);
  }
});

const RATED = { model: 2, schema: 3, answers: "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90.2" };
for (const [what, address, values] of [
  ["the article’s case", "focus", FILLED],
  ["the same with every hat rated", "focus", record("draft", "current", RATED)],
  ["the same, saved", `focus/${SAVED_ID}`, record("assessment", SAVED_ID, { ...RATED, note: "Closing a key customer" })],
]) {
  test.describe(`the answer to ${what}`, () => {
    test.use({ ...stored(values), viewport: { width: 390, height: 844 } });

    // Of all fonts that a page may have to do with, DejaVu Sans is the widest.
    test("is at most 3,000 px long while its proof is folded", async ({ page }) => {
      await open(page, address);
      await withStyle(page, "* { font-family: 'DejaVu Sans', sans-serif !important }");
      await expect(page.locator(".fold[aria-expanded=false]").first()).toBeVisible();
      await expect(page.locator(".fold[aria-expanded=true]")).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3000);
    });
  });
}

test.describe("with every hat rated, so that the balance decides", () => {
  const answers = "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90";
  test.use(stored(record("draft", "current", { answers })));

  test("the answer with its triangle is not cut off, at any width", async ({ page }) => {
    await open(page, "focus");
    await unfold(page);
    await expect(page.getByRole("slider", { name: "Your balance" })).toBeVisible();
    const problems = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const found = await cutOff(page);
      if (found.length) problems[width] = found;
    }
    expect(problems).toEqual({});
  });
});
