// What the runs share: dice, both stores in the raw, the page's verbs by way of its own controls, and browsers
// that can be killed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { expect, status, test } from "../helpers.js";

export const { BASE_URL } = process.env;
export const IS_FULL = process.env.RELIABILITY === "full";

export const SAVED = process.env.OLD_SAVED ?? "Saved in this browser";
export const NOT_SAFE = "Stored in this browser, not yet safe against a crash";
export const NEWER = "Not stored: a newer version of this app is in use here. Reload the page";
export const NOTHING = "Nothing stored yet";

/** How often: in the full form, in the short one. */
export const times = (full, short) => (IS_FULL ? full : short);

/** The title of a check and what the table says about it. */
export const check = (number, fault, promise) => [
  `${number} · ${fault}: ${promise}`,
  {
    annotation: [
      { type: "fault", description: fault },
      { type: "promise", description: promise },
    ],
  },
];

/** For the table. Said before it is judged, so that a broken promise has its figure too. */
export const counted = (description) => test.info().annotations.push({ type: "counted", description });

/** Dice that fall the same way again with the same RELIABILITY_SEED. */
export function dice() {
  let state = 0;
  for (const letter of `${process.env.RELIABILITY_SEED} ${test.info().title}`) {
    state = Math.imul(state ^ letter.codePointAt(0), 2654435761);
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)] };
}

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// ---------------------------------------------------------------------------------------------------------------
// The two stores in the raw

/** A page of the same origin without the app. */
export async function outside(context) {
  const page = await context.newPage();
  const body = "<!doctype html><title>Outside</title><link rel=icon href='data:,'>";
  await page.route("**/outside.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${BASE_URL}outside.html`);
  return page;
}

/** What both stores hold of ours: `{ local, indexed, version }`. To look changes nothing. */
export const stores = (page) =>
  page.evaluate(async () => {
    // In the order of the keys: localStorage has none of its own that means anything.
    const ours = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("12h/"));
    const local = Object.fromEntries(ours.sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = (await indexedDB.databases()).find(({ name }) => name === "twelve-hats");
    if (!known) return { local, indexed: {}, version: 0 };
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("twelve-hats"));
    try {
      const { version } = database;
      if (!database.objectStoreNames.contains("records")) return { local, indexed: {}, version };
      const records = database.transaction("records").objectStore("records");
      const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())]);
      return { local, indexed: Object.fromEntries(keys.map((key, at) => [key, values[at]])), version };
    } finally {
      database.close();
    }
  });

/** Writes into the stores, past the app. */
export const put = (page, { local = {}, indexed = {}, version = 1 }) =>
  page.evaluate(
    async ({ local, indexed, version }) => {
      for (const pair of Object.entries(local)) localStorage.setItem(...pair);
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open("twelve-hats", version);
        request.onupgradeneeded = () => {
          if (!request.result.objectStoreNames.contains("records")) request.result.createObjectStore("records");
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const writing = database.transaction("records", "readwrite", { durability: "strict" });
      for (const [key, value] of Object.entries(indexed)) writing.objectStore("records").put(value, key);
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { local, indexed, version },
  );

/** Puts the same into both. */
export const putBoth = (page, values) => put(page, { local: values, indexed: values });

export const wipeLocal = (page) => page.evaluate(() => localStorage.clear());
export const wipeIndexed = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase("twelve-hats");
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
export async function wipe(page) {
  await wipeLocal(page);
  await wipeIndexed(page);
}

/** Only what are records by their key: no marks. */
export const records = (values) => Object.entries(values).filter(([key]) => key.split("/").length === 4);

/** The last revision of each record of both stores, read: `Map("assessment/0001…" → value)`. */
export function latest({ local, indexed }) {
  const last = new Map();
  for (const [key, value] of records({ ...local, ...indexed })) {
    const [, kind, id, rev] = key.split("/");
    const read = JSON.parse(value);
    if (Number(rev) > (last.get(`${kind}/${id}`)?.rev ?? 0)) last.set(`${kind}/${id}`, read);
  }
  return last;
}

/** What is saved and not deleted: `{ id, note, answers }`. */
export const living = (both) =>
  [...latest(both)].filter(([name, { deleted }]) => name.startsWith("assessment/") && !deleted).map(([, value]) => value);

/** `many` assessments, with these notes. */
export function assessments(many, note = (at) => `Note ${at}`, changes = () => ({})) {
  const values = {};
  for (let at = 1; at <= many; at++) {
    const id = `${at.toString(36).padStart(4, "0")}seeded`;
    const answers = `${at % 3}.a.${at % 5}.${"abcdefgh"[at % 8]}.-.${"01234"[at % 5].repeat(12)}.${"43210"[at % 5].repeat(12)}.-.90`;
    const time = Date.UTC(2026, 0, 1) + at * 3_600_000;
    const value = { schema: 1, model: 1, id, rev: 1, parent: 0, time, answers, weights: [500, 300, 200], note: note(at) };
    values[`12h/assessment/${id}/1`] = JSON.stringify({ ...value, ...changes(at) });
  }
  return values;
}

export const seededId = (at) => `${at.toString(36).padStart(4, "0")}seeded`;

// ---------------------------------------------------------------------------------------------------------------
// The app by its own controls

/** Opens an address and waits until the app is alive; also where the context knows no base address. */
export async function visit(page, address = "") {
  await page.goto(`${BASE_URL}#/${address}`);
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
}

/** The same in a page that was somewhere in the app: it starts again. */
export async function anew(page, address) {
  await page.goto("about:blank");
  await visit(page, address);
}

/** Another address without a reload. */
export async function turn(page, address) {
  await page.evaluate((address) => (location.hash = `#/${address}`), address);
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
}

export const says = (page, text) => expect(status(page)).toHaveText(text);

/** Saves the draft under a note, as fast as the page can; returns the id. */
export const save = (page, note) =>
  page.evaluate(async (note) => {
    const until = async (ready) => {
      for (let at = 0; at < 2000; at++) {
        const found = ready();
        if (found) return found;
        await new Promise((next) => setTimeout(next, 5));
      }
      throw new Error(`“${note}” was not saved: ${document.querySelector("header [role=status]")?.textContent}`);
    };
    location.hash = "#/focus";
    const field = await until(() => document.querySelector("form.save #note"));
    field.value = note;
    field.form.requestSubmit();
    return (await until(() => /^#\/focus\/(\w+)$/.exec(location.hash)))[1];
  }, note);

/** Opens the form that renames an assessment and fills it in; to be sent with `send`. */
export async function prepareRename(page, id, note) {
  await page.locator(`#rename-${id}`).click();
  await page.locator("input#rename").fill(note);
}
export const sendRename = (page) => page.evaluate(() => document.querySelector("input#rename").form.requestSubmit());
export async function rename(page, id, note) {
  await prepareRename(page, id, note);
  await sendRename(page);
}

export const deleteButton = (page, id) =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator(`#rename-${id}`) })
    .getByRole("button", { name: /^Delete/ });

/** The saved assessments that the history lists: `Map(id → name)`. */
export async function listed(page) {
  const links = await page
    .locator("#main a[href^='#/focus/']")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("href").slice("#/focus/".length), link.textContent.trim()]));
  return new Map(links.filter(([, name]) => name));
}

