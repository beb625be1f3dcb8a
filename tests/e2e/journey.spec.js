import {
  mirrored,
  answerAllSteps,
  CASE,
  expect,
  FILLED,
  heading,
  listen,
  mainRoles,
  number,
  open,
  ours,
  ROLES,
  SAVED_ID,
  stage,
  status,
  storage,
  stored,
  sum,
  teamSize,
  test,
} from "./helpers.js";

const allTwelve = (page) => page.getByRole("region", { name: /^All twelve, / });
const rows = (region) => region.getByRole("row").filter({ has: region.page().getByRole("rowheader") });

test("from a blank page to a stored result, and all of it is there after a reload", async ({ page }) => {
  const heard = await listen(page);
  await open(page);
  await expect(status(page)).toHaveText("Nothing stored yet");
  await page.getByRole("link", { name: "Answer for yourself · 3 minutes" }).click();
  await answerAllSteps(page);
  await expect(status(page)).toHaveText("Kept in this browser");

  // Every answer is on the page that shows them all.
  await expect(page.getByRole("region", { name: "You and your company" })).toMatchAriaSnapshot(`
    - term: Title
    - definition: ${CASE.title}
    - term: Business
    - definition: ${CASE.business}
    - term: Stage
    - definition: ${CASE.stage}
    - term: Team size
    - definition: ${CASE.teamSize}
    - term: Challenges
    - definition: ${CASE.challenge}
    - term: Week
    - definition: ${CASE.week} h
  `);
  const checked = rows(page.getByRole("region", { name: "The twelve roles" }));
  await expect(checked).toHaveCount(ROLES.length);
  const said = (word = "–") => word;
  for (const { short } of ROLES) {
    const [cover, name] = CASE.cover[short] ?? [];
    const [skill, joy, hours] = CASE.ratings[short] ?? [];
    const cells = checked.filter({ has: page.getByRole("rowheader", { name: short, exact: true }) }).getByRole("cell");
    await expect(cells.nth(0)).toHaveText(name ? `${name}, ${cover.toLowerCase()}` : said(cover));
    await expect(cells.nth(1)).toHaveText(said(skill));
    await expect(cells.nth(2)).toHaveText(said(joy));
    await expect(cells.nth(3)).toHaveText(hours ? `${hours.replace(".5", "½")} h` : "–");
  }

  // A link to change an answer leads to it, and what was answered is still there.
  await page.getByRole("link", { name: "Change stage" }).click();
  await expect(stage(page)).toBeChecked();
  await page.goBack();
  await page.getByRole("link", { name: "Change team size" }).click();
  await expect(teamSize(page)).toBeChecked();
  await page.goBack();
  await page.getByRole("link", { name: "See your focus" }).click();

  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  // The challenge has its line, and what somebody else has is left with them.
  await expect(page.getByRole("region", { name: "What’s pressing", exact: true }).getByRole("listitem")).toHaveText([
    /^The key customer: yours, unless somebody else leads\. Close the key deal as Sales Partner, \d+½? h\.$/,
  ]);
  const visionary = rows(allTwelve(page)).filter({ has: page.getByRole("rowheader", { name: "Visionary", exact: true }) });
  await expect(visionary.getByRole("cell").nth(3)).toHaveText("Leave");
  await expect(visionary.getByRole("cell").nth(4)).toHaveText(/ with the CEO/);
  const main = await mainRoles(page);
  await expect(heading(page).getByRole("link")).toHaveCount(main.length);

  await page.getByLabel("A note for later").fill("Closing Acme");
  await page.getByRole("button", { name: "Save this assessment" }).click();
  await expect(page).toHaveURL(/#\/focus\/[0-9a-z]{10}$/);
  await expect(page.getByRole("main")).toContainText("Closing Acme");
  await expect(status(page)).toHaveText("Kept in this browser");

  await page.getByRole("link", { name: "History", exact: true }).click();
  const line = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Closing Acme", exact: true }) });
  await expect(line.getByRole("list", { name: "Do now and focus" }).getByRole("listitem")).toHaveText(main);
  await line.getByRole("link", { name: "Closing Acme" }).click();
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);

  await page.reload();
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  expect(await mainRoles(page)).toEqual(main);
  const kept = Object.entries(await ours(page)).find(([key]) => /^12h\/assessment\/[0-9a-z]{10}\/1$/.test(key));
  expect(JSON.parse(kept[1])).toMatchObject({ schema: 3, model: 2, note: "Closing Acme", names: { visionary: "CEO" } });

  // It says “Saved”: the store that outlasts a crash has all of it, too.
  await expect(status(page)).toHaveText("Kept in this browser");
  expect(heard.some(([, text]) => text === "Kept in this browser")).toBe(true);
  expect(await mirrored(page)).toEqual(await ours(page));
});

