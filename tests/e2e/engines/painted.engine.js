import { ROLES } from "../helpers.js";
import { BASE, expect, poll, test } from "./lab.js";

test.use({ scripts: false });

const role = ({ id }) => `article[id='/roles/${id}']`;

test("without scripts the question, the article’s answer and each role can be read", async ({ app }) => {
  await app.driver.get(BASE);
  await poll(() => app.text("p", /^Twelve Hats runs in your browser alone/)).toContain("Here no script runs");
  await app.heading("What should you focus on?");
  await app.says(".answer", "Not sure? Start with the team and people.");
  expect(await app.evaluate(() => document.documentElement.dataset.live ?? "")).toBe("");
  expect(await app.evaluate(() => [...document.querySelectorAll(".painted-role")].filter((each) => each.checkVisibility()).length)).toBe(0);
  const leads = new Set();
  for (const each of ROLES) {
    await app.press(".wheel-labels a", new RegExp(`^${each.short}`));
    await app.says(`${role(each)} h2`, each.name);
    leads.add(await app.text(`${role(each)} .lead`));
    expect(await app.driver.getCurrentUrl()).toBe(`${BASE}#/roles/${each.id}`);
    // It is the only one.
    expect(await app.texts(".painted-role:target h2")).toEqual([each.name]);
  }
  expect([...leads].filter(Boolean)).toHaveLength(ROLES.length);
  await app.press(`${role(ROLES.at(-1))} a`, "Back");
  await app.says(".answer", "Not sure? Start with the team and people.");
  await poll(() => app.text(".painted-role")).toBe(null);
});
