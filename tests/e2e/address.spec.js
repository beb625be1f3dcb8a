import {
  challenge,
  expect,
  FILLED,
  heading,
  open,
  option,
  ROLES,
  SAVED_ID,
  show,
  stage,
  stored,
  test,
  title,
  views,
} from "./helpers.js";

const article = (page, { name }) => page.getByRole("article", { name, exact: true });
const role = (page, { short }) => page.getByRole("grid").getByRole("link", { name: new RegExp(`^${short}\\b`) });

test("each role has an address that outlasts a reload", async ({ page }) => {
  for (const each of ROLES) {
    await open(page, `roles/${each.id}`);
    await page.reload();
    await expect(article(page, each)).toBeVisible();
    await expect(page).toHaveTitle(`${each.name} · Twelve Hats`);
    await expect(page).toHaveURL(new RegExp(`#/roles/${each.id}$`));
    await expect(article(page, each).getByRole("heading", { name: "First moves this week" })).toBeVisible();
  }
});

test("back and forward lead through the roles as one came", async ({ page }) => {
  await open(page);
  const way = [ROLES[0], ROLES[7], ROLES[3]];
  for (const each of way) {
    await role(page, each).click();
    await expect(article(page, each)).toBeVisible();
  }
  for (const each of [ROLES[7], ROLES[0]]) {
    await page.goBack();
    await expect(article(page, each)).toBeVisible();
  }
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(0);
  for (const each of way) {
    await page.goForward();
    await expect(article(page, each)).toBeVisible();
  }
  // A page that is loaded anew is still on that way.
  await page.reload();
  await expect(article(page, ROLES[3])).toBeVisible();
  await page.goBack();
  await expect(article(page, ROLES[7])).toBeVisible();
});