export async function eraseAll(page) {
  await page.getByRole("button", { name: "Erase all my data…" }).click();
  await page.getByRole("button", { name: "Erase everything" }).click();
}

/** A tab that hears nothing of the others while `window.deaf` is true. */
export function canBeDeaf(page) {
  return page.addInitScript(() => {
    window.deaf = false;
    for (const type of ["storage", "visibilitychange", "pageshow", "focus", "resume"]) {
      addEventListener(type, (event) => window.deaf && event.stopImmediatePropagation(), true);
    }
  });
}
export const setDeaf = (page, deaf) => page.evaluate((deaf) => (window.deaf = deaf), deaf);

/** The text of a download that `act` starts. */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), act()]);
  return readFileSync(await download.path(), "utf8");
}

export const exported = (page) =>
  downloaded(page, () => page.getByRole("button", { name: "Save everything as a file" }).click());

// ---------------------------------------------------------------------------------------------------------------
// Browsers that can be killed

const webdriver = JSON.parse(readFileSync(new URL("../../../webdriver.json", import.meta.url), "utf8"));
const FLAGS = [
  ...webdriver["goog:chromeOptions"].args,
  "--no-default-browser-check",
  "--window-size=1280,900",
  "--remote-debugging-port=0",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** A folder of a browser’s own, for browsers one after the other: each finds what the killed one left. */
export class Profile {
  #running;

  static async create() {
    const profile = new Profile();
    profile.directory = await mkdtemp(path.join(os.tmpdir(), "twelve-hats-"));
    return profile;
  }

  async launch() {
    // What a killed browser leaves behind and the next one takes for a running one.
    for (const left of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
      await rm(path.join(this.directory, left), { force: true });
    }
    // A process group of its own: all of it dies at once.
    const child = spawn(process.env.CHROMIUM, [...FLAGS, `--user-data-dir=${this.directory}`, "about:blank"], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const exited = new Promise((done) => child.once("exit", done));
    const address = await new Promise((resolve, reject) => {
      createInterface({ input: child.stderr }).on("line", (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      child.once("error", reject);
      exited.then(() => reject(new Error("the browser did not start")));
    });
    const browser = await chromium.connectOverCDP(address, { timeout: 60_000 });
    const context = browser.contexts()[0];
    context.setDefaultTimeout(30_000);
    const problems = [];
    context.on("weberror", (error) => problems.push(String(error.error())));
    const kill = async () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It is gone already.
      }
      this.#running = undefined;
      await exited;
      await browser.close().catch(() => {});
    };
    this.#running = kill;
    const page = context.pages()[0] ?? (await context.newPage());
    return { browser, context, page, problems, kill };
  }

  async remove() {
    await this.#running?.();
    await rm(this.directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Runs with a profile, and leaves nothing behind. */
export async function withProfile(run) {
  const profile = await Profile.create();
  try {
    return await run(profile);
  } finally {
    await profile.remove();
  }
}
