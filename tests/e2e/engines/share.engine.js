import { expect, poll, test } from "./lab.js";

test("a link is made, shows the answer where it is opened, and leaves one’s own as it was", async ({ app }) => {
  await app.open();
  for (const [list, word] of [
    ["Your title", "CTO and CPO in one"],
    ["The company’s stage", "seed-stage"],
    ["Add what’s pressing", "closing a key customer"],
  ]) {
    await app.choose(list, word);
  }
  await app.press("a", "See the whole answer");
  await app.heading(/^Do now: close the key deal as Sales Partner\. /);
  const said = await app.text("h1");
  await app.press("button", "Share a link …");
  await app.press("button", "Make the link");
  const made = () => app.evaluate(() => document.getElementById("share-link")?.value ?? "");
  await poll(made).toMatch(/#\/s\/1\.[\w-]+$/);
  const link = await made();

  await app.choose("What’s pressing", "tech debt or scaling");
  await poll(() => app.text("h1")).not.toBe(said);
  const own = await app.text("h1");
  await app.driver.get(link);
  await app.says(".banner strong", /^Somebody else’s answer from .+, shared with you\./);
  await app.heading(said);
  expect(await app.driver.getCurrentUrl()).toMatch(/#\/focus$/);
  await app.press("button", "Close it");
  await app.heading(own);
});
