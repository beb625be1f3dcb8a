import { CASE, aRole } from "../helpers.js";
import { HISTORY_LIST, KEPT, poll, test } from "./lab.js";

test("the five steps by clicks, up to the answer, which is saved", async ({ app }) => {
  const next = async (name, label = "Continue") => {
    await app.press("main a", label);
    await app.heading(name);
  };
  await app.open();
  await app.press("a", "Answer for yourself · 3 minutes");
  await app.heading("Your job and your business");
  await app.option("What is your title?", CASE.title);
  await app.option("What kind of business is it?", CASE.business);
  await next("How far along is the company?");
  await app.option("Stage", CASE.stage);
  await app.option("How many people build the product?", CASE.teamSize);
  await next("What’s pressing right now?");
  await app.option("Challenges", CASE.challenge);
  await next("Who else covers what?");
  for (const [role, [cover, name]] of Object.entries(CASE.cover)) {
    await app.option(`Who else covers ${role}?`, cover);
    if (name) await app.type("input", new RegExp(`^By whom\\? ?${role}`), name);
  }
  await next("What you do well, and what you enjoy");
  for (const [role, [skill, joy, hours]] of Object.entries(CASE.ratings)) {
    await app.option(`How good are you as ${aRole(role)}?`, skill);
    await app.option(`How much do you enjoy being ${aRole(role)}?`, joy);
    if (hours) await app.type("input", `Hours a week now as ${aRole(role)}`, hours);
  }
  await app.type("input", "Hours you work a week", CASE.week);
  await next("Check your answers", "Check your answers");
  await app.status(KEPT);
  // What was answered is there after a reload.
  await app.open("assess/you");
  await app.reload();
  await poll(() => app.isChosen("How good are you as a Developer?", CASE.ratings.Developer[0])).toBe(true);
  await app.open("assess/check");
  await app.press("a", "See your focus");
  await app.heading(/^Do now: close the key deal as Sales Partner\. /);
  await app.type("input", "A note for later", "All five steps");
  await app.press("button", "Save this assessment");
  await app.press("a", "See your history");
  await app.lists(HISTORY_LIST, ["All five steps"]);
  await app.status(KEPT);
});
