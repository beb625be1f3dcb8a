// A long history's list: what is on the screen stays there when more comes, when one goes, and when one is renamed.
import { expect, open, record, stored, test } from "./helpers.js";

const id = (at) => `${(at + 1).toString(36).padStart(4, "0")}list00`;
const history = Object.assign(
  {},
  ...Array.from({ length: 80 }, (_, at) =>
    record("assessment", id(at), { time: Date.UTC(2024, 0, 1 + at, 12), note: `Number ${at + 1}` }),
  ),
);
const lines = (page) => page.locator(".history-list > li");
/** Marks the elements that are there, to know them again. */
const mark = (page) => lines(page).evaluateAll((all) => all.forEach((line) => (line.isKnown = true)));
const known = (page) => lines(page).evaluateAll((all) => all.filter((line) => line.isKnown).length);

test.use(stored(history));

test("showing more keeps the elements of those that are there", async ({ page }) => {
  await open(page, "history");
  await expect(lines(page)).toHaveCount(10);
  await mark(page);
  await page.getByRole("button", { name: /^Show .* more/ }).click();
  await expect(lines(page)).toHaveCount(60);
  expect(await known(page)).toBe(10);
});

test("deleting one keeps the length of the list, the other lines and where one is", async ({ page }) => {
  await open(page, "history");
  await page.getByRole("button", { name: /^Show .* more/ }).click();
  await expect(lines(page)).toHaveCount(60);
  await mark(page);
  const line = lines(page).nth(40);
  await line.scrollIntoViewIfNeeded();
  const next = await lines(page).nth(41).getByRole("link").first().textContent();
  const scrolled = await page.evaluate(() => scrollY);
  await line.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByRole("region", { name: "Last change" })).toContainText("Number 40");
  await expect(lines(page)).toHaveCount(60);
  expect(await known(page)).toBe(59);
  await expect(lines(page).nth(40).getByRole("link").first()).toHaveText(next);
  expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(4);
});

test("renaming one draws only its line anew", async ({ page }) => {
  await open(page, "history");
  await mark(page);
  await lines(page).nth(3).getByRole("button", { name: /^Rename/ }).click();
  await page.getByLabel("Note").fill("Another name");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(lines(page).nth(3)).toContainText("Another name");
  expect(await known(page)).toBe(9);
});
