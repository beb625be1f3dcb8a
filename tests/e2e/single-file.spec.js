// The page as a single file, opened from a disk without any host: all of it works, and it asks nobody for anything.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { CASE, expect, FILLED, heading, HISTORY, OTHERS, ROLES, status, test as base, views } from "./helpers.js";
import { unfold } from "./layout.js";

const html = readFileSync(process.env.SINGLE_FILE, "utf8");
// Paths have what addresses do not.
const folder = join(mkdtempSync(join(tmpdir(), "twelve-hats-")), "Hüte, zwölf & 100 % #1");
mkdirSync(folder);
const file = join(folder, "twelve hats.html");
writeFileSync(file, html);
const ADDRESS = pathToFileURL(file).href;

const test = base.extend({
  // All that it may ask for: `problems` fails the test of a page that asks for anything else.
  baseURL: ADDRESS,
  /** What the policy blocked. */
  blocked: [
    async ({ context }, use) => {
      const blocked = [];
      await context.exposeFunction("blocked", (what) => blocked.push(what));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
          window.blocked(`${effectiveDirective}: ${blockedURI}`);
        });
      });
      await use(blocked);
      expect(blocked, "what the policy blocked").toEqual([]);
    },
    { auto: true },
  ],
});

const KEPT = "Kept in this browser";

async function open(page, address = "") {
  await page.goto(`${ADDRESS}#/${address}`);
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
  await expect(status(page)).not.toHaveText("Stays in this browser");
}

/** As if this had been stored. */
async function fill(page, values) {
  // Once, before the app starts: what is written just before a page of a disk is loaded anew may not be there yet.
  await page.addInitScript((values) => {
    if (sessionStorage.getItem("filled")) return;
    sessionStorage.setItem("filled", "yes");
    Object.assign(localStorage, values);
  }, values);
  await open(page);
  await expect(status(page)).toHaveText(KEPT);
}

const localFile = (page) => page.getByRole("region", { name: "Local file" });

async function answer(page) {
  const sentence = page.getByRole("group", { name: "Your situation" });
  for (const [slot, word] of [
    ["Your title", "CTO and CPO in one"],
    ["The company’s stage", "seed-stage"],
    ["Add what’s pressing", "closing a key customer"],
  ]) {
    await sentence.getByRole("combobox", { name: slot }).selectOption(word);
  }
  await page.getByRole("link", { name: "See the whole answer" }).click();
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\./);
}

test("it says what it may run, and that it may ask for nothing", () => {
  const hashes = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]* type="application/)[^>]*>(.*?)</${tag}>`, "gs"))]
      .map(([, content]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`)
      .join(" ");
  const policy = [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${hashes("script")}`,
    `style-src ${hashes("style")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  expect(html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1]).toBe(policy);
  const head = html.slice(0, html.indexOf("<body>"));
  expect(head.match(/<link [^>]*>/g)).toEqual([expect.stringMatching(/^<link rel="icon" href="data:/)]);
});

test("the first screen is there before the code, and nothing moves when the code has come", async ({ page }) => {
  const painted = html.slice(html.indexOf('<div id="painted"'));
  expect(painted).toContain("What should you focus on?");
  expect(painted).toContain("Save to a file");
  expect(painted.slice(0, painted.indexOf("<script"))).not.toMatch(/href="(?!#|http)/);
  await open(page);
  await expect(localFile(page).getByRole("button", { name: "Save to a file" })).toBeDisabled();
  const moved = await page.evaluate(
    () =>
      new Promise((tell) => {
        new PerformanceObserver((list) => tell(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({
          type: "layout-shift",
          buffered: true,
        });
        setTimeout(tell, 500, 0);
      }),
  );
  expect(moved).toBeLessThan(0.01);
});

test("every view is drawn", async ({ page }) => {
  await fill(page, HISTORY);
  for (const [address, title, name] of views({ filled: true })) {
    await open(page, address);
    await expect(page).toHaveTitle(title);
    await expect(heading(page)).toHaveText(name);
    await unfold(page);
  }
  for (const address of OTHERS) {
    await open(page, address);
    await expect(page.getByText("could not be loaded")).toHaveCount(0);
  }
  await open(page, "history");
  await expect(page.locator("path.trend-line").first()).toBeVisible();
  await open(page, "how");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await open(page, "search");
  await page.getByRole("searchbox").fill("team");
  await expect(page.locator("mark").first()).toBeVisible();
});

test("the long text of every role is in it, and no link to a page beside it", async ({ page }) => {
  await open(page);
  for (const { id } of ROLES) {
    await page.goto(`${ADDRESS}#/roles/${id}`);
    await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
    await expect(page.locator("a:not([href^='#']):not([href^='http'])")).toHaveCount(0);
  }
});

