// What keeps the page from loading is told as what it is, and reloading is advised only where it may help.
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

const message = (page) => page.locator("#halted-message");
const DIST = path.join(import.meta.dirname, "..", "..", "dist");

const withPolicy = (page, baseURL, policy) =>
  page.route(baseURL, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });

test("opened as a file", async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "twelve-hats-"));
  cpSync(DIST, folder, { recursive: true });
  await page.goto(`file://${folder}/index.html`);
  await expect(message(page)).toContainText("Browsers do not load the parts of a page that is opened as a file.");
});

test("without the slash at its end, from where Reload leads to the page", async ({ page, baseURL }) => {
  const address = baseURL.replace(/\/$/, "");
  await page.route(address, async (route) => route.fulfill({ response: await route.fetch({ url: baseURL }) }));
  await page.goto(`${address}#/data`);
  await expect(message(page)).toContainText("The address lacks the slash at its end");
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { name: "What is stored" })).toBeVisible();
  expect(page.url()).toBe(`${baseURL}#/data`);
});

test("with a name and a password in its address", async ({ page, baseURL }) => {
  await page.goto(baseURL.replace("://", "://user:pass@"));
  await expect(message(page).or(page.locator("html[data-live='true']")).first()).toBeAttached();
  // Where the browser loads it all the same, there is nothing to tell.
  if (await page.locator("html[data-live='true']").count()) return;
  await expect(message(page)).toContainText("With a name and a password in its address");
});

test("where a policy forbids WebAssembly", async ({ page, baseURL }) => {
  await withPolicy(page, baseURL, "script-src 'self' 'unsafe-inline'");
  await page.goto(baseURL);
  await expect(message(page)).toContainText("forbids WebAssembly");
});

test("where the browser has none", async ({ page, baseURL }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(baseURL);
  await expect(message(page)).toContainText("This browser runs no WebAssembly");
});

test("where a policy forbids every script", async ({ page, baseURL }) => {
  await withPolicy(page, baseURL, "default-src 'none'; style-src 'unsafe-inline'");
  await page.goto(baseURL);
  await expect(page.getByText("Here no script runs")).toBeVisible();
});

test.describe("where scripts are switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says so", async ({ page, baseURL }) => {
    await page.goto(baseURL);
    await expect(page.getByText("Here no script runs")).toBeVisible();
  });
});

test("what an extension does while the page loads is not taken for the page’s", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const error = new Error("theirs");
    error.stack = "Error: theirs\n    at chrome-extension://abcdefgh/c.js:1:1";
    Promise.reject(error);
    window.dispatchEvent(new ErrorEvent("error", { message: "Script error.", filename: "" }));
  });
  // The code comes late: till then nothing else is told.
  await page.route("**/*.wasm", async (route) => {
    await new Promise((wait) => setTimeout(wait, 1_000));
    await route.continue();
  });
  await page.goto(baseURL);
  await expect(page.locator("#halted")).toBeHidden();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
});
