import { CASE, challenge, expect, heading, mainRoles, open, option, ROLES, stage, status, stored, teamSize, test } from "./helpers.js";

test("four words of the sentence give an answer", async ({ page }) => {
  await open(page, "assess");
  await page.getByRole("link", { name: "One sentence, half a minute" }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(heading(page)).toHaveText("What should you focus on?");
  const sentence = page.getByRole("group", { name: "Your situation" });
  for (const [slot, word] of [
    ["Your title", "CTO and CPO in one"],
    ["The company’s stage", "seed-stage"],
    ["How many people build the product", "6–15 people"],
    ["Add what’s pressing", "closing a key customer"],
  ]) {
    await sentence.getByRole("combobox", { name: slot }).selectOption(word);
  }
  const answer = page.getByRole("main").locator(".answer");
  await expect(answer).toHaveText(/^Do now: close the key deal as Sales Partner\. Focus on /);
  const said = await answer.textContent();
  // It is beside the questions that make it one’s own.
  await page.getByRole("link", { name: "Make it yours · 3 minutes" }).click();
  await expect(heading(page)).toHaveText("Who else covers what?");
  const soFar = page.getByRole("complementary", { name: "Your answer so far" }).getByRole("listitem");
  await expect(soFar.first()).toHaveText(/^1Sales PartnerDo now, \d+½? h$/);
  const all = (await soFar.allTextContents()).map((text) => text.match(/^(\d)(.+)(Do now|Focus|Grow into), (\d+½?|½) h$/));
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(([, place]) => Number(place))).toEqual(all.map((_, at) => at + 1));
  expect(all.filter(([, , , decision]) => decision === "Do now")).toHaveLength(1);
  await page.goBack();
  await expect(answer).toHaveText(said);
  await page.getByRole("link", { name: "See the whole answer" }).click();
  await expect(page).toHaveURL(/#\/focus$/);
  // It is the same answer.
  await expect(heading(page)).toHaveText(said);
  expect(await mainRoles(page)).toEqual(all.map(([, , name]) => name));
  await expect(heading(page).getByRole("link")).toHaveCount(all.length);
  const week = page.getByRole("region", { name: "Your week: 40 h" });
  for (const [, , name, , hours] of all) {
    const row = week.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await expect(row.getByRole("cell").last()).toHaveText(`${hours} h`);
  }
  // These roles, and no others, are the group that comes first in the week.
  const first = week.locator("tbody").first();
  await expect(first.getByRole("rowheader").first()).toHaveText("To do now and to focus on");
  const names = (await first.locator("[scope=row]").allTextContents()).map((name) => name.trim());
  expect(names.sort()).toEqual(all.map(([, , name]) => name).sort());
  await expect(week).toBeVisible();
  await expect(status(page)).toHaveText("Kept in this browser");
});

test("a history without anything leads to the sentence", async ({ page }) => {
  await open(page, "history");
  await page.getByRole("link", { name: "One sentence, half a minute" }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(page.getByRole("group", { name: "Your situation" })).toBeVisible();
});

/** Where a question of “What would sharpen this” is asked: address, heading, the question itself. */
const places = [
  [/^Are you the CTO, the CPO or both\?$/, "business", "Your job and your business", () => "What is your title?"],
  [/^What kind of business is it\?$/, "business", "Your job and your business", () => "What kind of business is it?"],
  [/^How far along is the company\?$/, "stage", "How far along is the company?", () => "Stage"],
  [
    /^How many people build the product\?$/,
    "stage",
    "How far along is the company?",
    () => "How many people build the product?",
  ],
  [/^What’s pressing right now\?$/, "challenges", "What’s pressing right now?", () => "Challenges"],
  [/^Who else covers (.+)\?$/, "team", "Who else covers what?", (asked) => asked],
  [/^How good are you as an? (.+)\?$/, "you", "What you do well, and what you enjoy", (asked) => asked],
  [/^How much do you enjoy being an? (.+)\?$/, "you", "What you do well, and what you enjoy", (asked) => asked],
];

// Blank; the four answers that give a first answer; everything but the last step: together they ask of every kind.
const drafts = {
  "nothing": "-.-.-.-.-.-.-.-.-",
  "title, stage, team size and what’s pressing": "2.-.1.a.-.-.-.-.-.2",
  "all but skill and joy": "2.a.1.a.000000200000.-.-.-.-.2",
  "all but joy": "2.a.1.a.000000200000.333333333333.-.-.-.2",
  "all but title and business": "-.-.1.a.000000200000.333333333333.333333333333.-.-.2",
  "all but the team size": "2.a.1.a.000000200000.333333333333.333333333333.-.-",
};
for (const [known, answers] of Object.entries(drafts)) {
  test.describe(`knowing ${known}`, () => {
    const draft = { schema: 1, model: 1, id: "current", rev: 1, parent: 0, time: 1, answers, weights: [500, 300, 200] };
    test.use(stored({ "12h/draft/current/1": JSON.stringify(draft) }));

    test("what would sharpen the answer leads to the question", async ({ page }) => {
      await open(page, "focus");
      const sharpen = page.getByRole("region", { name: "What would sharpen this" });
      const questions = await sharpen.getByRole("link").allTextContents();
      expect(questions.length).toBeGreaterThan(known.startsWith("all but") ? 0 : 2);
      expect(questions.length).toBeLessThan(4);
      for (const question of questions) {
        const [pattern, step, name, asked] = places.find(([pattern]) => pattern.test(question));
        const role = ROLES.find(({ short }) => short === question.match(pattern)[1]);
        await sharpen.getByRole("link", { name: question }).click();
        await expect(heading(page)).toHaveText(name);
        await expect(page).toHaveURL(new RegExp(`#/assess/${step}${role ? `/${role.id}` : ""}$`));
        // It is open: nobody is asked again what they have answered.
        const options = page.getByRole("group", { name: asked(question), exact: true }).locator("input");
        await expect(options.first()).toBeVisible();
        expect(await options.evaluateAll((inputs) => inputs.some((input) => input.checked))).toBe(false);
        await page.goBack();
        await expect(sharpen).toBeVisible();
      }
    });
  });
}

test("an answer to the sharpest question takes it off the list", async ({ page }) => {
  await open(page, "focus");
  const sharpen = page.getByRole("region", { name: "What would sharpen this" });
  await sharpen.getByRole("link", { name: "How far along is the company?" }).click();
  await stage(page).click();
  await page.getByRole("link", { name: "Focus", exact: true }).click();
  await expect(sharpen.getByRole("listitem")).toHaveCount(3);
  await expect(sharpen.getByRole("link", { name: "How far along is the company?" })).toHaveCount(0);
});

test("where nothing is known, the team and people come first, with the reason, and without a week", async ({ page }) => {
  const expectNothingKnown = async () => {
    await expect(heading(page)).toHaveText("Start with the team and people.");
    await expect(page.getByRole("main")).toContainText("40% of the CTOs and CPOs asked at a meet-up said");
    await expect(page.getByRole("heading", { name: /week/i })).toHaveCount(0);
    await expect(page.getByRole("main")).not.toContainText(/\d h\b/);
  };
  await open(page, "focus");
  await expectNothingKnown();
  // “Not sure” to everything is the same, and counts as answered.
  const goOn = () => page.getByRole("link", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Answer for yourself · 3 minutes" }).click();
  await option(page, "What is your title?", "Not sure").click();
  await goOn();
  await stage(page, "Not sure").click();
  await teamSize(page, "Not sure").click();
  await goOn();
  await challenge(page, "Not sure").click();
  const soFar = page.getByRole("complementary", { name: "Your answer so far" }).getByRole("listitem");
  // No decision, and no hours.
  await expect(soFar).toHaveText([/^1Talent Builder$/, /^2People Manager$/, /^3Process Designer$/]);
  await page.getByRole("link", { name: "Finish later" }).click();
  await expectNothingKnown();
  await page.getByRole("link", { name: "Assess", exact: true }).click();
  await page.getByRole("link", { name: "Check your answers" }).click();
  await expect(page.getByRole("definition").first()).toHaveText("Not sure");

  // One answer is enough to end it.
  await page.getByRole("link", { name: "Change title" }).click();
  await option(page, "What is your title?", CASE.title).click();
  await page.getByRole("link", { name: "Focus", exact: true }).click();
  await expect(heading(page)).not.toHaveText("Start with the team and people.");
  await expect(page.getByRole("region", { name: "Your week: 40 h" })).toBeVisible();
});