test("an answer is saved, and still there when it is opened again", async ({ page, context }) => {
  await open(page);
  await answer(page);
  await page.getByRole("button", { name: "Save this assessment" }).click();
  await expect(status(page)).toHaveText(KEPT);
  const entries = page.locator(".history-list .entry-name");
  await open(page, "history");
  await expect(entries).toHaveCount(1);
  await page.reload();
  await expect(entries).toHaveCount(1);
  await page.close();
  const again = await context.newPage();
  await open(again, "history");
  await expect(again.locator(".history-list .entry-name")).toHaveCount(1);
});

test("it is saved to a file and comes back from it, on the first screen", async ({ page }) => {
  await fill(page, FILLED);
  const download = page.waitForEvent("download");
  await localFile(page).getByRole("button", { name: "Save to a file" }).click();
  const saved = await readFile(await (await download).path());
  await open(page, "data");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Keep your answers in a file");
  await page.getByRole("button", { name: "Erase all my data…" }).click();
  await page.getByRole("button", { name: "Erase everything" }).click();
  await expect(status(page)).toHaveText("Nothing stored yet");

  await open(page);
  const file = { name: "twelve-hats.json", mimeType: "application/json", buffer: saved };
  // By the keyboard too: the field has the focus, and its button shows it.
  await page.getByLabel("Open a file").focus();
  await expect(page.locator("label:has(:focus)")).toHaveText("Open a file");
  await page.getByLabel("Open a file").setInputFiles(file);
  await expect(localFile(page)).toContainText("1 assessment that is not here");
  await localFile(page).getByRole("button", { name: "Bring it in" }).click();
  await expect(localFile(page)).toContainText("It is all here.");
  await expect(status(page)).toHaveText(KEPT);
  await open(page, "history");
  await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
});

test("your data says what holds for a local file, and that one file was asked for", async ({ page }) => {
  await fill(page, FILLED);
  await open(page, "data");
  const main = page.getByRole("main");
  await expect(main).toContainText("for this file or for all local files");
  await expect(main).toContainText("Moving or renaming this page’s file");
  await expect(main).toContainText("share their storage with this one in most browsers");
  await expect(main).toContainText("this page has asked for 1 file, from its own address");
  await expect(page.getByRole("button", { name: "Table for a spreadsheet" })).toBeEnabled();
});

test("an error of its own code stops it", async ({ page, problems }) => {
  await fill(page, FILLED);
  await page.evaluate(() => {
    for (const part of ["createTextNode", "createComment"]) {
      Document.prototype[part] = () => {
        throw new Error("out of order");
      };
    }
  });
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(heading(page)).toHaveText("Twelve Hats has stopped");
  problems.length = 0;
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(status(page)).toHaveText(KEPT);
});

test("a browser that can’t run it is told so", async ({ page, problems }) => {
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.goto(ADDRESS);
  await expect(page.getByRole("alert").filter({ has: heading(page) })).toContainText("it may be too old");
  problems.length = 0;
});

test("what was answered is on the first screen", async ({ page }) => {
  await fill(page, FILLED);
  await open(page);
  await expect(heading(page)).toHaveText("What should you focus on?");
  await expect(page.getByRole("group", { name: "Your situation" })).toContainText(CASE.stage.toLowerCase());
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in what only the single file has: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await fill(page, FILLED);
    for (const address of ["", "data"]) {
      await open(page, address);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
}
