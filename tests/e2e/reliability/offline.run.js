// The page without a connection, and versions of it that come while it is open.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { test, untilKept } from "../host.js";
import { FILLED, isOwn, open, OTHERS, show, views } from "../helpers.js";
import { check, counted, times } from "./lab.js";

test(...check(19, "no connection, from a cold start", "every view works, and nobody else is ever asked"), async ({
  page,
  context,
  host,
}) => {
  await open(page);
  await page.evaluate((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), FILLED);
  await untilKept(page);
  await page.close();
  await context.setOffline(true);
  host.folder = undefined;
  const asked = [];
  context.on("request", (request) => isOwn(request.url(), host.address) || asked.push(request.url()));
  const cold = await context.newPage();
  const errors = [];
  cold.on("pageerror", (error) => errors.push(String(error)));
  let opened = 0;
  for (const view of views({ filled: true })) {
    await show(cold, view);
    opened += 1;
    await expect(cold.getByText("could not be loaded")).toHaveCount(0);
  }
  for (const address of OTHERS) {
    await open(cold, address);
    opened += 1;
    await expect(cold.getByText("could not be loaded")).toHaveCount(0);
  }
  // What is read without the app is read in it.
  for (const [path, name] of [["roles/architect/", "Architect"], ["how/index.html", "How it works"], ["assess/stage/", "How far along is the company?"]]) {
    await cold.goto(`${host.address}${path}`);
    await expect(cold.locator("#main").getByRole("heading", { name, exact: true }).first()).toBeVisible();
    opened += 1;
  }
  counted(`${opened} views and addresses`);
  expect([asked, errors]).toEqual([[], []]);
});

/** What the page says of its version, and what the text of a role does. */
const number = (page) => page.evaluate(() => document.documentElement.dataset.number);
const roleNumber = async (page, role) => {
  await page.evaluate((role) => (location.hash = `#/roles/${role}`), role);
  const article = page.getByRole("article");
  await expect(article).toContainText(/Version \d+\./);
  return (await article.textContent()).match(/Version (\d+)\./)[1];
};

const NUMBER = times(50, 6);

test(
  ...check(18, "new versions while tabs are open", "each tab keeps its own whole, and only a click takes a new one"),
  async ({ page, context, host }) => {
    test.setTimeout(NUMBER * 60_000);
    host.folder = host.version(0);
    await open(page);
    await untilKept(page);
    const stale = await context.newPage();
    let staleIs;
    for (let at = 1; at <= NUMBER; at += 1) {
      if (at % 5 === 1) {
        await stale.goto("about:blank");
        await stale.goto(host.address);
        await stale.locator("html[data-live='true']").waitFor({ state: "attached" });
        staleIs = await number(stale);
        expect(staleIs).toBe(`${at - 1}`);
      }
      host.folder = host.version(at);
      await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
      const offer = page.getByRole("region", { name: "New version" });
      await expect(offer).toBeVisible({ timeout: 60_000 });
      expect(await number(page)).toBe(`${at - 1}`);
      await Promise.all([page.waitForEvent("load"), offer.getByRole("button", { name: "Update" }).click()]);
      await page.locator("html[data-live='true']").waitFor({ state: "attached" });
      expect(await number(page)).toBe(`${at}`);
      expect(await roleNumber(page, "architect")).toBe(`${at}`);
      // The other tab has been told nothing, and what it asks for now is of its own version.
      expect(await number(stale)).toBe(staleIs);
      expect(await roleNumber(stale, ["developer", "guardian", "visionary", "evangelist"][at % 4])).toBe(staleIs);
    }
    // Two come before anybody presses: the first is taken whole, and the second offered then.
    await stale.close();
    const update = () => page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    const offer = page.getByRole("region", { name: "New version" });
    const take = () => Promise.all([page.waitForEvent("load"), offer.getByRole("button", { name: "Update" }).click()]);
    host.folder = host.version(NUMBER + 1);
    await update();
    await expect(offer).toBeVisible({ timeout: 60_000 });
    host.folder = host.version(NUMBER + 2);
    await take();
    await page.locator("html[data-live='true']").waitFor({ state: "attached" });
    expect(await number(page)).toBe(`${NUMBER + 1}`);
    await update();
    await expect(offer).toBeVisible({ timeout: 60_000 });
    // The older of two tabs loads anew while the newer version waits: nothing of that is lost.
    await page.reload();
    await expect(offer).toBeVisible({ timeout: 60_000 });
    await take();
    await page.locator("html[data-live='true']").waitFor({ state: "attached" });
    host.folder = undefined;
    await page.reload();
    await page.locator("html[data-live='true']").waitFor({ state: "attached" });
    expect([await number(page), await roleNumber(page, "developer")]).toEqual([`${NUMBER + 2}`, `${NUMBER + 2}`]);
    counted(`${NUMBER} versions, a tab of an older one beside each, and two at once`);
  },
);

test(...check(29, "everything is erased, with a worker that keeps the page", "no cache and no worker is left"), async ({
  page,
  host,
}) => {
  await open(page, "data");
  await untilKept(page);
  await page.getByRole("button", { name: "Erase" }).first().click();
  await page.getByRole("button", { name: "Erase everything" }).click();
  await expect
    .poll(() => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]))
    .toEqual([0, 0]);
  expect(host.requests.length).toBeGreaterThan(10);
});

test(...check(18, "a version that does not come whole", "it is offered by nobody, and the page goes on as it was"), async ({
  page,
  host,
}) => {
  host.folder = host.version(0);
  await open(page);
  await untilKept(page);
  // As a host does that writes into what it serves.
  host.folder = host.version(1);
  const texts = readdirSync(host.folder).find((name) => name.startsWith("texts-"));
  const file = `${host.folder}/${texts}/roles/en/guardian.json`;
  writeFileSync(file, `${readFileSync(file, "utf8")} `);
  const ended = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing)));
    await registration.update().catch(() => {});
    const coming = await found;
    while (coming.state === "installing") await new Promise((next) => setTimeout(next, 50));
    return [coming.state, registration.active.state];
  });
  expect(ended).toEqual(["redundant", "activated"]);
  await page.reload();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  expect(await number(page)).toBe("0");
  expect(await roleNumber(page, "guardian")).toBe("0");
});

test(...check(19, "what the browser kept was taken away", "the page comes from its host, and is kept again"), async ({ page, host }) => {
  await open(page);
  await untilKept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).length), { timeout: 30_000 })
    .toBeGreaterThan(30);
  host.folder = undefined;
  await page.reload();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
});
