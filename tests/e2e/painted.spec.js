// What the page shows before its code is here, and how the app takes its place.
import AxeBuilder from "@axe-core/playwright";
import { FILLED, ROLES, expect, stored, test } from "./helpers.js";

/** Opens the page and holds its code back. The function that comes back lets it come, and waits for the app. */
async function openPainted(page, address = "") {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/_bg\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`#/${address}`, { waitUntil: "commit" });
  await expect(page.locator("#painted header")).toBeVisible();
  return async () => {
    release();
    await page.locator("html[data-live='true']").waitFor({ state: "attached" });
    await expect(page.locator("#painted")).toHaveCount(0);
  };
}

/**
 * Where all words stand but those of the storage, which is not read before, and of the footer, which makes room for what
 * comes later.
 */
const words = (page, root) =>
  page.evaluate((root) => {
    const found = {};
    const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || !element.checkVisibility()) continue;
      if (element.closest("[role=status], option, .visually-hidden, footer")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { x, y, width } = range.getBoundingClientRect();
      found[text.data.trim()] ??= [x, y + scrollY, width].map(Math.round).join(" ");
    }
    return found;
  }, root);

/** What has moved since, as browsers count it: from 0. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );

const stage = (page) => page.getByRole("combobox", { name: "The company’s stage" });

test.describe("without any script", () => {
  test.use({ javaScriptEnabled: false });

  test("the question, the article’s answer and each role can be read", async ({ page }) => {
    await page.goto("");
    await expect(page.getByText("Here no script runs")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What should you focus on?");
    await expect(page.getByText("Not sure? Start with the team and people.")).toBeVisible();
    await expect(page.getByRole("link", { name: "the article" })).toHaveAttribute("href", /^https:/);
    const roles = page.locator(".wheel-labels a");
    await expect(roles).toHaveCount(12);
    const read = new Set();
    for (const role of await roles.all()) {
      await role.click();
      const opened = page.locator(".painted-role:visible");
      await expect(opened).toHaveCount(1);
      const { name } = ROLES.find(({ id }) => page.url().endsWith(`/${id}`));
      await expect(opened.getByRole("heading")).toHaveText(name);
      read.add(await opened.locator(".lead").innerText());
    }
    expect(read.size).toBe(12);
    await page.locator(".painted-role:visible").getByRole("link", { name: "Back" }).click();
    await expect(page.getByText("Not sure? Start with the team and people.")).toBeVisible();
    await expect(page.locator(".painted-role:visible")).toHaveCount(0);
  });
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
]) {
  test(`nothing moves when the app takes over, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const letGo = await openPainted(page);
    const painted = await words(page, "#painted");
    expect(Object.keys(painted).length).toBeGreaterThan(30);
    await letGo();
    expect(await words(page, "#app")).toMatchObject(painted);
    // What is said of the storage is longer or shorter by a word.
    expect(await shifts(page)).toBeLessThan(0.001);
  });
}

test("no fault of accessibility is painted", async ({ page }) => {
  await openPainted(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("what was chosen, focused and scrolled to before stays so", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  const letGo = await openPainted(page);
  await stage(page).selectOption("growth-stage");
  await stage(page).focus();
  await page.evaluate(() => scrollTo(0, 60));
  await letGo();
  await expect(stage(page)).toHaveValue("3");
  await expect(stage(page)).toBeFocused();
  await expect(page.locator(".answer")).not.toContainText("Not sure?");
  await expect(page.getByRole("status").first()).toHaveText("Kept in this browser");
  expect(await page.evaluate(() => scrollY)).toBe(60);
});

test("a role that was opened before is open", async ({ page }) => {
  const letGo = await openPainted(page);
  await page.locator(".wheel-labels").getByText("Architect").click();
  await expect(page.locator(".painted-role:visible").getByRole("heading")).toHaveText("Architect");
  await letGo();
  await expect(page.getByRole("main").getByRole("heading", { level: 2, name: "Architect" })).toBeVisible();
  await expect(page).toHaveURL(/#\/roles\/architect$/);
});

test("a button that was pressed before is pressed once there is an app", async ({ page }) => {
  const letGo = await openPainted(page);
  await page.getByRole("button", { name: "CPO of a scale-up" }).click();
  await letGo();
  await expect(page.getByRole("region", { name: "Example" })).toContainText("CPO of a scale-up");
});

test("a view that was asked for before is shown", async ({ page }) => {
  const letGo = await openPainted(page);
  await page.getByRole("link", { name: "Answer for yourself" }).click();
  await expect(page.getByText("Loading …")).toBeVisible();
  await expect(page.locator("#painted main")).toBeHidden();
  await letGo();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/#\/assess/);
});

test.describe("who has answered before", () => {
  test.use(stored(FILLED));

  test("sees no blank question", async ({ page }) => {
    const letGo = await openPainted(page);
    await expect(page.getByText("Loading …")).toBeVisible();
    await expect(page.locator("#painted main")).toBeHidden();
    await letGo();
    await expect(page.locator(".answer")).not.toContainText("Not sure?");
  });
});
