// Under a question: which roles would come first with each answer.
import { expect, FILLED, open, stored, test } from "./helpers.js";

test.use(stored(FILLED));

const show = (page) => page.getByRole("checkbox", { name: "Show where each answer leads" });
const lists = (page) => page.getByRole("list", { name: /^Which roles come first, by your answer/ });

/** What a question's list says: the words of the answers, and the roles. */
const said = (list) =>
  list.locator("li:not(.firsts-head)").evaluateAll((items) =>
    items.map((item) => ({
      answers: item.querySelector(".firsts-answers").textContent,
      roles: [...item.querySelectorAll(".firsts-role")].map((role) => role.textContent),
      isOwn: item.classList.contains("own"),
    })),
  );

/** The first two of the answer so far. */
const firstTwo = (page) => page.locator(".so-far .role-name").evaluateAll((names) => names.slice(0, 2).map((name) => name.textContent));

test.describe("where there is room", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("each answer leads where it says", async ({ page }) => {
    await open(page, "assess/you");
    const list = page.getByRole("list", { name: "Which roles come first, by your answer to “How good are you as a Developer?”" });
    const runs = await said(list);
    expect(runs.length, "answers lead to different roles").toBeGreaterThan(1);
    expect(runs.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    const levels = ["New", "Learning", "Solid", "Strong", "Expert"];
    let from = 0;
    for (const { answers, roles } of runs) {
      const [first, last = first] = answers.split(" to ");
      expect(levels[from], "runs follow each other without a gap").toBe(first);
      for (const level of levels.slice(from, levels.indexOf(last) + 1)) {
        await page
          .getByRole("group", { name: "How good are you as a Developer?" })
          .getByRole("radio", { name: level, exact: true })
          .check();
        await expect.poll(() => firstTwo(page), level).toEqual(roles);
        expect((await said(list)).find(({ isOwn }) => isOwn).answers).toBe(answers);
      }
      from = levels.indexOf(last) + 1;
    }
    expect(from).toBe(levels.length);
  });

  test("each of the two questions says where its answers lead, in a list or, where it is the same, in a sentence", async ({ page }) => {
    await open(page, "assess/stage");
    // At any stage and of any size, the deal comes first and the code next, or else a list says where they do not.
    const same = page.getByText(/^Whichever of these you choose, .+ comes first/);
    await expect(same.or(lists(page))).toHaveCount(2);
    const [first, then] = await firstTwo(page);
    for (const sentence of await same.allTextContents()) {
      expect(sentence).toBe(`Whichever of these you choose, ${first} comes first, then ${then}.`);
    }
    for (const list of await lists(page).all()) expect((await said(list)).length).toBeGreaterThan(1);
  });

  test("what was chosen holds at another width", async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 900 });
    await open(page, "assess/you");
    await expect(show(page)).not.toBeChecked();
    await show(page).check();
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect(show(page)).toBeChecked();
    await show(page).uncheck();
    await page.setViewportSize({ width: 800, height: 900 });
    await expect(show(page)).not.toBeChecked();
  });

  test("it goes away, and stays away till the tab is closed", async ({ page }) => {
    await open(page, "assess/team");
    await expect(show(page)).toBeChecked();
    await expect(lists(page)).not.toHaveCount(0);
    await show(page).uncheck();
    await expect(lists(page)).toHaveCount(0);
    await page.reload();
    await expect(show(page)).not.toBeChecked();
    await expect(lists(page)).toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("it waits till it is asked for", async ({ page }) => {
    await open(page, "assess/you");
    await expect(show(page)).not.toBeChecked();
    await expect(lists(page)).toHaveCount(0);
    await show(page).check();
    await expect(lists(page).first()).toBeVisible();
  });
});
