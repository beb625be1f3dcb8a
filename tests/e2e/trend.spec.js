// How the job changed over time, in the history.
import { expect, open, record, stored, test } from "./helpers.js";

const id = (at) => `${(at + 1).toString(36).padStart(4, "0")}trend0`;
/** So many assessments, a week apart, with hours that move from building to selling. */
const history = (count) =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, at) =>
      record("assessment", id(at), {
        time: Date.UTC(2020, 0, 6 + 7 * at, 12),
        answers: `2.a.${Math.min(4, Math.floor((5 * at) / count))}.a.1-----2-----.312422342332.432322443432.${40 - (at % 30)},5,2,4,3,2,2,4,1,2,${2 + (at % 30)},1.90`,
      }),
    ),
  );
const week = (number) => ({
  [`12h/check-in/2021w${number}/1`]: JSON.stringify({
    schema: 2,
    model: 1,
    id: `2021w${number}`,
    rev: 1,
    parent: 0,
    time: Date.UTC(2021, 0, 1),
    spent: "40,20,16,10.3",
  }),
});

const chart = (page) => page.locator(".trend").first();
const lines = (page) => chart(page).locator("path.trend-line");
const drawn = async (page) =>
  lines(page).evaluateAll((all) => {
    const drawn = all.filter((line) => line.getAttribute("d").includes("L"));
    // Where a line jumps it goes on dashed, in a path of its own.
    return new Set(drawn.map((line) => line.getAttribute("class").replace(" jump", ""))).size;
  });

test.describe("with six assessments and three check-ins", () => {
  test.use(stored({ ...history(6), ...week(10), ...week(11), ...week(12) }));

  test("four lines are drawn for the plan and four for the hours as they were, each with its end named", async ({ page }) => {
    await open(page, "history");
    await expect.poll(() => drawn(page)).toBe(8);
    const ends = chart(page).locator(".trend-ends li");
    await expect(ends).toHaveCount(4);
    const tops = await ends.evaluateAll((all) => all.map((end) => end.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
    tops.sort(([a], [b]) => a - b);
    for (let at = 1; at < tops.length; at++) expect(tops[at][0]).toBeGreaterThanOrEqual(tops[at - 1][1] - 1);
  });

  test("the table has a line for each, and the check-ins among them", async ({ page }) => {
    await open(page, "history");
    await chart(page).getByText("Show as a table").click();
    const rows = chart(page).getByRole("table").getByRole("rowheader");
    await expect(rows).toHaveCount(9);
    await expect(rows.filter({ hasText: "Weekly check-in" })).toHaveCount(3);
    // Scores are asked for in assessments alone.
    const hats = page.locator(".history-body").getByText("Show as a table").last();
    await hats.click();
    await expect(page.locator(".history-body").getByRole("table").last().getByRole("rowheader")).toHaveCount(6);
  });

  test("where the history’s code does not come, it says so, and the charts come when tried again", async ({ page, problems }) => {
    let refused = true;
    await page.route("**/*-history.wasm", (route) => (refused ? route.abort() : route.continue()));
    await open(page, "history");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This view could not be loaded");
    // What is fetched apart from it comes all the same.
    await open(page, "data");
    await expect(page.getByRole("heading", { name: "What is stored" })).toBeVisible();
    await open(page, "history");
    refused = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => drawn(page)).toBe(8);
    // What was refused is what the browser complains about.
    problems.splice(0, problems.length, ...problems.filter((problem) => !/history|ERR_FAILED|Failed to fetch/.test(problem)));
  });
});

test.describe("with three assessments of model 1, then three of model 2", () => {
  const models = Object.entries(history(6)).map(([key, value], at) => [
    key,
    at < 3 ? value : JSON.stringify({ ...JSON.parse(value), model: 2 }),
  ]);
  test.use(stored(Object.fromEntries(models)));

  test("where the second model begins is marked once in the chart, and said below it and below the hats", async ({ page }) => {
    await open(page, "history");
    await expect.poll(() => drawn(page)).toBe(8);
    const mark = chart(page).locator(".trend-model");
    await expect(mark).toHaveCount(1);
    // Between the third and the fourth of six.
    const place = await mark.evaluate((line) => {
      const area = line.closest(".trend-area").getBoundingClientRect();
      return (line.getBoundingClientRect().left - area.left) / area.width;
    });
    expect(place).toBeGreaterThan(0.4);
    expect(place).toBeLessThan(0.6);
    const said = page.getByText("From Jan 27, 2020 on, model 2 applies: a jump there may come from the model, not from you.");
    await expect(said).toHaveCount(2);
    await expect(chart(page).getByText(/ on, model 2 applies: /)).toHaveCount(1);
  });
});

test.describe("with five hundred assessments", () => {
  test.use(stored(history(500)));

  test("the lines are drawn, and the table comes when it is opened", async ({ page }) => {
    await open(page, "history");
    await expect.poll(() => drawn(page)).toBe(8);
    expect(await page.locator("*").count()).toBeLessThanOrEqual(1500);
    await chart(page).getByText("Show as a table").click();
    await expect(chart(page).getByRole("table").getByRole("rowheader")).toHaveCount(500);
  });
});

test.describe("with one assessment", () => {
  test.use(stored(history(1)));

  test("it is no line but two bars, and the sentence says what comes next", async ({ page }) => {
    await open(page, "history");
    await expect(chart(page).locator(".share-bar figcaption")).toHaveText([
      "Share of your suggested week",
      "Share of your week as it was then",
    ]);
    await expect(chart(page).locator(".trend-chart")).toHaveCount(0);
    await expect(chart(page)).toContainText(/first/i);
  });
});
