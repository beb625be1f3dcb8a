// How long the page takes to come and to answer, beside a page written by hand that does the least of the same
// (benches/baseline.html): in turns, on the same machine, so that ratios mean something anywhere. Figures, not tests.
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { brotliCompressSync } from "node:zlib";
import { test } from "@playwright/test";
import { record, stored } from "../helpers.js";
import { untilKept } from "../host.js";
import { host } from "./host.js";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const SLOWER = 4;
/** “Slow 4G” as Lighthouse has it applied by the browser: milliseconds of each request, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
/** Everything rated, and four roles that compete for three places: an answer with a triangle of balances. */
const RATED = "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90";
const ROOT = path.join(import.meta.dirname, "..", "..", "..");

/** What there is to press in each page, what then is shown, and when all of it is there. */
const PAGES = {
  baseline: {
    path: "baseline/baseline.html",
    roles: ".role",
    shown: () => document.querySelector("#role h2")?.textContent !== "Twelve roles" && document.querySelector("#role h2")?.textContent,
    isLive: () => document.querySelectorAll(".role").length === 12,
  },
  app: {
    path: "app/",
    roles: ".wheel-label",
    shown: () => [...document.querySelectorAll("#role-page h2, .painted-role h2")].find((heading) => heading.checkVisibility())?.textContent,
    isLive: () => document.documentElement.dataset.live === "true",
  },
};

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const worst = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.98) - 1];

