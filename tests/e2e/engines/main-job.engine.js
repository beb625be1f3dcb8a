import { HISTORY_LIST, KEPT, expect, test } from "./lab.js";

test("words of the sentence give an answer, which is saved, listed, and there after a reload", async ({ app }) => {
  await app.open();
  await app.heading("What should you focus on?");
  await app.status("Nothing stored yet");
  for (const [list, word] of [
    ["Your title", "CTO and CPO in one"],
    ["The company’s stage", "seed-stage"],
    ["How many people build the product", "6–15 people"],
    ["Add what’s pressing", "closing a key customer"],
  ]) {
    await app.choose(list, word);
  }
  await app.says(".answer", /^Do now: close the key deal as Sales Partner\. Focus on /);
  const said = await app.text(".answer");
  await app.press("a", "See the whole answer");
  await app.heading(said);
  await app.type("input", "A note for later", "Closing Acme");
  await app.press("button", "Save this assessment");
  await app.press("a", "See your history");
  await app.heading("Your history");
  await app.lists(HISTORY_LIST, ["Closing Acme"]);
  await app.status(KEPT);
  await app.reload();
  await app.lists(HISTORY_LIST, ["Closing Acme"]);
  await app.press("a", "Closing Acme");
  await app.heading(said);
  expect(await app.driver.getCurrentUrl()).toMatch(/#\/focus\/\w+$/);
});
