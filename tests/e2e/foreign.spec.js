// What extensions of the browser, translators and highlighters do to a page is none of the app’s: it goes on, and shows
// nothing false.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { FILLED, challenge, expect, heading, open, stage, status, stored, test, title } from "./helpers.js";

const { BASE_URL, CHROMIUM } = process.env;
const FOREIGN = path.join(import.meta.dirname, "foreign");
const flags = JSON.parse(readFileSync(new URL("../../webdriver.json", import.meta.url), "utf8"))["goog:chromeOptions"].args;

for (const extension of ["notice-extension", "throwing-extension", "isolated-throw-extension"]) {
  test(`${extension} does not stop the app`, async () => {
    const folder = path.join(FOREIGN, extension);
    const context = await chromium.launchPersistentContext(mkdtempSync(path.join(tmpdir(), "twelve-hats-")), {
      executablePath: CHROMIUM,
      headless: false,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        ...flags.filter((flag) => flag !== "--headless"),
        "--headless=new",
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
      ],
    });
    const [page] = context.pages();
    await page.goto(`${BASE_URL}#/assess/stage`);
    await expect(page.locator("html")).toHaveAttribute("data-ext-iso", "1");
    await stage(page).click();
    // It acts two seconds after the page has loaded.
    await page.waitForTimeout(2_500);
    await expect(page.getByText("Twelve Hats has stopped")).toBeHidden();
    await stage(page, "Mature").click();
    await expect(status(page)).toHaveText("Kept in this browser");
    await context.close();
  });
}

test("what a foreign listener throws does not stop the app, even where the app has caused the event", async ({ page, problems }) => {
  await page.route("**/theirs.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `for (const type of ["focusin", "focusout", "change"]) addEventListener(type, () => { throw new Error("theirs"); }, true);`,
    }),
  );
  await open(page, "assess/team");
  await page.addScriptTag({ url: new URL("/theirs.js", BASE_URL).href });
  await page.getByLabel("By whom? Visionary").or(page.getByRole("radio").first()).first().focus();
  await page.keyboard.press("Control+k");
  await expect(heading(page)).toHaveText("Search");
  await page.getByRole("searchbox").fill("debt");
  await page.goBack();
  await expect(page.getByText("Twelve Hats has stopped")).toBeHidden();
  await expect(heading(page)).toHaveText("Who else covers what?");
  problems.length = 0;
});

for (const [whose, file, isStopped] of [
  ["own", new URL("twelve-hats-0_bg.wasm", BASE_URL).href, true],
  ["an extension’s", "chrome-extension://abcdefgh/theirs.wasm", false],
]) {
  test(`a trap in ${whose} code, as a promise is kept, ${isStopped ? "stops the app and names the place" : "does not stop it"}`, async ({ page, problems }) => {
    await open(page, "assess/stage");
    await page.evaluate((file) => {
      const trap = new WebAssembly.RuntimeError("unreachable");
      trap.stack = `RuntimeError: unreachable\n    at ${file}:wasm-function[12]:0x1f`;
      Promise.reject(trap);
    }, file);
    if (isStopped) {
      await expect(heading(page)).toHaveText("Twelve Hats has stopped");
      await expect(page.locator("#halted-details")).toHaveText(/^\s*RuntimeError: unreachable\s+at twelve-hats-0_bg\.wasm:wasm-function\[12\]:0x1f$/);
    } else {
      await stage(page, "Mature").click();
      await expect(status(page)).toHaveText("Kept in this browser");
    }
    problems.length = 0;
  });
}

test("where the app stops, the place in its code is told", async ({ page, problems }) => {
  await open(page);
  await page.evaluate(() => {
    Document.prototype.createElement = () => {
      throw new Error("out of order");
    };
  });
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(heading(page)).toHaveText("Twelve Hats has stopped");
  await expect(page.locator("#halted-details")).toContainText(/\bat .*twelve-hats-[0-9a-f]+(_bg|-\w+)\.wasm:wasm-function\[\d+\]:0x/);
  problems.length = 0;
});

/** What a screen shows, without the elements that a translator puts in. */
const words = (page) =>
  page.evaluate(() => {
    const shown = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.parentElement.checkVisibility() && !text.parentElement.closest("script, style, select")) shown.push(text.data);
    }
    // What the browser gives the page is another at each visit.
    return shown.join("").replace(/\s+/g, " ").replace(/up to \d+ GB/, "up to … GB");
  });

