// The page itself: it breaks, it comes incompletely, its clock is wrong, it has much to hold.
import { existsSync, readFileSync } from "node:fs";
import { expect, FILLED, heading, record, SAVED_ID, stage, status } from "../helpers.js";
import {
  assessments,
  BASE_URL,
  check,
  counted,
  downloaded,
  listed,
  living,
  outside,
  put,
  putBoth,
  records,
  rename,
  save,
  SAVED,
  says,
  seededId,
  stores,
  test,
  times,
  turn,
  visit,
  wait,
  wipe,
} from "./lab.js";

const VIEWS = [
  ...["", "roles/sales-partner", "matrix", "assess", "assess/business", "assess/stage"],
  ...["assess/challenges", "assess/team", "assess/you", "assess/check", "focus", `focus/${SAVED_ID}`, "history"],
  ...["data", "how", "search"],
];

test(
  ...check(
    16,
    "a panic while a view is drawn, in each view",
    "a screen that says so, a raw file of both stores, no write after it",
  ),
  async ({ context, problems }) => {
    const beside = await outside(context);
    const bad = [];
    for (const view of VIEWS) {
      await wipe(beside);
      await putBoth(beside, { ...FILLED, ...assessments(3) });
      const page = await context.newPage();
      const from = view === "data" ? "assess/stage" : "data";
      await visit(page, from);
      await says(page, SAVED);
      // Known to one of the stores alone, and not yet to the app.
      await put(beside, { indexed: record("assessment", "000zinindex", { note: "In IndexedDB alone" }) });
      const before = await stores(beside);
      await page.evaluate((view) => {
        window.remains = [...document.querySelectorAll("#app *")];
        const parts = [
          [Document, "createElement"],
          [Document, "createElementNS"],
          [Node, "cloneNode"],
        ];
        const were = parts.map(([of, part]) => of.prototype[part]);
        for (const [of, part] of parts)
          of.prototype[part] = () => {
            throw new Error("out of order");
          };
        window.mend = () => parts.forEach(([of, part], at) => (of.prototype[part] = were[at]));
        location.hash = `#/${view}`;
      }, view);
      const complain = (what) => bad.push(`“${view}”: ${what}`);
      try {
        await expect(heading(page)).toHaveText(["Twelve Hats has stopped"], { timeout: 10_000 });
        await page.evaluate(() => window.mend());
        await expect(page.locator("#halted").getByRole("button", { name: "Reload" })).toBeVisible();
        const asFile = page.locator("#halted").getByText("Save what is stored as a file");
        const file = JSON.parse(await downloaded(page, () => asFile.click({ timeout: 5000 })));
        for (const [key, value] of Object.entries({ ...before.local, ...before.indexed })) {
          if (!file.records.some((one) => one.key === key && one.value === value))
            complain(`${key} is not in the file`);
        }
      } catch (error) {
        complain(error.message.split("\n")[0]);
      }
      await page.evaluate(() => {
        for (const element of window.remains) {
          element.click?.();
          for (const event of ["change", "input", "submit", "mouseenter"]) element.dispatchEvent(new Event(event));
        }
        dispatchEvent(new StorageEvent("storage", { key: "12h/draft/current/1" }));
        dispatchEvent(new PageTransitionEvent("pagehide"));
        document.dispatchEvent(new Event("visibilitychange"));
        location.hash = "#/focus";
      });
      await wait(200);
      await page.close({ runBeforeUnload: true });
      if (JSON.stringify(await stores(beside)) !== JSON.stringify(before)) complain("something was written");
    }
    problems.length = 0;
    const broken = new Set(bad.map((line) => line.split(":")[0])).size;
    counted(`${VIEWS.length - broken} of ${VIEWS.length} views`);
    expect(bad).toEqual([]);
  },
);

const half = (body) => body.subarray(0, body.length >> 1);
const garbled = (body) => {
  const copy = Buffer.from(body);
  for (let at = 100; at < copy.length; at += 97) copy[at] ^= 0x55;
  return copy;
};
const DAMAGE = {
  "does not come": (route) => route.abort(),
  "is not there": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  "is another page": (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><h1>Sign in to this hotel</h1>" }),
  "is cut off": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: half(await response.body()) });
  },
  "is garbled": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: garbled(await response.body()) });
  },
  "never ends": () => {},
};
test(
  ...check(
    17,
    "a script or WebAssembly file is missing, cut off, garbled or never ends",
    "an error one can read, within 10 s",
  ),
  async ({ context, problems }) => {
    const cases = ["*.js", "*_bg.wasm", "*-main.wasm", "*-history.wasm"].flatMap((part) =>
      Object.entries(DAMAGE).map(([how, damage]) => [part, how, damage]),
    );
    const bad = [];
    let slowest = 0;
    const tryIt = async ([part, how, damage]) => {
      const page = await context.newPage();
      await page.route(`**/${part}`, damage);
      const started = Date.now();
      await page.goto(`${BASE_URL}#/history`, { waitUntil: "commit" });
      const readable = page.locator("#halted:visible h1, h1:text('could not be loaded')").first();
      const seen = await readable.waitFor({ timeout: 30_000 }).then(
        () => (Date.now() - started) / 1000,
        () => undefined,
      );
      slowest = Math.max(slowest, seen ?? 30);
      // A second for the browser itself and for whatever else runs on this machine.
      if (seen === undefined || seen > 11)
        bad.push(`${part} ${how}: ${seen === undefined ? "nothing in 30 s" : `after ${seen} s`}`);
      await page.close();
    };
    const endless = ([, how]) => how === "never ends";
    await Promise.all(cases.filter(endless).map(tryIt));
    for (const one of cases.filter((one) => !endless(one))) await tryIt(one);
    problems.length = 0;
    counted(`${cases.length - bad.length} of ${cases.length}, the slowest after ${slowest.toFixed(1)} s`);
    expect(bad).toEqual([]);
  },
);

