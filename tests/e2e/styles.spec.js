// The style of the views that come later stands in files of their own.
import { expect, FILLED, heading, open, stored, test } from "./helpers.js";

/** The style of the assessment and the answer. */
const SHEET = /\/main-[\da-f]+\.css$/;

test.use(stored(FILLED));

test("no view is drawn before its style is there", async ({ page }) => {
  let arrive;
  const waiting = new Promise((done) => (arrive = done));
  await page.route(SHEET, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto("./#/focus");
  await expect(page.locator("#main [aria-busy='true']")).toBeVisible();
  // Its code has come long ago.
  await page.waitForLoadState("domcontentloaded");
  await page.waitForTimeout(1500);
  await expect(page.locator(".focus")).toHaveCount(0);
  arrive();
  await expect(page.locator(".focus")).toHaveCSS("display", "grid");
});

test("where it does not come, the view says so, and comes when tried again", async ({ page, problems }) => {
  let refused = true;
  await page.route(SHEET, (route) => (refused ? route.abort() : route.continue()));
  await page.goto("./#/focus");
  await expect(heading(page)).toHaveText("This view could not be loaded");
  refused = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page)).toHaveText(/^Do now: /);
  await expect(page.locator(".focus")).toHaveCSS("display", "grid");
  // It is there once, not once for each time it was tried.
  await expect(page.locator("link[rel=stylesheet][href*=main]")).toHaveCount(1);
  // What was refused is what the browser complains about.
  problems.splice(0, problems.length, ...problems.filter((problem) => !/ERR_FAILED/.test(problem)));
});

test("a first visit does not wait for it", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  const sheet = asked.findIndex((url) => SHEET.test(url));
  const first = asked.findIndex((url) => url.endsWith("_bg.wasm"));
  expect(first).toBeGreaterThan(-1);
  expect(sheet).toBeGreaterThan(first);
  // Once nothing else is to be done, all of them are fetched, so that they are there without a connection.
  await expect(page.locator("link[rel=stylesheet]")).toHaveCount(4);
});
