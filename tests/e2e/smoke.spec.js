import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const live = "html[data-live='true']";
const isOwn = (url, baseURL) => url.startsWith(baseURL) || /^(data|blob):/.test(url);

test("the page opens from a folder without an error", async ({ page, baseURL }) => {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("response", (response) => response.status() >= 400 && problems.push(response.url()));
  page.on("request", (request) => isOwn(request.url(), baseURL) || problems.push(request.url()));

  await page.goto("./");

  await expect(page).toHaveTitle("Twelve Hats");
  await expect(page.locator(live)).toHaveCount(1);
  await expect(page.locator("#halted")).toBeHidden();
  expect(problems).toEqual([]);
});

test("the page has no accessibility defect that axe can find", async ({ page }) => {
  await page.goto("./");
  await page.locator(live).waitFor({ state: "attached" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

for (const part of ["*.wasm", "*.js"]) {
  test(`the page says so when ${part} cannot be loaded`, async ({ page }) => {
    await page.route(`**/${part}`, (route) => route.abort());
    await page.goto("./");
    await expect(page.locator("#halted")).toBeVisible();
    await expect(page.locator("#halted-message")).toContainText("could not load completely");
  });
}

test("a view whose code does not come says so, and comes when it is tried again", async ({ page }) => {
  let isThere = false;
  await page.route("**/*-{main,history}.wasm", (route) => (isThere ? route.continue() : route.abort()));
  await page.goto("./#/history");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This view could not be loaded");
  // The rest goes on.
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await expect(page.getByRole("grid").getByRole("link")).toHaveCount(12);
  await page.getByRole("link", { name: "Assess", exact: true }).click();
  isThere = true;
  await page.getByRole("button", { name: "Try again" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Assess yourself");
  await expect(heading).toBeFocused();
});

test("a host that does not know WebAssembly’s type serves the page all the same", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto("./#/data");
  await expect(page.getByRole("heading", { name: "What is stored" })).toBeVisible();
});
