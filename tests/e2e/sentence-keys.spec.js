// The words of the sentence by keys: a closed list changes with every key, and code comes late.
import { expect, holdFrames, open, test } from "./helpers.js";

const another = (page) => page.locator("#slot-another");
const words = (page) => page.locator("[id^=slot-challenge-]");
const shown = (list) => list.evaluate((list) => list.selectedOptions[0].textContent);

test("keys go through what presses without adding what they pass, and go on with the word that came", async ({ page }) => {
  await open(page);
  await another(page).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowDown");
  await expect(words(page)).toHaveCount(1);
  const third = await shown(words(page));
  expect(third).toBe(await another(page).locator("option").nth(3).textContent());
  await expect(words(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => shown(words(page))).not.toBe(third);
  await expect(words(page)).toHaveCount(1);
});

test("letters find one word, which who goes on to another field has added at once", async ({ page }) => {
  await open(page);
  await another(page).focus();
  await page.keyboard.type("closing");
  await page.keyboard.press("Tab");
  await expect(words(page)).toHaveCount(1);
  expect(await shown(words(page))).toBe("closing a key customer");
  await expect(words(page)).not.toBeFocused();
});

test("the code that comes later does not take the focus from the sentence, whose answer follows", async ({ page }) => {
  let letThrough;
  const late = new Promise((resolve) => (letThrough = resolve));
  await page.route(/-main\.wasm$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("./");
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await page.locator("#slot-stage").focus();
  letThrough();
  await expect(page.getByRole("heading", { name: "The same sentence at every stage" })).toBeVisible();
  await expect(page.locator("#slot-stage")).toBeFocused();
  const answers = [];
  for (const stage of ["1", "5"]) {
    await page.locator("#slot-stage").selectOption(stage);
    await expect.poll(() => page.locator(".answer").textContent()).not.toBe(answers.at(-1) ?? "");
    await expect(page.locator(".answer")).toContainText("Focus on");
    answers.push(await page.locator(".answer").textContent());
  }
  expect(answers[0]).not.toBe(answers[1]);
});

test("a word that is left out hands the focus to what stands there now", async ({ page }) => {
  await open(page);
  await another(page).selectOption("closing a key customer");
  await another(page).selectOption("raising money");
  for (const left of [1, 0]) {
    await words(page).last().focus();
    await page.keyboard.press("Home");
    await expect(words(page)).toHaveCount(left);
    await expect(another(page)).toBeFocused();
  }
});

test("who has gone on to the next word before the last one is drawn stays there", async ({ page }) => {
  await open(page);
  await page.locator("#slot-stage").focus();
  const letCome = await holdFrames(page);
  await page.keyboard.press("s");
  await page.keyboard.press("Tab");
  await letCome();
  await expect(page.locator("#slot-stage")).toHaveValue("2");
  await expect(page.locator("#slot-business-0")).toBeFocused();
});