const CLOCKS = [
  ["as it is", () => 0],
  ["a year behind", () => -365 * 864e5],
  ["1970", () => -Date.now() + 1000],
  ["the end of 9999", () => Date.UTC(9999, 11, 31, 23, 59, 58) - Date.now()],
  ["the hour that does not exist", () => Date.parse("2026-03-29T02:30:00+01:00") - Date.now()],
  ["the hour that is there twice", () => Date.parse("2026-10-25T02:30:00+01:00") - Date.now()],
  ["the same hour before", () => Date.parse("2026-10-25T02:30:00+02:00") - Date.now()],
  ["the last day that a date can be", () => 864e13 - 60_000 - Date.now()],
  ["as it is again", () => 0],
];
test.describe("where there is summer time", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test(
    ...check(27, "the clock goes back, jumps an hour, shows 9999", "order goes by id and revision, nothing is lost"),
    async ({ context }) => {
      const beside = await outside(context);
      await putBoth(beside, record("draft", "current"));
      const STAGES = ["Idea or MVP", "Growth", "Scale-up", "Mature", "Seed"];
      let first;
      const times = [];
      for (const [at, [clock, shift]] of CLOCKS.entries()) {
        const page = await context.newPage();
        await page.addInitScript((shift) => {
          const Real = Date;
          window.Date = class extends Real {
            constructor(...all) {
              super(...(all.length ? all : [Real.now() + shift]));
            }
            static now() {
              return Real.now() + shift;
            }
          };
        }, shift());
        await visit(page, "assess/stage");
        await stage(page, STAGES[at % 5]).click();
        const id = await save(page, clock);
        first ??= id;
        await turn(page, "history");
        await rename(page, first, `Renamed ${at}`);
        await says(page, SAVED);
        times.push(living(await stores(beside)).find((one) => one.id === id).time);
        for (const view of ["", "focus", `focus/${id}`, "data", "assess/stage"]) await turn(page, view);
        await page.close();
      }
      const page = await context.newPage();
      await visit(page, "history");
      const expected = [
        ...CLOCKS.slice(1)
          .map(([clock]) => clock)
          .reverse(),
        `Renamed ${CLOCKS.length - 1}`,
      ];
      await expect.poll(async () => [...(await listed(page)).values()].length).toBe(expected.length);
      const names = [...(await listed(page)).values()];
      const right = names.filter((name, at) => name === expected[at]).length;
      counted(`${right} of ${expected.length} in their places`);
      expect(names).toEqual(expected);
      await visit(page, "assess/stage");
      await expect(stage(page, STAGES[(CLOCKS.length - 1) % 5])).toBeChecked();
      // The clocks were really wrong.
      expect([...times].sort((a, b) => a - b)).not.toEqual(times);
    },
  );
});

/** The memory of the largest of the processes that draw pages, in megabytes; 0 where only Linux could tell. */
async function largestRenderer(context) {
  const system = await context.browser().newBrowserCDPSession();
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  const resident = ({ id }) =>
    Number(
      /VmRSS:\s+(\d+)/.exec(existsSync(`/proc/${id}`) ? readFileSync(`/proc/${id}/status`, "utf8") : "")?.[1] ?? 0,
    );
  return Math.round(Math.max(...processInfo.filter(({ type }) => type === "renderer").map(resident)) / 1000);
}

test(
  ...check(28, "5,000 records", "it starts and lists them; figures, not limits, but for gross ones"),
  async ({ context }) => {
    const beside = await outside(context);
    await putBoth(beside, { ...record("draft", "current"), ...assessments(5000) });
    const figures = {};
    for (const view of ["", "history"]) {
      const page = await context.newPage();
      await page.addInitScript(() => {
        new MutationObserver(() => {
          if (document.documentElement.dataset.live === "true") window.live ??= performance.now();
          if (document.querySelector("#main a[href^='#/focus/']")) window.drawn ??= performance.now();
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
      await visit(page, view);
      await says(page, SAVED);
      if (view === "history") await page.waitForFunction(() => window.drawn);
      const megabytes = await largestRenderer(context);
      figures[view] = await page.evaluate(() => ({
        paint: Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1),
        live: Math.round(window.live),
        drawn: Math.round(window.drawn ?? -1),
        nodes: document.querySelectorAll("*").length,
      }));
      figures[view].megabytes = megabytes;
      if (view === "history") {
        await expect(page.getByText("5000 assessments, in this browser.")).toBeVisible();
        const id = seededId(5000);
        await rename(page, id, "Renamed among 5,000");
        await expect(page.locator(".history-list .entry-name").first()).toHaveText("Renamed among 5,000");
        await says(page, SAVED);
        await turn(page, `focus/${seededId(17)}`);
        await expect(heading(page)).toBeVisible();
      }
      await page.close();
    }
    const { "": model, history } = figures;
    counted(
      `first paint ${model.paint} ms, live ${model.live} ms, ${model.megabytes} MB; ` +
        `history: paint ${history.paint} ms, live ${history.live} ms, list ${history.drawn} ms, ${history.nodes} elements, ${history.megabytes} MB`,
    );
    expect(history.nodes).toBeLessThanOrEqual(1500);
    expect(Math.max(model.live, history.drawn)).toBeLessThan(20_000);
    expect(Math.max(model.megabytes, history.megabytes)).toBeLessThan(1000);
  },
);
