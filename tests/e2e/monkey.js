// A monkey: seeded random clicks, keys, touches, ways back and forth, reloads, and hours without a connection.
import { expect, open, ours, status } from "./helpers.js";
import { stores } from "./reliability/raw.js";

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEXTS = ["12", "7½", "8:30", "x", "-1", "", "CEO", "Ada Lovelace", "https://example.com/" + "a".repeat(60), "שלום", "<b>", "999"];
const KEYS = ["Tab", "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "Control+k"];
const ADDRESSES = [
  "", "matrix", "roles/architect", "assess", "assess/business", "assess/stage", "assess/team", "assess/you", "assess/check",
  "focus", "history", "check-in", "data", "how", "search", "nowhere",
];

/** What the page must never show or say. */
async function check(tabs, problems, left, step, offline) {
  const at = `step ${step}`;
  // What is not fetched for want of a connection, the browser complains of, and the loader of the app's parts, which
  // the page shows; links that lead elsewhere do.
  const isNoConnection = (problem) => /ERR_INTERNET_DISCONNECTED/.test(problem) || (offline && /^TypeError: Failed to fetch/.test(problem));
  const own = problems.filter((problem) => !isNoConnection(problem) && !left.has(problem));
  problems.length = 0;
  // Why one of the tabs has stopped, where one has.
  const stopped = await Promise.all(tabs.map((tab) => tab.evaluate(() => document.querySelector("#halted:not([hidden]) #halted-details")?.textContent ?? null).catch((error) => (tab.isClosed() || /context was destroyed|navigation/i.test(String(error)) ? null : String(error)))));
  expect([...own, ...stopped.filter((why) => why !== null)], at).toEqual([]);
}

/** All that can be pressed or written in, in the window or not. */
const targets = (page) => page.locator("#app :is(a, button, input, select, summary, [role=slider]):visible");

/** What is stored is what is shown after a reload: the number of assessments and weeks, and nothing is pending. */
async function checkStored(page, step) {
  await expect(status(page), `step ${step}`).toHaveText(/^(Kept in this browser|Nothing stored yet|Shown only, not stored)$/);
  const { local, indexed } = await stores(page);
  const records = (store) => Object.fromEntries(Object.entries(store).filter(([key]) => /^12h\/(?!epoch|erasing)/.test(key)));
  expect(records(indexed), `step ${step}: both stores have the same`).toEqual(records(local));
  const saved = new Map();
  for (const [key, value] of Object.entries(await ours(page))) {
    const [, kind, id, revision] = key.split("/");
    if (kind !== "assessment") continue;
    const last = saved.get(id);
    if (!last || Number(revision) > last.revision) saved.set(id, { revision: Number(revision), deleted: JSON.parse(value).deleted });
  }
  const shown = [...saved.values()].filter(({ deleted }) => !deleted).length;
  await open(page, "history");
  const words = page.locator("#main .lead").first();
  const expected = shown === 0 ? /^Nothing here yet/ : shown === 1 ? /^One assessment/ : new RegExp(`^${shown} assessments`);
  await expect(words, `step ${step}`).toHaveText(expected);
}

/** Lets it loose on a page for so many steps; by even seeds, on two tabs in turn. */
export async function letLoose(first, problems, seed, steps) {
  const roll = dice(seed);
  const any = (list) => list[Math.floor(roll() * list.length)];
  const context = first.context();
  const quick = { timeout: 2_000, noWaitAfter: true };
  const tabs = seed % 2 ? [first] : [first, await context.newPage()];
  const left = new Set();
  await context.route(
    // Other pages, those that are read without the app among them.
    ({ href, protocol, pathname }) => {
      if (!href.startsWith(process.env.BASE_URL)) return protocol.startsWith("http");
      return pathname.endsWith("/") && pathname !== new URL(process.env.BASE_URL).pathname;
    },
    async (route) => {
      // Without content a browser stays where it is.
      if (route.request().url().startsWith(process.env.BASE_URL)) return route.fulfill({ status: 204 });
      if (route.request().isNavigationRequest()) left.add(route.request().url());
      await route.abort();
    },
  );
  context.on("page", (other) => !tabs.includes(other) && other.close().catch(() => {}));
  for (const tab of tabs) await open(tab, "");
  let page = first;
  /** Whether the connection is gone, and whether it was since the last look. */
  let isOffline = false;
  let offline = false;
  const setOffline = async (gone) => {
    isOffline = gone;
    offline ||= gone;
    await context.setOffline(gone);
  };
  for (let step = 0; step < steps; step += 1) {
    const what = roll();
    if (tabs.length > 1 && roll() < 0.05) {
      page = tabs[1 - tabs.indexOf(page)];
      await page.bringToFront();
    }
    const kind = roll();
    try {
      if (what < 0.55) {
        const all = targets(page);
        const target = all.nth(Math.floor(kind * (await all.count())));
        const type = await target.evaluate((element) => element.getAttribute("type") ?? element.localName, null, quick);
        const foreign = await target.getAttribute("target", quick);
        if (foreign === "_blank" || type === "file") continue;
        if (/^(text|search)$/.test(type)) await target.fill(any(TEXTS), quick);
        else if (roll() < 0.15) await target.dblclick(quick);
        else await target.click(quick);
      } else if (what < 0.8) await page.keyboard.press(any(KEYS));
      else if (what < 0.86) await page.evaluate((address) => (location.hash = `#/${address}`), any(ADDRESSES));
      else if (what < 0.93) await page.evaluate((by) => history.go(by), kind < 0.7 ? -1 : 1);
      else if (what < 0.95) await setOffline(kind < 0.5);
      else if (what < 0.97) await page.mouse.wheel(0, 800 * (kind - 0.5));
      else if (what < 0.985) await page.touchscreen.tap(Math.floor(kind * 300) + 5, Math.floor(roll() * 600) + 60);
      else {
        await setOffline(false);
        await page.reload();
        await page.locator("html[data-live='true']").waitFor({ state: "attached" });
        await checkStored(page, step);
      }
    } catch (error) {
      // What went away before it could be pressed is no fault; what was expected is.
      if (error.matcherResult || !/Timeout|detached|not attached|intercepts|not visible|not an <input>|Execution context/.test(String(error))) throw error;
    }
    // It may have left the page by a way back.
    if (page.url() === "about:blank") {
      await setOffline(false);
      await open(page, "");
    }
    if (step % 10 === 0) {
      await check(tabs, problems, left, step, offline);
      offline = isOffline;
    }
  }
  await setOffline(false);
  await page.reload();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await check(tabs, problems, left, steps, offline);
  await checkStored(page, steps);
}
