// What the runs share: checks and their figures, dice, the two stores in the raw, browsers that can be killed, and the
// page's verbs by way of its own controls.
import { downloaded as fileOf, expect, status, test as base } from "../helpers.js";
import { Profile } from "./profile.js";
import { sabotaged } from "./sabotage.js";

export * from "./raw.js";

export const { BASE_URL } = process.env;
export const IS_FULL = process.env.RELIABILITY === "full";

export const SAVED = "Kept in this browser";
export const NOT_SAFE = "Stored in this browser, not yet safe against a crash";
export const NEWER = "Not stored: a newer version of this app is in use here. Reload the page";
export const NOTHING = "Nothing stored yet";

export const test = base.extend({
  context: async ({ context }, use) => {
    await sabotaged(context);
    await use(context);
  },
  /** Makes profiles for browsers that can be killed; leaves none behind, however the test ends. */
  newProfile: async ({}, use) => {
    const made = [];
    await use(async () => {
      made.push(await Profile.create());
      return made.at(-1);
    });
    for (const profile of made) await profile.remove();
  },
});

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

/** What the status says now. */
export const said = async (page) => (await status(page).textContent()).trim();

/** What the status says, once it has said the same for a while. */
export async function finallySaid(page, patience = 3000) {
  let before = await said(page);
  for (let since = Date.now(), until = since + patience; Date.now() < until;) {
    await wait(50);
    const now = await said(page);
    if (now !== before) since = Date.now();
    else if (!now.startsWith("Storing") && Date.now() - since > 400) break;
    before = now;
  }
  return before;
}

/** Saves under a note, by hand: the page may not take it. */
export async function trySave(page, note) {
  await turn(page, "focus");
  const field = page.locator("form.save #note");
  await field.fill(note);
  await field.press("Enter");
}

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

/** Has the history list everything: it shows the latest first. */
export async function showAll(page, place = page.locator(".never")) {
  const more = page.getByRole("button", { name: /^Show \d+ more of/ });
  while (!(await place.isVisible()) && (await more.isVisible())) await more.click();
}

/** Opens the form that renames an assessment and fills it in; to be sent with `send`. */
export async function prepareRename(page, id, note) {
  await showAll(page, page.locator(`#rename-${id}`));
  await page.locator(`#rename-${id}`).click();
  await page.locator("form.rename input").fill(note);
}
export const sendRename = (page) => page.evaluate(() => document.querySelector("form.rename input").form.requestSubmit());
/** The same at a time of the clock: so two tabs do it at once. */
export const sendRenameAt = (page, at) =>
  page.evaluate(async (at) => {
    const { form } = document.querySelector("form.rename input");
    while (Date.now() < at) await new Promise((next) => setTimeout(next));
    form.requestSubmit();
  }, at);
export async function rename(page, id, note) {
  await prepareRename(page, id, note);
  await sendRename(page);
}

export const deleteButton = (page, id) =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator(`#rename-${id}`) })
    .getByRole("button", { name: /^Delete/ });

export async function pressDelete(page, id) {
  await showAll(page, page.locator(`#rename-${id}`));
  await deleteButton(page, id).click();
}

/** The saved assessments that the history lists: `Map(id → name)`. */
export async function listed(page) {
  await showAll(page);
  const links = await page
    .locator("#main a[href^='#/focus/']")
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute("href").slice("#/focus/".length), link.textContent.trim()]),
    );
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
export const downloaded = async (page, act) => (await fileOf(page, act, { timeout: 10_000 })).text;

export const exported = (page) =>
  downloaded(page, () => page.getByRole("button", { name: "Save everything as a file" }).click());