/** Ways through the app on which what is shown changes in place. */
const WAYS = {
  "the steps of the assessment": async (page) => {
    await open(page, "assess/business");
    await title(page).click();
    for (const name of ["How far along is the company?", "What’s pressing right now?", "Who else covers what?"]) {
      await page.locator("#main .actions a").filter({ hasText: "Continue" }).click();
      await expect(heading(page)).toHaveText(name);
    }
    await page.goBack();
    await challenge(page).click();
    await expect(challenge(page)).not.toBeChecked();
  },
  "answers that change": async (page) => {
    await open(page, "assess/stage");
    for (const name of ["Mature", "MVP", "Growth"]) await stage(page, name).click();
    await open(page, "assess/challenges");
    await challenge(page).click();
  },
  "the answer": async (page) => {
    await open(page, "focus");
    await page.getByRole("button", { name: "Enjoy: more" }).click();
    await page.getByRole("button", { name: "Needed: less" }).click();
    await page.getByLabel("A note for later").fill("Noted");
  },
  "an example and back": async (page) => {
    await open(page, "assess");
    await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
    await expect(page.getByRole("button", { name: "Leave the example" })).toBeVisible();
    await page.getByRole("button", { name: "Leave the example" }).click();
    await expect(page.getByRole("button", { name: "Leave the example" })).toBeHidden();
  },
  "the roles' pages": async (page) => {
    await open(page, "roles/architect");
    await expect(page.locator(".role-page .moves").first()).toBeVisible();
    await page.getByRole("link", { name: "Visionary" }).first().click();
    await expect(page.locator("#role-title")).toHaveText("Product Visionary");
    await expect(page.locator(".role-page .moves").first()).toBeVisible();
  },
  "the wheel": async (page) => {
    await open(page, "");
    await page.getByRole("gridcell").first().click();
    await expect(page.locator("#role-page")).toBeVisible();
    await page.goBack();
    await expect(page.locator("#role-page")).toBeHidden();
  },
  "the history": async (page) => {
    await open(page, "history");
    await page.getByRole("button", { name: /^Rename/ }).click();
    await page.getByLabel("Note", { exact: true }).fill("Another name");
    await page.getByLabel("Note", { exact: true }).press("Enter");
    await expect(page.locator(".history-line .entry-name")).toHaveText("Another name");
    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(page.locator(".history-line")).toHaveCount(0);
  },
  "the check-in": async (page) => {
    await open(page, "check-in");
    await page.getByLabel("Hours for Development").fill("12");
    await page.getByRole("button", { name: "By role" }).click();
    await page.getByLabel("Hours for Architect").fill("x");
    await page.getByRole("button", { name: "Save this week" }).click();
    await page.getByLabel("Hours for Architect").fill("4");
    await page.getByRole("button", { name: "Save this week" }).click();
    await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
  },
  "your data": async (page) => {
    await open(page, "data");
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
  },
};

const translate = { script: "translate.js", begin: (page, mode) => page.evaluate((mode) => window.__tr(mode), mode) };
const highlight = {
  script: "highlight.js",
  begin: async (page, mode) => {
    await page.evaluate((mode) => window.__highlight(mode), mode);
    expect(await page.locator("#app mark").count(), "marked words").toBeGreaterThan(20);
  },
};
for (const [who, { script, begin }, mode] of [
  ["a translator that replaces texts", translate, "replace"],
  ["a translator that wraps texts", translate, "wrap"],
  ["a highlighter that splits texts", highlight, "split"],
  ["a highlighter that replaces texts", highlight, "replace"],
]) {
  test.describe(who, () => {
    test.use(stored(FILLED));

    for (const [way, go] of Object.entries(WAYS)) {
      test(`shows nothing false on the way through ${way}`, async ({ page, browser, baseURL }) => {
        // The same way, without anybody else.
        const alone = await browser.newContext({ ...stored(FILLED), baseURL });
        const other = await alone.newPage();
        await open(other, "matrix");
        await go(other);
        await expect(status(other)).not.toHaveText("Storing …");
        await expect(other.getByText(/^(Counting|Loading) …$/)).toHaveCount(0);
        const expected = await words(other);
        await alone.close();

        await page.addInitScript({ path: path.join(FOREIGN, script) });
        await open(page, "matrix");
        await begin(page, mode);
        await go(page);
        await expect(status(page)).not.toHaveText("Storing …");
        await expect.poll(() => words(page)).toBe(expected);
      });
    }
  });
}
