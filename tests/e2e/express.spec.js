import { CASE, challenge, expect, heading, mainRoles, open, option, ROLES, stage, status, stored, teamSize, test, title } from "./helpers.js";

test("four questions give an answer", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Four questions, one minute" }).click();
  await expect(heading(page)).toHaveText("The quick version");
  await title(page).click();
  await stage(page).click();
  await teamSize(page).click();
  await challenge(page).click();
  // The answer so far is beside the questions.
  const soFar = page.getByRole("complementary", { name: "Your answer so far" }).getByRole("listitem");
  await expect(soFar.first()).toHaveText(/^1Sales PartnerDo now, \d+½? h$/);
  const all = (await soFar.allTextContents()).map((text) => text.match(/^(\d)(.+)(Do now|Focus|Grow into), (\d+½?|½) h$/));
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(([, place]) => Number(place))).toEqual(all.map((_, at) => at + 1));
  expect(all.filter(([, , , decision]) => decision === "Do now")).toHaveLength(1);
  await page.getByRole("link", { name: "See your focus" }).click();
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. Focus on /);
  // It is the same answer.
  expect(await mainRoles(page)).toEqual(all.map(([, , name]) => name));
  await expect(heading(page).getByRole("link")).toHaveCount(all.length);
  for (const [, , name, , hours] of all) {
    const row = page.getByRole("region", { name: "Your week: 40 h" }).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await expect(row.getByRole("cell").last()).toHaveText(`${hours} h`);
  }
  await expect(page.getByRole("region", { name: "Your week: 40 h" })).toBeVisible();
  await expect(status(page)).toHaveText("Saved in this browser");
});

/** Where a question of “What would sharpen this” is asked: address, heading, the question itself. */
const places = [
  [/^Are you CTO, CPO or both\?$/, "business", "Your job and your business", () => "What is your title?"],
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
  [/^How good are you as (.+)\?$/, "you", "What you do well, and what you enjoy", (asked) => asked],
  [/^How much do you enjoy being (.+)\?$/, "you", "What you do well, and what you enjoy", (asked) => asked],
];

// Blank; the four answers of the express way; everything but the last step: together they ask of every kind.
const drafts = {
  "nothing": "-.-.-.-.-.-.-.-.-",
  "the four answers of the quick version": "2.-.1.a.-.-.-.-.-.2",
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
    await expect(page.getByRole("main")).toContainText("40% of the CTOs and CPOs asked at the meet-up said");
    await expect(page.getByRole("heading", { name: /week/i })).toHaveCount(0);
    await expect(page.getByRole("main")).not.toContainText(/\d h\b/);
  };
  await open(page, "focus");
  await expectNothingKnown();
  // “Not sure” to everything is the same, and counts as answered.
  await page.getByRole("link", { name: "Four questions, one minute" }).click();
  await option(page, "What is your title?", "Not sure").click();
  await stage(page, "Not sure").click();
  await teamSize(page, "Not sure").click();
  await challenge(page, "Not sure").click();
  const soFar = page.getByRole("complementary", { name: "Your answer so far" }).getByRole("listitem");
  // No decision, and no hours.
  await expect(soFar).toHaveText([/^1Talent Builder$/, /^2People Manager$/, /^3Process Designer$/]);
  await page.getByRole("link", { name: "See your focus" }).click();
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
