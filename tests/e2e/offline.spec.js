// The page without a connection, and versions that come while it is open.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test as base } from "@playwright/test";
import { FILLED, heading, isOwn, open, OTHERS, record, SAVED_ID, show, status, views } from "./helpers.js";

const DIST = path.join(import.meta.dirname, "..", "..", "dist");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".wasm": "application/wasm" };

/** A copy of the page as another version: each of its texts and the page itself say its number. */
function version(number) {
  const folder = mkdtempSync(path.join(tmpdir(), "twelve-hats-version-"));
  cpSync(DIST, folder, { recursive: true });
  const at = (file) => path.join(folder, file);
  const edit = (file, change) => writeFileSync(at(file), change(readFileSync(at(file), "utf8")));
  const integrity = (file) => `sha256-${createHash("sha256").update(readFileSync(at(file))).digest("base64")}`;
  const [, stamp] = readFileSync(at("index.html"), "utf8").match(/data-texts="(\w+)"/);
  const before = {};
  const roles = readdirSync(at("roles/en")).map((name) => `roles/en/${name}`);
  for (const file of ["index.html", ...roles]) before[file] = integrity(file);
  for (const file of roles) edit(file, (text) => text.replace(/("what":\s*")/, `$1Version ${number}. `));
  edit("index.html", (page) => page.replaceAll(stamp, `${stamp}${number}`).replace("<html", `<html data-number="${number}"`));
  edit("service-worker.js", (worker) =>
    ["index.html", ...roles]
      .reduce((all, file) => all.replace(before[file], integrity(file)), worker)
      .replaceAll(`?${stamp}`, `?${stamp}${number}`)
      .replace(/VERSION="(\w+)"/, `VERSION="$1${number}"`),
  );
  return folder;
}

const test = base.extend({
  serviceWorkers: "allow",
  /** A host of the page: which folder it serves can be changed, and it can be switched off. */
  host: async ({}, use) => {
    const host = { folder: DIST, asked: [] };
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, "http://host/");
      host.asked.push(pathname);
      const file = path.join(host.folder, pathname.replace(/^\/here\//, "") || "index.html");
      try {
        const content = readFileSync(file);
        response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "text/plain", "cache-control": "no-cache" });
        response.end(content);
      } catch {
        response.writeHead(404);
        response.end();
      }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    host.address = `http://127.0.0.1:${server.address().port}/here/`;
    await use(host);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Till the worker has the whole page and answers for it. */
const untilKept = (page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 60_000 });

test("once it has been open, every view opens without a connection, from a cold start", async ({ page, context, host }) => {
  test.slow();
  await open(page);
  await page.evaluate((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), FILLED);
  await untilKept(page);
  await page.close();
  await context.setOffline(true);
  host.folder = "/nowhere";
  const asked = [];
  context.on("request", (request) => isOwn(request.url(), host.address) || asked.push(request.url()));
  const cold = await context.newPage();
  const errors = [];
  cold.on("pageerror", (error) => errors.push(String(error)));
  for (const view of views({ filled: true })) {
    await show(cold, view);
    await expect(cold.getByText("could not be loaded")).toHaveCount(0);
  }
  for (const address of OTHERS) {
    await open(cold, address);
    await expect(cold.getByText("could not be loaded")).toHaveCount(0);
  }
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

test("fifty versions come while tabs are open: each tab keeps its own whole, and only a click takes a new one", async ({ page, context, host }) => {
  test.setTimeout(600_000);
  host.folder = version(0);
  await open(page);
  await untilKept(page);
  const stale = await context.newPage();
  let staleIs;
  for (let at = 1; at <= 50; at += 1) {
    if (at % 10 === 1) {
      await stale.goto("about:blank");
      await stale.goto(host.address);
      await stale.locator("html[data-live='true']").waitFor({ state: "attached" });
      staleIs = await number(stale);
      expect(staleIs).toBe(`${at - 1}`);
    }
    host.folder = version(at);
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
});

test("erasing everything forgets what is kept of the page, too", async ({ page, host }) => {
  await open(page, "data");
  await untilKept(page);
  await page.getByRole("button", { name: "Erase" }).first().click();
  await page.getByRole("button", { name: "Erase everything" }).click();
  await expect
    .poll(() => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]))
    .toEqual([0, 0]);
  expect(host.asked.length).toBeGreaterThan(10);
});
