// A page that is left open over the end of a week.
import { FILLED, expect, heading, open, ours, status, stored, test } from "./helpers.js";

/** A Sunday, a minute before midnight in Berlin. */
const SUNDAY = new Date("2026-11-22T22:59:00Z");
const development = (page) => page.getByLabel("Hours for Development");
const save = (page) => page.getByRole("button", { name: "Save this week" });
const weeks = async (page) => Object.keys(await ours(page)).filter((key) => key.startsWith("12h/check-in/"));

test.use({ ...stored(FILLED), timezoneId: "Europe/Berlin" });
test.beforeEach(async ({ page }) => page.clock.install({ time: SUNDAY }));

test("this week becomes last week, and its hours stay in it", async ({ page }) => {
  await open(page, "check-in");
  await expect(heading(page)).toHaveText("Week of November 16");
  await development(page).fill("30");
  await page.clock.fastForward(120_000);
  await expect(page.getByRole("link", { name: "Last week" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("link", { name: "This week" })).not.toHaveAttribute("aria-current", "true");
  await expect(heading(page)).toHaveText("Week of November 16");
  await save(page).click();
  await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
  expect(await weeks(page)).toEqual(["12h/check-in/2026w47/1"]);
  await page.getByRole("link", { name: "This week" }).click();
  await expect(heading(page)).toHaveText("Week of November 23");
  await expect(development(page)).toHaveValue("");
});

test("what was written of last week on Sunday can be saved on Monday", async ({ page }) => {
  await open(page, "check-in/2026w46");
  await development(page).fill("20");
  await page.clock.fastForward(120_000);
  await expect(development(page)).toHaveValue("20");
  await save(page).click();
  await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
  await expect(status(page)).toHaveText("Kept in this browser");
  expect(await weeks(page)).toEqual(["12h/check-in/2026w46/1"]);
});

test("the history offers the week that it is", async ({ page }) => {
  await open(page, "history");
  const begin = page.getByRole("link", { name: "Check in this week" }).first();
  await begin.click();
  await development(page).fill("30");
  await save(page).click();
  await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
  await open(page, "history");
  await expect(page.getByRole("link", { name: "Change this week’s check-in" }).first()).toBeVisible();
  await page.clock.fastForward(120_000);
  await expect(begin).toBeVisible();
});
