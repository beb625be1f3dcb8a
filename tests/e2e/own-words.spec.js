// What people write is of any length and any script: it stays in its place, and decides nothing around it.
import { FILLED, HISTORY, OTHERS, SAVED_ID, expect, open, record, stored, test, views } from "./helpers.js";
import { cutOff, unfoldAll } from "./layout.js";

const LINK = `https://example.com/${"a".repeat(240)}`.slice(0, 260);
const NAME = "W".repeat(40);
const RTL = "\u202eשלום Ada";

const names = Object.fromEntries(["visionary", "talent-builder", "developer"].map((role) => [role, NAME]));
const PACKED = JSON.parse(FILLED["12h/draft/current/1"]).answers;
const OTHER = JSON.parse(HISTORY["12h/assessment/0002k3y0ne/1"]).answers;
const LONG = {
  ...HISTORY,
  ...record("draft", "current", { answers: PACKED, names }),
  ...record("assessment", SAVED_ID, { answers: PACKED, names, note: LINK }),
  ...record("assessment", "0002k3y0ne", { answers: OTHER, names: { visionary: RTL }, note: "W".repeat(280), time: Date.UTC(2026, 4, 4, 12) }),
};

/** The same, saved with the second model, where it shows anything else. */
const LONG_2 = Object.fromEntries(
  Object.entries(LONG).map(([key, value]) => [key, JSON.stringify({ ...JSON.parse(value), model: 2 })]),
);
const OF_MODEL_2 = [`focus/${SAVED_ID}`, "focus/0002k3y0ne", "history", `history/${SAVED_ID}/0002k3y0ne`];

for (const width of [320, 390, 1440]) {
  test.describe(`${width} px, of model 2`, () => {
    test.use({ ...stored(LONG_2), viewport: { width, height: 800 } });

    test("a long link as note, and long names, stay within the saved answers and their comparison", async ({ page }) => {
      const found = {};
      for (const address of OF_MODEL_2) {
        await open(page, address);
        await expect(page.getByRole("main")).toContainText(/All twelve, (by decision|in order)|All twelve roles as a table/);
        await unfoldAll(page);
        const inView = await cutOff(page);
        if (inView.length) found[`#/${address}`] = inView;
      }
      expect(found).toEqual({});
    });
  });

  test.describe(`${width} px`, () => {
    test.use({ ...stored(LONG), viewport: { width, height: 800 } });

    test("a long link as note, and long names, stay within every view", async ({ page }) => {
      test.slow();
      const found = {};
      for (const address of [...views({ filled: true }).map(([address]) => address), ...OTHERS]) {
        await open(page, address);
        await unfoldAll(page);
        const inView = await cutOff(page);
        const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        if (whole > seen) inView.push(`scrolls sideways: ${whole} in ${seen}`);
        if (inView.length) found[`#/${address}`] = inView;
      }
      // What is renamed, and what was deleted.
      await open(page, "history");
      await page.getByRole("button", { name: /^Rename/ }).first().click();
      await page.getByRole("button", { name: /^Delete/ }).last().click();
      await expect(page.getByRole("region", { name: "Last change" })).toBeVisible();
      const inView = await cutOff(page);
      if (inView.length) found["renamed and deleted"] = inView;
      expect(found).toEqual({});
    });
  });
}

test.describe("words that run from right to left", () => {
  test.use(stored({ ...FILLED, ...record("assessment", SAVED_ID, { note: RTL }), ...record("draft", "current", { names: { visionary: RTL } }) }));

  test("do not turn what stands around them", async ({ page }) => {
    await open(page, "assess/check");
    const row = page.getByRole("row", { name: /Visionary/ });
    // Isolated, so that “mostly” stands behind the name.
    await expect(row.getByRole("cell").first()).toHaveText(`\u2068${RTL}\u2069, mostly`);
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(page.getByRole("region", { name: "Last change" }).locator("p")).toHaveText(`Deleted: \u2068${RTL}\u2069`);
  });
});

test.describe("with a history", () => {
  test.use(stored(HISTORY));

  test("no two elements of a view share an id, and each label has its field", async ({ page }) => {
    test.slow();
    const found = {};
    const look = async (where) => {
      const wrong = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
        const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
        const lost = [...document.querySelectorAll("label[for]")].map((label) => label.htmlFor).filter((id) => !document.getElementById(id));
        const pointed = [...document.querySelectorAll("[aria-labelledby], [aria-describedby]")].flatMap((element) =>
          [element.getAttribute("aria-labelledby"), element.getAttribute("aria-describedby")].filter(Boolean).flatMap((list) => list.split(/\s+/)),
        );
        return [...new Set([...twice, ...lost, ...pointed.filter((id) => !document.getElementById(id))])];
      });
      if (wrong.length) found[where] = wrong;
    };
    for (const address of [...views({ filled: true }).map(([address]) => address), ...OTHERS]) {
      await open(page, address);
      await look(`#/${address}`);
    }
    await open(page, "history");
    for (const button of await page.getByRole("button", { name: /^Rename/ }).all()) await button.click();
    await look("two lines renamed");
    await open(page, "check-in");
    await page.getByRole("button", { name: "Save this week" }).click();
    await look("a week with faults");
    await page.getByRole("button", { name: "By role" }).click();
    await look("a week by role");
    await open(page, "data");
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await look("erasing asked for");
    await open(page, "assess");
    await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
    await look("an example");
    expect(found).toEqual({});
  });
});