/** Runs in the page from its start: what the browser says of painting, moving and being held up, and when it is live. */
function watch({ isLive, shown, roles, press }) {
  const marks = (window.marks = { cls: 0, blocked: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (marks.paint = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => hadRecentInput || (marks.cls += value));
  observe("longtask", ({ duration }) => (marks.blocked += Math.max(0, duration - 50)));
  // What is seen in a frame is on the screen when the next turn comes.
  const painted = (name) => requestAnimationFrame(() => setTimeout(() => (marks[name] ??= performance.now())));
  const look = () => {
    if (document.body && isLive()) marks.live ?? painted("live");
    if (press && document.body) {
      if (shown()) return painted("answered");
      // Somebody who presses again and again till something happens.
      document.querySelectorAll(roles)[1]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
    if (marks.live === undefined || press) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowed(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return cdp;
}

/** The same as a script: a page’s policy forbids functions that are made of texts within it. */
const watching = ({ isLive, shown, roles }, press) =>
  `(${watch})({ isLive: ${isLive}, shown: ${shown}, roles: ${JSON.stringify(roles)}, press: ${press} })`;

/** A visit: its marks, once `until` is one of them, and the memory that JavaScript holds then. */
async function visit(context, address, page, { press = false, until }) {
  const tab = await context.newPage();
  await tab.addInitScript({ content: watching(page, press) });
  const cdp = await slowed(tab);
  await tab.goto(address + page.path, { waitUntil: "commit" });
  await tab.waitForFunction((until) => window.marks?.[until] !== undefined, until, { timeout: 60_000 });
  await tab.waitForFunction(() => window.marks.paint !== undefined);
  const marks = await tab.evaluate(() => window.marks);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const { metrics } = await cdp.send("Performance.enable").then(() => cdp.send("Performance.getMetrics"));
  marks.heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value / 1e6;
  await tab.close();
  return marks;
}

/** Runs in the page: takes the time from each event of a press or drag to the frame that shows what it did. */
function takeTimes() {
  window.took = [];
  const measure = ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - timeStamp)));
  for (const type of ["click", "keydown", "pointermove"]) {
    addEventListener(type, (event) => (type === "pointermove" && !event.buttons) || measure(event), true);
  }
}

async function taken(tab) {
  await tab.waitForTimeout(150);
  return tab.evaluate(() => window.took.splice(0));
}

/** From a press to the frame that shows what it did, for presses by mouse and by key, in a page that stands. */
async function presses(context, address, page) {
  const tab = await context.newPage();
  await tab.goto(address + page.path);
  await tab.waitForFunction(`(${page.isLive})()`);
  await tab.waitForTimeout(4_000);
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await tab.evaluate(takeTimes);
  const click = [];
  for (let at = 0; at < 24; at += 1) {
    const { x, y, width, height } = await tab.locator(page.roles).nth(at % 12).boundingBox();
    await tab.mouse.click(x + width / 2, y + height / 2);
    click.push(...(await taken(tab)).slice(0, 1));
  }
  const key = [];
  for (let at = 0; at < 12; at += 1) {
    await tab.locator(page.roles).nth(at).focus();
    await taken(tab);
    await tab.keyboard.press("Enter");
    key.push(...(await taken(tab)).slice(0, 1));
  }
  await tab.close();
  return { click, key };
}

/** The same for each move while the balance is dragged, in an answer that rates everything. */
async function drags(browser, address) {
  const context = await browser.newContext(stored(record("draft", "current", { answers: RATED }), address));
  const tab = await context.newPage();
  await tab.goto(`${address}${PAGES.app.path}#/focus`);
  const frame = tab.locator(".triangle-frame");
  await frame.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await tab.waitForTimeout(4_000);
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await tab.evaluate(takeTimes);
  const handle = await tab.getByRole("slider", { name: "Your balance" }).boundingBox();
  await tab.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await tab.mouse.down();
  await taken(tab);
  const { x, y, width, height } = await frame.boundingBox();
  const took = [];
  for (let at = 0; at < 24; at += 1) {
    await tab.mouse.move(x + width * (0.35 + (at % 8) * 0.04), y + height * (0.5 + (at % 5) * 0.06));
    took.push(...(await taken(tab)).slice(0, 1));
  }
  await tab.mouse.up();
  await context.close();
  return took;
}

test("load and answers", async ({}, info) => {
  test.setTimeout(60 * 60_000);
  const served = await host({ app: path.join(ROOT, "dist"), baseline: path.join(ROOT, "benches") });
  const { args, executablePath } = info.project.use.launchOptions;
  const browser = await chromium.launch({ executablePath, args: [...args, `--ignore-certificate-errors-spki-list=${served.fingerprint}`] });
  const cold = { baseline: [], app: [] };
  const pressed = { baseline: [], app: [] };
  const warm = { baseline: [], app: [] };
  const moved = { baseline: { click: [], key: [] }, app: { click: [], key: [], drag: [] } };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, page] of Object.entries(PAGES)) {
      const context = await browser.newContext();
      cold[name].push(await visit(context, served.address, page, { until: "live" }));
      await context.close();
      const other = await browser.newContext();
      pressed[name].push(await visit(other, served.address, page, { press: true, until: "answered" }));
      await other.close();
      const again = await browser.newContext();
      const first = await again.newPage();
      await first.goto(served.address + page.path);
      if (name === "app") await untilKept(first);
      await first.close();
      warm[name].push(await visit(again, served.address, page, { until: "live" }));
      if (round < 3) {
        const took = await presses(again, served.address, page);
        for (const kind of ["click", "key"]) moved[name][kind].push(...took[kind]);
        if (name === "app") moved.app.drag.push(...(await drags(browser, served.address)));
      }
      await again.close();
    }
  }
  const version = browser.version();
  await browser.close();
  await served.stop();

  const row = (what, of, unit = "ms") => {
    const [base, app] = ["baseline", "app"].map(of);
    const shown = (number) => (number === undefined || Number.isNaN(number) ? "–" : `${number.toFixed(unit === "ms" && number >= 10 ? 0 : 2)}${unit && ` ${unit}`}`);
    return `| ${what} | ${shown(base)} | ${shown(app)} | ${base ? `${(app / base).toFixed(2)} ×` : "–"} |`;
  };
  const of = (runs, mark) => (name) => median(runs[name].map((marks) => marks[mark]));
  // Nothing can be dragged in the page by hand: a drag is measured against its press.
  const took = (kind, sum) => (name) => sum(moved[name][kind] ?? moved[name].click);
  const weight = (name) => brotliCompressSync(readFileSync(name === "app" ? path.join(ROOT, "dist/index.html") : path.join(ROOT, "benches/baseline.html"))).length / 1000;
  console.log(`\nChromium ${version}, slow 4G, processor ${SLOWER} times slower, HTTP/2 with brotli; medians of ${ROUNDS}, in turns`);
  console.log("| | by hand | Twelve Hats | |\n|---|---|---|---|");
  for (const line of [
    row("the page itself", weight, "kB"),
    row("first paint", of(cold, "paint")),
    row("first press answered", of(pressed, "answered")),
    row("live", of(cold, "live")),
    row("live, second visit", of(warm, "live")),
    row("first paint, second visit", of(warm, "paint")),
    row("held up, beyond 50 ms at once", of(cold, "blocked")),
    row("layout shift", of(cold, "cls"), ""),
    row("click → painted", took("click", median)),
    row("click → painted, 98 of 100", took("click", worst)),
    row("key → painted", took("key", median)),
    row("drag → painted", took("drag", median)),
    row("drag → painted, 98 of 100", took("drag", worst)),
    row("JS heap", of(cold, "heap"), "MB"),
  ]) console.log(line);
});
