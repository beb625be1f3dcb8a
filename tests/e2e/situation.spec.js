// The first screen: the situation as a sentence of lists, answered at once.
import { expect, FILLED, HISTORY, open, ours, status, storage, stored, test } from "./helpers.js";

const main = (page) => page.getByRole("main");
const sentence = (page) => page.getByRole("group", { name: "Your situation" });
const list = (page, name) => sentence(page).getByRole("combobox", { name });
const answer = (page) => main(page).locator(".answer");
/** The sentence with what is chosen in it. */
const said = (page) =>
  sentence(page).evaluate((group) => {
    const copy = group.cloneNode(true);
    const lists = group.querySelectorAll("select");
    copy.querySelectorAll("select").forEach((list, at) => list.replaceWith(lists[at].selectedOptions[0].textContent));
    return copy.textContent;
  });

test("each word that is chosen is answered at once, and kept", async ({ page }) => {
  await open(page);
  expect(await said(page)).toBe(
    "I’m the CTO or CPO of an any-stage software company where any number of people build the product. What’s pressing: choose one",
  );
  await expect(answer(page)).toHaveText("Not sure? Start with the team and people.");
  await list(page, "Your title").selectOption("CTO and CPO in one");
  await expect(answer(page)).not.toHaveText("Not sure? Start with the team and people.");
  await list(page, "The company’s stage").selectOption("seed-stage");
  await list(page, "The company’s business").selectOption("sales-led B2B");
  await list(page, "How many people build the product").selectOption("6–15 people");
  await list(page, "Add what’s pressing").selectOption("closing a key customer");
  await expect(answer(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  expect(await said(page)).toBe(
    "I’m the CTO and CPO in one of a seed-stage sales-led B2B company where 6–15 people build the product. What’s pressing: closing a key customer +",
  );
  await expect(main(page)).toContainText("This rests on your title, the stage, the business, the size of the team and what’s pressing.");
  await expect(status(page)).toHaveText("Kept in this browser");
  const [shown, told] = [await said(page), await answer(page).textContent()];
  await page.reload();
  await expect(answer(page)).toHaveText(told);
  expect(await said(page)).toBe(shown);
});

test("what presses can be added, changed and left out, and the focus stays in the sentence", async ({ page }) => {
  await open(page);
  const add = list(page, "Add what’s pressing");
  await add.focus();
  await add.selectOption("AI");
  await expect(add).toBeFocused();
  await expect(add).toHaveValue("0");
  await add.selectOption("raising money");
  await add.selectOption("customers leaving");
  await expect.poll(() => said(page)).toMatch(/What’s pressing: AI, raising money and customers leaving \+$/);
  // What is chosen cannot be chosen twice.
  await expect(add.getByRole("option", { name: "AI", exact: true })).toBeDisabled();
  // What replaces another stands in its place.
  const first = list(page, "What’s pressing").first();
  await first.focus();
  await first.selectOption("a security audit");
  await expect(first).toBeFocused();
  await expect.poll(() => said(page)).toMatch(/What’s pressing: a security audit, raising money and customers leaving \+$/);
  await list(page, "What’s pressing").nth(1).selectOption("(leave it out)");
  await expect.poll(() => said(page)).toMatch(/What’s pressing: a security audit and customers leaving \+$/);
  await first.selectOption("(leave it out)");
  await first.selectOption("(leave it out)");
  await expect.poll(() => said(page)).toMatch(/What’s pressing: choose one$/);
  await add.selectOption("nothing special");
  await expect.poll(() => said(page)).toMatch(/What’s pressing: nothing special$/);
  expect(Object.values(await ours(page)).some((value) => JSON.parse(value).answers)).toBe(true);
});

test("the primary button is above the fold, and nothing scrolls sideways", async ({ page }) => {
  for (const [width, height] of [[390, 844], [768, 1024], [1440, 900], [320, 740]]) {
    await page.setViewportSize({ width, height });
    await open(page);
    const button = await main(page).getByRole("link", { name: "Answer for yourself · 3 minutes" }).boundingBox();
    expect(button.y + button.height, `${width} px`).toBeLessThan(height);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
  }
});

test.describe("for who comes back", () => {
  test.use(stored(HISTORY));

  test("a changed word is saved as an assessment in three presses", async ({ page }) => {
    await open(page);
    const save = main(page).getByRole("button", { name: "Save this assessment" });
    await list(page, "The company’s stage").selectOption("mature");
    await save.click();
    await expect(save).toHaveCount(0);
    await open(page, "history");
    await expect(page.getByText(/^3 assessments/).first()).toBeVisible();
  });
});

test.describe("with the answers filled in", () => {
  test.use(stored(FILLED));

  test("the sentence stays where it is while the model turns into a matrix, and a role’s page takes its place", async ({ page }) => {
    await open(page);
    const title = list(page, "Your title");
    await title.focus();
    const place = await sentence(page).boundingBox();
    await page.getByRole("navigation", { name: "Shown as" }).getByRole("link", { name: "Matrix" }).click();
    await expect(page.getByRole("grid", { name: "Four responsibilities and twelve roles" })).toBeVisible();
    expect(await sentence(page).boundingBox()).toEqual(place);
    await page.getByRole("grid").getByRole("link", { name: /^Guardian, home/ }).click();
    await expect(sentence(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Close this role" }).click();
    await expect(sentence(page)).toBeVisible();
  });

  test("an answer to no question is stored by looking", async ({ page }) => {
    await open(page);
    const before = await storage(page);
    await open(page, "matrix");
    await open(page, "roles/guardian");
    expect(await storage(page)).toEqual(before);
  });
});
