// Nothing here uses a pointer.
import { Key } from "selenium-webdriver";
import { HISTORY_LIST, KEPT, expect, poll, test } from "./lab.js";
import { ROLES } from "../helpers.js";
import { hiddenFocus } from "../layout.js";

const focusShows = (app) => poll(() => app.evaluate(hiddenFocus)).toBe("");

const label = ({ id }) => `label-${id}`;
const focusedId = (app) => app.evaluate(() => document.activeElement.id);
const focusIs = (app, id) => poll(() => focusedId(app)).toBe(id);
const address = (app, end) => poll(() => app.driver.getCurrentUrl()).toMatch(end);
/** What has the focus, and where: `H1 #/focus`. */
const focusAt = (app) => app.evaluate(() => `${document.activeElement.tagName} ${location.hash}`);
const headingHasFocus = (app) => poll(() => focusAt(app)).toMatch(/^H1 /);
/** What has the focus says. */
const words = (app) =>
  app.evaluate(() => {
    const { activeElement: at } = document;
    return (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).replace(/\s+/g, " ").trim();
  });

/** Presses Tab till something of these words has the focus, and looks at each stop on the way. */
async function tabTo(app, name, key = Key.TAB) {
  const passed = [];
  for (let stops = 0; stops < 60; stops++) {
    await app.keys(key);
    await focusShows(app);
    const said = await words(app);
    if (name instanceof RegExp ? name.test(said) : said === name) return;
    passed.push(said.slice(0, 30));
  }
  throw new Error(`Tab does not come to ${name}, but to ${passed.join(" | ")}`);
}

test("the wheel is one stop, whose arrows move in it, and Escape closes a role", async ({ app }) => {
  await app.open();
  await app.keys(Key.TAB);
  expect(await words(app)).toBe("Skip to the content");
  await focusShows(app);
  await tabTo(app, /^Developer\b/);
  await app.keys(Key.ENTER);
  await app.says("article h2", "Developer");
  await address(app, /#\/roles\/developer$/);
  await app.keys(Key.ESCAPE);
  await address(app, /#\/$/);
  await focusIs(app, label(ROLES[0]));
  for (const [key, at] of [
    [Key.ARROW_RIGHT, 1],
    [Key.ARROW_DOWN, 4],
    [Key.ARROW_LEFT, 3],
    [Key.END, 11],
    [Key.ARROW_RIGHT, 0],
    [Key.ARROW_UP, 9],
  ]) {
    await app.keys(key);
    await focusIs(app, label(ROLES[at]));
    await focusShows(app);
    await address(app, new RegExp(`#/roles/${ROLES[at].id}$`));
    await app.says("article h2", ROLES[at].name);
  }
  await app.keys(Key.ESCAPE);
  await address(app, /#\/$/);
  await focusIs(app, label(ROLES[9]));
  await focusShows(app);
  // One stop: the next Tab leaves it.
  await app.keys(Key.TAB);
  expect(await focusedId(app)).not.toMatch(/^label-/);
});

test("from a blank page to a saved assessment by keys", async ({ app }) => {
  const chosen = (app) => app.evaluate(() => document.activeElement.selectedOptions[0].text);
  await app.open();
  // In a closed list the first letters of a word choose it, and End the last one. A space opens the list in WebKit.
  for (const [list, letters, word] of [
    ["Your title", Key.END, "CTO and CPO in one"],
    ["The company’s stage", "seed", "seed-stage"],
    ["How many people build the product", "6", "6–15 people"],
  ]) {
    await tabTo(app, list);
    await app.keys(letters);
    await poll(() => chosen(app)).toBe(word);
    await focusShows(app);
  }
  await tabTo(app, "Add what’s pressing");
  await app.keys("closing");
  await app.keys(Key.TAB);
  await app.says(".answer", /^Do now: close the key deal as Sales Partner\. /);
  await tabTo(app, "See the whole answer");
  await app.keys(Key.ENTER);
  await app.heading(/^Do now: close the key deal as Sales Partner\. /);
  await headingHasFocus(app);
  await tabTo(app, "A note for later");
  await app.keys("By keyboard", Key.ENTER);
  await address(app, /#\/focus\/\w+$/);
  await headingHasFocus(app);
  await tabTo(app, "See your history");
  await app.keys(Key.ENTER);
  await app.heading("Your history");
  await headingHasFocus(app);
  await app.lists(HISTORY_LIST, ["By keyboard"]);
  await app.status(KEPT);
  await tabTo(app, "By keyboard");
});

test("radio buttons are one stop for each question, and arrows choose", async ({ app }) => {
  await app.open("assess/business");
  await tabTo(app, /^CTO/);
  await app.keys(Key.SPACE);
  await poll(() => app.isChosen("What is your title?", "CTO")).toBe(true);
  await app.keys(Key.ARROW_DOWN);
  await app.keys(Key.ARROW_DOWN);
  await poll(() => app.isChosen("What is your title?", "Both in one person")).toBe(true);
  await focusShows(app);
  await app.keys(Key.TAB);
  expect(await words(app)).toBe("Sales-led B2B");
  await app.keys(Key.SPACE);
  await poll(() => app.isChosen("What kind of business is it?", "Sales-led B2B")).toBe(true);
  await tabTo(app, "Continue");
  await app.keys(Key.ENTER);
  await app.heading("How far along is the company?");
  await headingHasFocus(app);
});
