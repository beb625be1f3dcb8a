import { FILLED, record } from "../helpers.js";
import { HISTORY_LIST, KEPT, expect, poll, test } from "./lab.js";

/** Answers a little and saves it under this name. */
async function save(app, note) {
  await app.open("assess/challenges");
  await app.option("Challenges", "Close a key customer");
  await app.open("focus");
  await app.type("input", "A note for later", note);
  await app.press("button", "Save this assessment");
  await poll(() => app.driver.getCurrentUrl()).toMatch(/#\/focus\/\w+$/);
  await app.status(KEPT);
}

test("what is called kept is there after the browser was killed", async ({ launch }) => {
  let app = await launch({ lasting: true });
  await app.holds(FILLED);
  await app.open("focus");
  await app.says("h1", /^Do now: close the key deal/);
  await app.evaluate(() => {
    const field = document.querySelector("form.save #note");
    field.value = "Just before the end";
    field.form.requestSubmit();
  });
  await poll(() => app.evaluate(() => location.hash)).toMatch(/^#\/focus\/\w+$/);
  await app.status(KEPT);
  const kept = await app.stores();
  expect(await app.complaints()).toEqual([]);
  app = await launch({ lasting: true });
  await app.open("history");
  await app.lists(HISTORY_LIST, ["Just before the end", "Closing Acme"]);
  await app.status(KEPT);
  expect(await app.stores()).toEqual(kept);
  expect(await app.complaints()).toEqual([]);
});

test("what the first store has lost comes back from the second", async ({ app }) => {
  await save(app, "Twice");
  const { local, indexed } = await app.stores();
  expect(Object.keys(local).length).toBeGreaterThan(1);
  expect(indexed).toEqual(local);
  // Where no app sees it happen.
  await app.beside();
  await app.evaluate(() => localStorage.clear());
  await app.open("history");
  await app.lists(HISTORY_LIST, ["Twice"]);
  await app.status(KEPT);
  expect((await app.stores()).local).toEqual(local);
});

test("what is found in the first store alone is kept in both", async ({ app }) => {
  await app.holds(FILLED);
  await app.open("history");
  await app.lists(HISTORY_LIST, ["Closing Acme"]);
  await app.status(KEPT);
  await poll(async () => (await app.stores()).indexed).toMatchObject(FILLED);
});

test("what one tab saves and erases, another shows", async ({ app }) => {
  await app.holds(FILLED);
  await app.open("history");
  await app.lists(HISTORY_LIST, ["Closing Acme"]);
  const first = await app.driver.getWindowHandle();
  await app.driver.switchTo().newWindow("tab");
  const second = await app.driver.getWindowHandle();
  await save(app, "From the other tab");
  await app.driver.switchTo().window(first);
  await app.lists(HISTORY_LIST, ["From the other tab", "Closing Acme"]);
  await app.driver.switchTo().window(second);
  await app.open("data");
  await app.press("button", "Erase all my data…");
  await app.press("button", "Erase everything");
  await app.status("Nothing stored yet");
  await app.driver.switchTo().window(first);
  await app.says(".history .lead", "Nothing here yet.");
});

test("everything is erased from both stores, and stays so", async ({ app }) => {
  await app.holds({ ...FILLED, ...record("assessment", "0002second"), "12hours": "somebody else’s" });
  await app.open("data");
  await app.status(KEPT);
  await app.press("button", "Erase all my data…");
  await app.press("button", "Erase everything");
  await app.status("Nothing stored yet");
  const left = async () => {
    const { local, indexed } = await app.stores();
    return [...Object.keys(local), ...Object.keys(indexed)].filter((key) => !/^12h\/(epoch|erasing)$/.test(key));
  };
  expect(await left()).toEqual([]);
  await app.reload();
  await app.status("Nothing stored yet");
  await app.open("history");
  await app.says(".history .lead", "Nothing here yet.");
  expect(await left()).toEqual([]);
  expect(await app.evaluate(() => localStorage.getItem("12hours"))).toBe("somebody else’s");
});