test.describe("with the answers filled in", () => {
  test.use(stored({ ...FILLED, "12hours/other": "somebody else’s" }));

  test("all twelve roles have a place, a score, a decision and a sentence, in the order of the plan", async ({ page }) => {
    await open(page, "focus");
    await expect(rows(allTwelve(page))).toHaveCount(ROLES.length);
    const names = await rows(allTwelve(page)).getByRole("rowheader").allTextContents();
    expect(names.map((name) => name.trim()).sort()).toEqual(ROLES.map(({ short }) => short).sort());
    // The focus is one group, and to grow into is a focus, too.
    const groups = [["Do now"], ["Focus", "Grow into"], ["Help"], ["Hold"], ["Keep for joy"], ["Find an owner"], ["Leave"], ["Not now"]];
    const told = [];
    for (const row of await rows(allTwelve(page)).all()) {
      const [place, , score, decision, sentence] = await row.getByRole("cell").allTextContents();
      expect(number(place)).toBe(told.length + 1);
      const group = groups.findIndex((group) => group.includes(decision.trim()));
      expect(group, decision).toBeGreaterThanOrEqual(0);
      told.push([group, number(score)]);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
    // By what is decided, and of each decision the best first; what is done now is in the order of urgency.
    expect(new Set(told.map(([group]) => group)).size).toBeGreaterThan(3);
    const sorted = told.map(([group, score], at) => [group, score, at]).sort((a, b) => a[0] - b[0] || (a[0] === 0 ? a[2] - b[2] : b[1] - a[1] || a[2] - b[2]));
    expect(told).toEqual(sorted.map(([group, score]) => [group, score]));
    // The headline names the main roles, and nobody else.
    const main = await mainRoles(page);
    expect(main).toEqual(names.slice(0, main.length).map((name) => name.trim()));
    expect((await heading(page).getByRole("link").allTextContents()).sort()).toEqual([...main].sort());
  });

  test("the reasons add up to the score that is shown, for every role", async ({ page }) => {
    await open(page, "focus");
    const why = page.getByRole("region", { name: /^Why / });
    for (const { short } of ROLES) {
      await why.getByLabel("Role").selectOption({ label: short });
      await expect(why.getByRole("heading")).toHaveText(`Why ${short}`);
      const row = rows(allTwelve(page)).filter({ has: page.getByRole("rowheader", { name: short, exact: true }) });
      const score = number(await row.getByRole("cell").nth(2).textContent());
      const bars = (await why.getByRole("listitem").allTextContents()).map((bar) => bar.match(/[−+]?\d+$/)[0]);
      const [yours, ...parts] = bars.map(number).reverse();
      expect(parts.length).toBeGreaterThan(1);
      expect(sum(parts), short).toBe(yours);
      expect(yours, short).toBe(score);
    }
  });

  test("the week adds up to the hours, now and planned, and the moves lead from one to the other", async ({ page }) => {
    await open(page, "focus");
    const week = page.getByRole("region", { name: `Your week: ${CASE.week} h` });
    const heads = week.getByRole("columnheader");
    await expect(heads).toHaveText(["Role", /^As bars/, "Now", "Planned"]);
    // The figures on the axis are for the eyes.
    await expect(heads.nth(1)).toHaveAccessibleName("As bars");
    /** The hours that rows say, now and planned: the last two cells. */
    const hours = async (rows) => {
      const all = await Promise.all((await rows.all()).map(async (row) => [await row.getByRole("rowheader").textContent(), ...(await row.getByRole("cell").allTextContents())]));
      return all.map((row) => ({ name: row[0].trim(), now: number(row.at(-2)), planned: number(row.at(-1)) }));
    };
    const groupHead = page.locator("[scope=rowgroup]");
    const cells = await hours(rows(week).filter({ hasNot: groupHead }));
    expect(cells.length).toBeGreaterThan(3);
    expect(sum(cells.map(({ now }) => now))).toBe(Number(CASE.week));
    expect(sum(cells.map(({ planned }) => planned))).toBe(Number(CASE.week));
    // Each group says what its rows have together.
    const groups = week.locator("tbody").filter({ has: groupHead });
    expect(await groups.count()).toBeGreaterThan(1);
    for (const group of await groups.all()) {
      const [{ name, now, planned }] = await hours(rows(group).filter({ has: groupHead }));
      const members = await hours(rows(group).filter({ hasNot: groupHead }));
      expect(members.length, name).toBeGreaterThan(0);
      expect([sum(members.map((row) => row.now)), sum(members.map((row) => row.planned))], name).toEqual([now, planned]);
    }
    const names = cells.filter(({ name }) => name !== "Everything else");
    expect(names.length).toBe(cells.length - 1);
    // Those without hours, now and planned, are named.
    const [, without] = (await week.textContent()).match(/No hours for ([^.]+)\./);
    const others = ROLES.map(({ short }) => short).filter((short) => names.every(({ name }) => name !== short));
    expect(without.split(/, | and /).sort()).toEqual(others.sort());
    // The moves: stop, less, more and start, each role and everything else in one of them, from what is now to what is planned.
    const moves = page.getByRole("region", { name: "The moves" });
    const kinds = {
      "Stop, or hand over": ({ now, planned }) => now > 0 && planned === 0,
      "Do less": ({ now, planned }) => now > planned && planned > 0,
      "Do more": ({ now, planned }) => planned > now && now > 0,
      "Start": ({ now, planned }) => planned > 0 && now === 0,
    };
    const led = {};
    const told = await moves.getByRole("heading", { level: 3 }).allTextContents();
    expect(told).toEqual(Object.keys(kinds).filter((kind) => told.includes(kind)));
    for (const kind of told) {
      const list = moves.getByRole("heading", { name: kind, exact: true }).locator("xpath=following-sibling::*[1]");
      expect(await list.getByRole("listitem").count(), kind).toBeGreaterThan(0);
      for (const move of await list.getByRole("listitem").all()) {
        const name = (await move.locator(".role-name, .else").textContent()).trim();
        expect(led[name], `${kind}: ${name}`).toBeUndefined();
        expect(kinds[kind](cells.find((row) => row.name === name)), `${kind}: ${name}`).toBe(true);
        led[name] = number(await move.locator(".number").textContent());
      }
    }
    const apart = cells.map(({ name, now, planned }) => [name, planned - now]);
    // What differs by less than an hour moves nowhere.
    const wanted = Object.fromEntries(apart.filter(([name, by]) => Math.abs(by) >= 1 || led[name]));
    expect(led).toEqual(wanted);
    expect(Object.keys(led).length).toBeGreaterThan(3);
    // Each main role has its hours in the line of the plan.
    for (const name of await mainRoles(page)) expect(names.find((row) => row.name === name).planned, name).toBeGreaterThanOrEqual(1);
  });

  test("a weight changes by field and by button, and the three stay 100", async ({ page }) => {
    await open(page, "focus");
    const names = ["Needed", "Good at", "Enjoy"];
    const fields = names.map((name) => page.getByRole("textbox", { name, exact: true }));
    const weights = () => Promise.all(fields.map(async (field) => Number(await field.inputValue())));
    expect(await weights()).toEqual([50, 30, 20]);

    await fields[0].fill("60");
    await fields[0].press("Tab");
    await expect.poll(weights).toEqual([60, 24, 16]);
    await page.getByRole("button", { name: "Enjoy: more" }).click();
    await expect(fields[2]).toHaveValue("21");
    const [need, skill, joy] = await weights();
    expect(need + skill + joy).toBe(100);
    expect([need < 60, skill < 24]).toEqual([true, true]);
    // What the list of all twelve says about the weights follows.
    await expect(allTwelve(page)).toContainText(`needed and uncovered, ${need}%`);

    await page.getByRole("button", { name: "Back to 50, 30, 20" }).click();
    await expect.poll(weights).toEqual([50, 30, 20]);
  });

  test("a weight that is none is refused beside its field, and changes nothing", async ({ page }) => {
    await open(page, "focus");
    const field = page.getByRole("textbox", { name: "Good at", exact: true });
    const before = await ours(page);
    for (const wrong of ["120", "-5", "12.5", "much", ""]) {
      await field.fill(wrong);
      await field.press("Tab");
      await expect(field).toHaveAccessibleDescription("A whole number from 0 to 100.");
      await expect(page.getByText("A whole number from 0 to 100.")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Needed", exact: true })).toHaveValue("50");
      await expect(allTwelve(page)).toContainText("good at, 30%");
    }
    expect(await ours(page)).toEqual(before);
    await field.fill("40");
    await field.press("Tab");
    await expect(field).toHaveAccessibleDescription("");
    await expect(allTwelve(page)).toContainText("good at, 40%");
  });

  test("hours that are none are refused beside their field, and change nothing", async ({ page }) => {
    await open(page, "assess/you");
    const before = await ours(page);
    const tries = [
      ["Hours a week now as a Developer", "many", "Write a number of hours, like 8 or 7.5."],
      ["Hours a week now as a Developer", "-3", "Between 0 and 100 hours."],
      ["Hours you work a week", "1000", "Between 0 and 100 hours."],
      ["Hours you work a week", "4o", "Write a number of hours, like 8 or 7.5."],
    ];
    for (const [name, wrong, message] of tries) {
      const field = page.getByLabel(name);
      await field.fill(wrong);
      await field.press("Tab");
      await expect(field).toHaveAccessibleDescription(message);
      await expect(field).toHaveValue(wrong);
    }
    expect(await ours(page)).toEqual(before);
    const field = page.getByLabel("Hours you work a week");
    await field.fill("37,5");
    await field.press("Tab");
    await expect(field).toHaveAccessibleDescription("");
    await expect(field).toHaveValue("37½");
    expect(await ours(page)).not.toEqual(before);
  });

  test("renamed, deleted, brought back, deleted: each outlasts a reload", async ({ page }) => {
    await open(page, "history");
    await page.getByRole("button", { name: /^Rename/ }).click();
    const field = page.getByLabel("Note", { exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("Closing Acme");
    await field.fill("Acme is closed");
    await field.press("Enter");
    const link = page.getByRole("link", { name: "Acme is closed" });
    await expect(link).toBeVisible();
    await page.reload();
    await expect(link).toBeVisible();

    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(link).toBeHidden();
    await page.getByRole("region", { name: "Last change" }).getByRole("button", { name: "Undo" }).click();
    await expect(link).toBeVisible();
    await page.reload();
    await expect(link).toBeVisible();

    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(link).toBeHidden();
    await page.reload();
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
    // Only the tombstone is left of it: what it said is gone.
    await expect(status(page)).toHaveText("Kept in this browser");
    const left = Object.entries(await ours(page)).filter(([key]) => key.includes(SAVED_ID));
    expect(left).toHaveLength(1);
    expect(left[0][1]).not.toContain("answers");
  });

  test("a saved assessment can be started from again", async ({ page }) => {
    await open(page, "assess/check");
    await page.getByRole("button", { name: "Clear all answers" }).click();
    await expect(page.getByRole("definition").first()).toHaveText("–");
    await open(page, `focus/${SAVED_ID}`);
    await page.getByRole("button", { name: "Start again from these answers" }).click();
    await expect(heading(page)).toHaveText("Check your answers");
    await expect(page.getByRole("definition").first()).toHaveText(CASE.title);
  });

  test("erasing names what it destroys, and leaves nothing but what is not ours", async ({ page }) => {
    await open(page, "data");
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    const question = page.getByRole("alert").filter({ hasText: "no undo" });
    await expect(question).toContainText("1 saved assessment and your current answers");
    const before = await storage(page);
    await question.getByRole("button", { name: "Keep it" }).click();
    await expect(question).toBeHidden();
    expect(await storage(page)).toEqual(before);

    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await question.getByRole("button", { name: "Erase everything" }).click();
    await expect(status(page)).toHaveText("Nothing stored yet");
    expect(await ours(page)).toEqual({});
    expect(await mirrored(page)).toEqual({});
    await page.getByRole("link", { name: "Focus", exact: true }).click();
    await expect(heading(page)).toHaveText("Start with the team and people.");
    await page.reload();
    await expect(heading(page)).toHaveText("Start with the team and people.");
    expect(await ours(page)).toEqual({});
    expect(await storage(page)).toMatchObject({ "12hours/other": "somebody else’s" });
  });
});
