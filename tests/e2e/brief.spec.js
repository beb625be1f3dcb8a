// What is taken away from an answer: one page of paper, the same as Markdown, and the draft for handing over a role.
import {
  downloaded, expect, FILLED, HISTORY, listen, open, OTHERS, record, ROLES, SAVED_ID, stored, test, views,
} from "./helpers.js";

const FORMATS = ["A4", "Letter"];
const LONG_NAME = "Bartholomew Featherstonehaugh-Cholmondel";
const LONG_NOTE = "Closing Acme before the round, with the audit behind us and Lena back from leave. ".repeat(4).slice(0, 280);
const NAMES = Object.fromEntries(ROLES.map(({ id }, at) => [id, `${at} ${LONG_NAME}`.slice(0, 40)]));
/** All roles partly covered, all challenges, hours for each. */
const MOST = "2.ab.1.abcdefghijkl.111111111111.432322442332.442323442243.32,10,4,8,6,4,4,8,2,4,4,2.90.2";
/** The same with three challenges. */
const LONG = "2.a.1.abd.111011201012.432322442332.442323442243.32,10,4,8,6,4,4,8,2,4,4,2.90.2";
/** Saved by the model that writes briefs. */
const saved = (changes) => record("assessment", SAVED_ID, { model: 2, ...changes });

const brief = (page) => page.locator(".brief");
const actions = (page) => page.getByRole("region", { name: "The brief" });

/** Opens an answer and waits till its brief is there. */
async function openAnswer(page, address = "focus") {
  await open(page, address);
  await expect(brief(page)).toBeAttached();
  await expect(brief(page)).toBeHidden();
}

/** How many pages a printed page has. */
async function pages(page, format) {
  const pdf = await page.pdf({ format });
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g).length;
}

async function expectOnePage(page, what) {
  for (const format of FORMATS) expect.soft(await pages(page, format), `${what}, ${format}`).toBe(1);
}

/** Markdown without what marks it. */
const plain = (markdown) => markdown.replace(/\\(.)/g, "$1").replaceAll("**", "");

test.describe("an answer on paper", () => {
  test.describe("that was changed just before", () => {
    test.use(stored(FILLED));

    test("is its brief all the same", async ({ page }) => {
      await openAnswer(page);
      // It would be counted once it has stood still.
      await page.locator("#slot-stage").selectOption("growth-stage");
      await expectOnePage(page, "at once");
      await expect(brief(page)).toContainText("growth-stage");
    });
  });

  for (const [what, values, address] of [
    ["the ordinary case", FILLED, "focus"],
    ["a saved answer", saved({ note: "Closing Acme" }), `focus/${SAVED_ID}`],
    ["long names and a note of three lines", saved({ answers: LONG, names: NAMES, note: LONG_NOTE }), `focus/${SAVED_ID}`],
    ["all challenges at once", saved({ answers: MOST, names: NAMES, note: LONG_NOTE }), `focus/${SAVED_ID}`],
  ]) {
    test.describe(what, () => {
      test.use(stored(values));

      test("is one page, of A4 and of Letter, also where the screen is dark", async ({ page }) => {
        await openAnswer(page, address);
        await expectOnePage(page, "light");
        await page.emulateMedia({ colorScheme: "dark" });
        await expectOnePage(page, "dark");
        await page.emulateMedia({ colorScheme: "dark", media: "print" });
        await expect(brief(page)).toHaveCSS("color", "rgb(0, 0, 0)");
      });

      test("has the brief, and nothing else of the page", async ({ page }) => {
        // What A4 leaves of its width.
        await page.setViewportSize({ width: 688, height: 1000 });
        await openAnswer(page, address);
        await page.emulateMedia({ media: "print" });
        await expect(brief(page)).toBeVisible();
        const [whole, own] = await page.evaluate(() => [document.body, document.querySelector(".brief")].map((one) => one.innerText));
        expect(whole.trim()).toBe(own.trim());
        // And nothing sticks out of it, or into another cell.
        const out = await brief(page).evaluate((brief) => {
          const edge = brief.getBoundingClientRect().right + 0.5;
          const wide = (element) => element.getBoundingClientRect().right > edge || element.scrollWidth > element.clientWidth + 1;
          return [...brief.querySelectorAll("section, table, td, th, li, p, h1, h2")].filter(wide).map((one) => one.textContent);
        });
        expect(out).toEqual([]);
      });
    });
  }

  test.describe("of a case", () => {
    test.use(stored({ ...record("draft", "current", { names: { visionary: "CEO" } }) }));

    test("says what the screen says", async ({ page }) => {
      await openAnswer(page);
      const screen = await page.locator(".answer-page").innerText();
      const text = (await brief(page).textContent()).replace(/\s+/g, " ");
      for (const selector of [".answer > span", ".challenge-lines li"]) {
        const said = await page.locator(selector).allInnerTexts();
        expect(said.length, selector).toBeGreaterThan(0);
        for (const words of said) expect(text).toContain(words.replace(/\s+/g, " "));
      }
      // The week: names, and hours planned.
      const rows = page.locator(".week tbody tr:not(.week-group)");
      for (const row of await rows.all()) {
        const [name, planned] = [await row.locator("th").innerText(), await row.locator("td.number").last().innerText()];
        const own = brief(page).locator(".brief-week tr", { has: page.locator("th", { hasText: name.trim() }) });
        await expect(own.locator("td").last(), name).toHaveText(planned.trim());
      }
      for (const change of await brief(page).locator(".brief-changes li").allTextContents()) {
        expect(screen.replace(/\s+/g, " ")).toContain(change.replace(/\s+/g, " "));
      }
    });

    test("is printed by its button, as it is then", async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => (window.printed = document.querySelector(".brief")?.textContent);
      });
      await open(page, "focus");
      const print = actions(page).getByRole("button", { name: "Print the brief" });
      await print.focus();
      // Whether or not the answer has stood still.
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => window.printed)).toContain("Do now: close the key deal as Sales Partner.");
    });

    test("has bars that are borders, as printers leave out backgrounds", async ({ page }) => {
      await openAnswer(page);
      await page.emulateMedia({ media: "print" });
      const bars = brief(page).locator(".brief-bars .planned");
      expect(await bars.count()).toBeGreaterThan(3);
      const heights = await bars.evaluateAll((all) =>
        all.map((bar) => [getComputedStyle(bar).borderTopWidth, bar.offsetHeight, bar.offsetWidth]),
      );
      for (const [border, height, width] of heights) {
        expect(parseFloat(border)).toBeGreaterThan(2);
        expect(height - parseFloat(border)).toBeLessThan(1);
        expect(width).toBeGreaterThan(0);
      }
    });
  });

  test("is the screen's own where nothing is known, and says that an example is one", async ({ page }) => {
    await open(page, "focus");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(actions(page)).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
    await open(page, "assess");
    await page.getByRole("region", { name: /Just looking/ }).getByRole("button").nth(1).click();
    await expect(brief(page)).toBeAttached();
    await expect(brief(page).locator(".brief-notice")).toHaveText(/^An example, not a real person’s answer: /);
  });
});

