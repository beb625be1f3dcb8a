// The page in the pseudo-language: English with accents, in brackets and two fifths longer. What holds here holds for a
// translation: nothing is cut off on the narrowest phone, and all words come from the catalogue.
import { expect, HISTORY, open, OTHERS, SAVED_ID, stored, test, views } from "./helpers.js";
import { cutOff, overlaps, unfold, unfoldAll } from "./layout.js";

const { BASE_URL, PSEUDO_URL } = process.env;
const PAGE = PSEUDO_URL || BASE_URL;

test.skip(!PSEUDO_URL, "PSEUDO_URL is not set: `cargo xtask test e2e` builds the page in the pseudo-language");
test.use({ baseURL: PAGE, viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true });

/** Words in plain English, each with where it stands. */
const plainEnglish = (page) =>
  page.evaluate(() => {
    // Notes, names, and moments, which are written as the browser writes them, whatever the page speaks.
    const OWN = /Closing Acme|Two months later|\bCEO\b|\b(Mar|May) \d{1,2}(, \d{4})?/g;
    // The screen for an app that has stopped needs nothing of the app; what was published keeps its title.
    const ENGLISH = "#halted, #no-script, script, style, .sources, .monday .reference";
    const ATTRIBUTES = ["alt", "aria-description", "aria-label", "aria-valuetext", "placeholder", "title"];
    /** Without what is in brackets, also within others. */
    const outsideBrackets = (words) => {
      const rest = words.replace(/\[[^[\]]*\]/g, "");
      return rest === words ? words : outsideBrackets(rest);
    };
    const found = new Set();
    const check = (words, place) => {
      if (/[A-Za-z]{2}/.test(outsideBrackets(words.replace(OWN, "")))) found.add(`${place}: ${words.trim()}`);
    };
    check(document.title, "title");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!element.closest(ENGLISH)) check(text.data, element.getAttribute("class") || element.localName);
    }
    for (const name of ATTRIBUTES) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!element.closest(ENGLISH)) check(element.getAttribute(name), name);
      }
    }
    return [...found];
  });

/** Opens a view and waits until all of it is there. */
async function show(page, address, filled) {
  await open(page, address);
  if (filled) await expect(page.locator("header use[href='#icon-stored']")).toBeAttached();
  // The long texts are fetched.
  if (/^(roles|matrix)\//.test(address)) await expect(page.locator(".role-page .moves").first()).toBeVisible();
  if (/^how/.test(address)) await expect(page.locator(".need-table").first()).toBeVisible();
  await unfold(page);
}

/** What is cut off, also in what is chosen before an answer is taken away. */
async function cutOffInAll(page) {
  await unfoldAll(page);
  return cutOff(page);
}

/** What a check finds in each view, by its address. */
async function findings(page, filled, check, addresses = [...views({ filled }).map(([address]) => address), ...OTHERS]) {
  const found = {};
  for (const address of addresses) {
    await show(page, address, filled);
    const inView = await check(page);
    if (inView.length) found[`#/${address}`] = inView;
  }
  return found;
}

for (const filled of [false, true]) {
  test.describe(filled ? "with a history" : "blank", () => {
    test.use(stored(filled ? HISTORY : {}, PAGE));

    test("nothing is cut off on the narrowest phone in longer words", async ({ page }) => {
      test.slow();
      expect(await findings(page, filled, cutOffInAll)).toEqual({});
    });

    test("all words of every view come from the catalogue", async ({ page }) => {
      test.slow();
      expect(await findings(page, filled, plainEnglish)).toEqual({});
    });
  });
}

test.describe("with a history of model 2", () => {
  const history = Object.entries(HISTORY).map(([key, value]) => [key, JSON.stringify({ ...JSON.parse(value), model: 2 })]);
  const OF_MODEL_2 = [`focus/${SAVED_ID}`, "history", ...OTHERS.filter((address) => address.startsWith("history/"))];
  test.use(stored(Object.fromEntries(history), PAGE));

  test("nothing is cut off on the narrowest phone in longer words", async ({ page }) => {
    expect(await findings(page, true, cutOffInAll, OF_MODEL_2)).toEqual({});
  });

  test("all words of every view come from the catalogue", async ({ page }) => {
    expect(await findings(page, true, plainEnglish, OF_MODEL_2)).toEqual({});
  });
});

test("what was searched for is not cut off in longer words", async ({ page }) => {
  await open(page, "search");
  await page.getByRole("searchbox").fill("thëë");
  await expect(page.locator("#main mark").first()).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
});

test("no name on the wheel lies over another in longer words", async ({ page }) => {
  for (const width of [320, 360, 480, 640]) {
    await page.setViewportSize({ width, height: 740 });
    await open(page, "");
    expect.soft(await overlaps(page), `${width} px`).toEqual([]);
    expect.soft(await cutOff(page), `${width} px`).toEqual([]);
  }
});