test("the steps are in the address, and back keeps the answers", async ({ page }) => {
  await open(page, "assess/business");
  await title(page).click();
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/#\/assess\/stage$/);
  await stage(page).click();
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/#\/assess\/challenges$/);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(stage(page)).toBeChecked();
  // The browser's own way back: to the challenges, to the stage, to the title.
  await page.goBack();
  await expect(heading(page)).toHaveText("What’s pressing right now?");
  await page.goBack();
  await expect(stage(page)).toBeChecked();
  await page.goBack();
  await expect(title(page)).toBeChecked();
  await page.getByRole("link", { name: /^Step 4 of 5/ }).click();
  await expect(page).toHaveURL(/#\/assess\/team$/);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/#\/assess\/you$/);
  await page.getByRole("link", { name: "Finish later" }).click();
  await expect(page).toHaveURL(/#\/focus$/);
});

test.describe("in a small window", () => {
  test.use({ viewport: { width: 700, height: 500 }, ...stored(FILLED) });
  const scrolled = (page) => page.evaluate(() => scrollY);

  test("a new view starts at its top; back and forward are as one left them", async ({ page }) => {
    await open(page, "assess/challenges");
    await challenge(page, "Fundraising").click();
    const link = page.getByRole("link", { name: "Finish later" });
    await link.scrollIntoViewIfNeeded();
    const left = await scrolled(page);
    expect(left).toBeGreaterThan(300);
    await link.click();
    await expect(heading(page)).toBeFocused();
    await expect.poll(() => scrolled(page)).toBe(0);
    // What is fetched and counted stands above, and moves what is below.
    await expect(page.getByRole("main")).not.toContainText(/Loading …|Counting …/);
    const balance = page.getByRole("heading", { name: "Your balance" });
    await balance.scrollIntoViewIfNeeded();
    const further = await scrolled(page);
    expect(further).toBeGreaterThan(300);

    await page.goBack();
    await expect(heading(page)).toHaveText("What’s pressing right now?");
    await expect(challenge(page, "Fundraising")).toBeChecked();
    await expect.poll(() => scrolled(page)).toBe(left);
    await page.goForward();
    await expect(heading(page)).toHaveText(/^Do now/);
    await expect.poll(() => scrolled(page)).toBe(further);
  });

  test("a role that opens beside the wheel is in the window, with the focus on its heading", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await open(page);
    await role(page, ROLES[4]).scrollIntoViewIfNeeded();
    await role(page, ROLES[4]).click();
    const title = article(page, ROLES[4]).getByRole("heading", { level: 2 });
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport();
    await expect(role(page, ROLES[4])).toBeVisible();
  });
});

test("an unknown address offers the way home", async ({ page }) => {
  const unknown = ["nowhere", "roles/nobody", "roles/architect/more", "assess/sixth", "assess/stage/architect"];
  for (const address of [...unknown, "assess/team/nobody", "focus/Not%20An%20Id", "history/2", "%F0%9F%8E%A9"]) {
    await open(page, address);
    await expect(heading(page)).toHaveText("There is nothing at this address");
    await expect(page).toHaveTitle("There is nothing at this address · Twelve Hats");
    // None of the views is where one is.
    await expect(page.getByRole("navigation", { name: "Views" }).locator("[aria-current]")).toHaveCount(0);
    await page.getByRole("link", { name: "Go to Start" }).click();
    await expect(heading(page)).toHaveText("What should you focus on?");
    await expect(heading(page)).toBeFocused();
  }
});

test("addresses are taken with and without their slashes", async ({ page }) => {
  for (const address of ["", "#", "#/", "#//"]) {
    await page.goto(`./${address}`);
    await expect(heading(page)).toHaveText("What should you focus on?");
  }
  await page.goto("./#roles/architect/");
  await expect(article(page, ROLES[1])).toBeVisible();
});

test("what was the address of the quick version leads to the sentence on the first screen", async ({ page }) => {
  await open(page, "assess/express");
  await expect(heading(page)).toHaveText("What should you focus on?");
  await expect(page).toHaveTitle("Twelve Hats");
  await expect(page.getByRole("group", { name: "Your situation" }).getByRole("combobox", { name: "Your title" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Views" }).locator("[aria-current=page]")).toHaveText("Start");
});

test("an assessment that is not here says so, and leads to what is", async ({ page }) => {
  await open(page, "focus/0009zzzzzz");
  await expect(heading(page)).toHaveText("This assessment is not in this browser");
  await page.getByRole("link", { name: "See what is here" }).click();
  await expect(heading(page)).toHaveText("Your history");
});

for (const filled of [false, true]) {
  test.describe(filled ? "with the answers filled in" : "blank", () => {
    test.use(stored(filled ? FILLED : {}));

    test("each view has its title, and says where one is", async ({ page }) => {
      const names = { "": "Start", roles: "Start", assess: "Assess", focus: "Focus", history: "History", data: "Your data" };
      for (const view of views({ filled })) {
        await show(page, view);
        const current = page.getByRole("navigation", { name: "Views" }).locator("[aria-current=page]");
        const name = names[view[0].split("/")[0]];
        await expect(current).toHaveText(name ? [name] : []);
      }
    });
  });
}

test.describe("with the answers filled in", () => {
  test.use(stored(FILLED));

  test("an assessment deleted while it is open is gone from its address; brought back, it is there", async ({ page, context }) => {
    await open(page, `focus/${SAVED_ID}`);
    await expect(heading(page)).toHaveText(/^Do now/);
    const other = await context.newPage();
    await open(other, "history");
    await other.getByRole("button", { name: /^Delete/ }).click();
    await expect(heading(page)).toHaveText("This assessment is not in this browser");
    await other.getByRole("button", { name: "Undo" }).click();
    await expect(heading(page)).toHaveText(/^Do now/);
  });

  test("a role is picked out in the address of a step", async ({ page }) => {
    await open(page, "assess/you/sales-partner");
    await expect(heading(page)).toHaveText("What you do well, and what you enjoy");
    await expect(option(page, "How good are you as a Sales Partner?", "Strong")).toBeChecked();
    // Who comes for one role of twelve need not look for it.
    await expect(page.getByRole("group", { name: "How good are you as a Sales Partner?" })).toBeInViewport();
  });
});