test.describe("as Markdown", () => {
  test.use(stored(FILLED));

  const copy = (page) => actions(page).getByRole("button", { name: "Copy as Markdown" });

  test("is copied, and saved as a file, with the words of the page that is printed", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const heard = await listen(page);
    await openAnswer(page);
    await copy(page).click();
    await expect(actions(page)).toContainText("Copied.");
    await expect.poll(() => heard.map(([, words]) => words)).toContain("Copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { name, text } = await downloaded(page, () => actions(page).getByRole("button", { name: "Save as Markdown" }).click());
    expect(name).toMatch(/^twelve-hats-brief-\d{4}-\d\d-\d\d\.md$/);
    expect(text).toBe(copied);
    expect(copied).toMatch(/^# What should I focus on\?\n/);
    for (const words of await brief(page).locator("li, th, td:not(.brief-bars), p, h1, h2, footer").allTextContents()) {
      expect(plain(copied)).toContain(words.replace(/\s+/g, " ").trim());
    }
  });

  for (const [what, refuse] of [
    ["refuses", () => (Clipboard.prototype.writeText = () => Promise.reject(new Error("no")))],
    ["has nothing to copy with", () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })],
  ]) {
    test(`is there to be copied by hand where the browser ${what}`, async ({ page }) => {
      await page.addInitScript(refuse);
      await openAnswer(page);
      await copy(page).press("Enter");
      const text = page.getByRole("textbox", { name: /^This browser doesn’t let the page copy/ });
      await expect(text).toBeFocused();
      await expect(text).toHaveValue(/^# What should I focus on\?\n/);
      const selected = await text.evaluate((area) => area.selectionEnd - area.selectionStart === area.value.length);
      expect(selected).toBe(true);
    });
  }
});

test.describe("a role", () => {
  test.use(stored(FILLED));

  test("has a draft for handing it over, from its own text", async ({ page }) => {
    await openAnswer(page);
    const drafts = actions(page).getByRole("listitem").getByRole("link");
    const [name] = await drafts.allInnerTexts();
    await drafts.first().click();
    const save = page.getByRole("region", { name: "Hand it over" }).getByRole("button", { name: "Save as Markdown" });
    const file = await downloaded(page, () => save.click());
    const role = ROLES.find(({ short }) => short === name);
    expect(file.name).toMatch(new RegExp(`^twelve-hats-hand-over-${role.id}-`));
    const markdown = file.text;
    expect(markdown).toContain(`# Handing over: ${role.name}`);
    for (const move of await page.locator(".role-page .moves li").allInnerTexts()) {
      // Without the signs of what it stands on.
      expect(plain(markdown)).toContain(move.split("\n")[0].replace(/[\d◇△\s]+$/, "").slice(0, 60));
    }
  });
});

test.describe("any other view on paper", () => {
  test.use(stored(HISTORY));
  const everywhere = [...new Set([...views({ filled: true }).map(([address]) => address), ...OTHERS])];

  test("ends where its content ends: no page is empty", async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 688, height: 1000 });
    for (const address of everywhere) {
      await page.emulateMedia({ media: "screen" });
      await open(page, address);
      await page.emulateMedia({ media: "print" });
      const spare = await page.evaluate(() => {
        const bottoms = [...document.querySelectorAll("#app *")]
          .filter((element) => element.checkVisibility() && (element.childElementCount === 0 || element.localName === "svg"))
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height }) => width > 1 && height > 1)
          .map(({ bottom }) => bottom + scrollY);
        return document.body.getBoundingClientRect().bottom + scrollY - Math.max(...bottoms);
      });
      expect.soft(spare, address).toBeLessThan(60);
    }
  });
});
