// The two stores: full, blocked, failing, damaged, wiped, newer, erased. What is there stays, and what is said is true.
import { expect, FILLED, record, stage, status, test } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  deleteButton,
  dice,
  eraseAll,
  exported,
  latest,
  listed,
  living,
  NEWER,
  NOT_SAFE,
  NOTHING,
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
  times,
  turn,
  visit,
  wait,
  wipe,
  wipeIndexed,
  wipeLocal,
} from "./lab.js";

const said = async (page) => (await status(page).textContent()).trim();

/** What the status says, once it has said the same for a while. */
async function finallySaid(page, patience = 3000) {
  let before = await said(page);
  for (let since = Date.now(), until = since + patience; Date.now() < until; ) {
    await wait(50);
    const now = await said(page);
    if (now !== before) since = Date.now();
    else if (!now.startsWith("Saving") && Date.now() - since > 400) break;
    before = now;
  }
  return before;
}

/** Saves under a note, by hand: the page may not take it. */
async function trySave(page, note) {
  await turn(page, "focus");
  const field = page.locator("form.save #note");
  await field.fill(note);
  await field.press("Enter");
}

/** Whether what the status says of a note is so in the stores. */
async function isTrue(page, beside, note) {
  const says = await finallySaid(page);
  const { local, indexed } = await stores(beside);
  const has = (values) => living({ local: values, indexed: {} }).some((one) => one.note === note);
  const truth =
    says === SAVED ? has(indexed) : says === NOT_SAFE ? has(local) : says.startsWith("Not stored: ") || says.startsWith("Saving");
  return { says, local: has(local), indexed: has(indexed), truth };
}

const containsAll = (values, expected) => Object.entries(expected).filter(([key, value]) => values[key] !== value);

const fillLocal = (page) =>
  page.evaluate(() => {
    // Ever smaller pieces, until not a single unit more fits.
    for (let size = 4194304, at = 0; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`filler${at++}`, "x".repeat(size));
      } catch {
        // Full for this size.
      }
    }
  });

test(...check(8, "the quota is used up, of one store or of both", "it says so, nothing old changes, a file can be saved"), async ({ context, problems }) => {
  const rounds = times(50, 5);
  const { below, pick } = dice();
  const bad = [];
  const beside = await outside(context);
  for (let round = 1; round <= rounds; round++) {
    const which = ["IndexedDB", "both", "localStorage"][round % 3];
    const old = { ...record("draft", "current"), ...assessments(3 + below(20)) };
    await wipe(beside);
    await putBoth(beside, old);
    const page = await context.newPage();
    await visit(page, "history");
    await says(page, SAVED);
    const session = await context.newCDPSession(page);
    const origin = new URL(page.url()).origin;
    if (which !== "IndexedDB") await fillLocal(beside);
    if (which !== "localStorage") await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    const complain = (what) => bad.push(`round ${round}, ${which} full: ${what}`);

    for (const act of ["answer", "save", "rename", "delete"].sort(() => below(3) - 1)) {
      if (act === "answer") {
        await turn(page, "assess/express");
        await stage(page, pick(["Growth", "Mature"])).click();
      } else if (act === "save") {
        await trySave(page, "No room");
        const truth = await isTrue(page, beside, "No room");
        if (!truth.truth) complain(`after “save” ${JSON.stringify(truth)}`);
      } else {
        await turn(page, "history");
        if (act === "rename") await rename(page, seededId(1), "Renamed without room");
        else await deleteButton(page, seededId(2)).click();
      }
      const says = await finallySaid(page);
      if (which === "both" && !/^Not stored: .*full/.test(says)) complain(`after “${act}” it says “${says}”`);
      if (which === "IndexedDB" && says === SAVED) complain(`after “${act}” it says “${says}”`);
      const both = await stores(beside);
      // A store with room may let go of a draft's old revisions, and of nothing else.
      const changed = [...containsAll(both.local, old), ...containsAll(both.indexed, old)].filter(
        ([key]) => which === "both" || key.startsWith("12h/assessment/"),
      );
      if (changed.length) complain(`after “${act}” ${changed.map(([key]) => key)} is not what it was`);
    }
    await turn(page, "data");
    const file = await exported(page);
    const keys = JSON.parse(file).records.map(({ key }) => key);
    for (const key of Object.keys(assessments(3))) if (!keys.includes(key)) complain(`${key} is not in the file`);
    // With room again it goes on.
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await beside.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler")).forEach((key) => localStorage.removeItem(key)));
    await trySave(page, "Room again");
    if ((await finallySaid(page, 10_000)) !== SAVED) complain(`with room again it says “${await said(page)}”`);
    await page.close();
  }
  const broken = new Set(bad.map((line) => line.split(",")[0])).size;
  counted(`${rounds - broken} of ${rounds}, four writes each`);
  // Chromium itself reports some refused writes.
  problems.splice(0, problems.length, ...problems.filter((problem) => !/quota/i.test(problem)));
  expect(bad).toEqual([]);
});

// Each way in which a browser refuses: by name, what is refused, and the script that does it.
const deny = (what) => `Object.defineProperty(window, "${what}", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } })`;
for (const [what, script] of [
  ["localStorage", deny("localStorage")],
  ["IndexedDB", deny("indexedDB")],
  ["both stores", `${deny("localStorage")}; ${deny("indexedDB")}`],
  ["reading and writing of both", `
    for (const name of ["getItem", "setItem", "removeItem", "key"])
      Storage.prototype[name] = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
    Object.defineProperty(Storage.prototype, "length", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });
    IDBFactory.prototype.open = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  `],
]) {
  test(...check(9, `access to ${what} is denied`, "everything works, in memory if need be, and it says so"), async ({ context }) => {
    const beside = await outside(context);
    const page = await context.newPage();
    await page.addInitScript(script);
    await visit(page, "assess/express");
    await stage(page, "Growth").click();
    await trySave(page, "Somewhere");
    const truth = await isTrue(page, beside, "Somewhere");
    await turn(page, "history");
    await expect(page.getByRole("link", { name: "Somewhere" })).toBeVisible();
    const [[id]] = [...(await listed(page))];
    await rename(page, id, "Elsewhere");
    await expect(page.getByRole("link", { name: "Elsewhere" })).toBeVisible();
    await turn(page, "data");
    const file = await exported(page);
    await turn(page, "history");
    await deleteButton(page, id).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("link", { name: "Elsewhere" })).toBeVisible();
    const renamed = await isTrue(page, beside, "Elsewhere");
    counted(`“${renamed.says}”`);
    expect(file).toContain("Elsewhere");
    for (const one of [truth, renamed]) expect(one, JSON.stringify(one)).toMatchObject({ truth: true });
    // Nothing could be kept: to say anything else would be a lie.
    if (/both/.test(what)) expect(renamed.says).toMatch(/^Not stored: /);
  });
}

// While `broken`, or from the opening on, IndexedDB fails in this way. Where it `mends`, the same page must recover.
const failures = {
  "is missing": { atOpen: true, script: "Object.defineProperty(window, 'indexedDB', { value: undefined });" },
  "throws at open": {
    atOpen: true,
    script: "IDBFactory.prototype.open = () => { throw new DOMException('No.', 'UnknownError'); };",
  },
  "fires an error at open": {
    atOpen: true,
    script: `
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function () {
        // A true error of the browser: its upgrade is aborted.
        const request = open.call(this, "failing", 1);
        request.addEventListener("upgradeneeded", () => request.transaction.abort());
        return request;
      };`,
  },
  "never answers at open": {
    atOpen: true,
    script: `
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function () {
        const request = open.call(this, "silent", 1);
        for (const type of ["success", "error", "blocked", "upgradeneeded"])
          request.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
        return request;
      };`,
  },
  "refuses every transaction": {
    mends: true,
    script: `
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...all) {
        if (window.broken) throw new DOMException("The database connection is closing.", "InvalidStateError");
        return transaction.apply(this, all);
      };`,
  },
  "aborts every transaction that writes": {
    mends: true,
    script: `
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...all) {
        const request = put.apply(this, all);
        if (window.broken) request.addEventListener("success", () => this.transaction.abort());
        return request;
      };`,
  },
  "throws at put": {
    mends: true,
    script: `
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...all) {
        if (window.broken) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        return put.apply(this, all);
      };`,
  },
  "never finishes a transaction": {
    script: `
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (names, mode, ...rest) {
        const made = transaction.call(this, names, mode, ...rest);
        if (window.broken && mode === "readwrite") {
          // One request after the other keeps it open.
          const store = made.objectStore("records");
          const again = () => (store.count().onsuccess = again);
          again();
        }
        return made;
      };`,
  },
  "closes the connection": {
    mends: true,
    script: `
      const open = IDBFactory.prototype.open;
      window.connections = [];
      IDBFactory.prototype.open = function (...all) {
        const request = open.apply(this, all);
        request.addEventListener("success", () => window.connections.push(request.result));
        return request;
      };
      // As when a person clears the site's data, or the disk fails.
      window.fail = () => window.connections.splice(0).forEach((one) => { one.close(); one.dispatchEvent(new Event("close")); });`,
  },
};
for (const [what, { script, mends, atOpen }] of Object.entries(failures)) {
  test(...check(10, `IndexedDB ${what}`, "localStorage has it, the status is true, and once it works again, it is saved"), async ({ context }) => {
    const beside = await outside(context);
    await putBoth(beside, record("draft", "current"));
    const steps = [];
    // From the start, and in the middle of a visit.
    for (const since of atOpen ? ["the start"] : ["the start", "the middle"]) {
      const page = await context.newPage();
      await page.addInitScript(`window.broken = ${since === "the start"}; ${script}`);
      await visit(page, "focus");
      if (since === "the middle") await says(page, SAVED);
      await page.evaluate(() => {
        window.broken = true;
        window.fail?.();
      });
      const note = `Since ${since}`;
      await trySave(page, note);
      const truth = await isTrue(page, beside, note);
      steps.push([note, truth]);
      if (mends) {
        await page.evaluate(() => (window.broken = false));
        await trySave(page, `${note}, mended`);
        await wait(100);
        steps.push([`${note}, mended`, await isTrue(page, beside, `${note}, mended`)]);
        const { indexed } = await stores(beside);
        steps.push([`${note}: after that`, { ...steps.at(-1)[1], former: living({ local: {}, indexed }).some((one) => one.note === note) }]);
      }
      await page.close();
    }
    // The next visit, without the fault, makes good for it.
    const page = await context.newPage();
    await visit(page, "history");
    await says(page, SAVED);
    const { local, indexed } = await stores(beside);
    const notes = (values) => living({ local: values, indexed: {} }).map(({ note }) => note).sort();
    const all = mends ? 4 : atOpen ? 1 : 2;
    counted(`“${steps[0][1].says}”${mends ? `, mended “${steps[1][1].says}”` : ""}; next visit: ${notes(indexed).length} of ${all} saved`);
    for (const [step, truth] of steps) {
      expect(truth, `${step}: ${JSON.stringify(truth)}`).toMatchObject({ truth: true, local: true });
    }
    for (const [step, truth] of steps.filter(([step]) => step.endsWith("mended"))) {
      expect(truth, `${step}: ${JSON.stringify(truth)}`).toMatchObject({ says: SAVED, indexed: true });
    }
    for (const [step, truth] of steps.filter(([step]) => step.endsWith("after that"))) {
      expect(truth.former, `${step}, what was saved before is in IndexedDB too`).toBe(true);
    }
    expect(notes(indexed)).toHaveLength(all);
    expect(notes(local)).toEqual(notes(indexed));
  });
}

test(...check(11, "a byte of a stored record is flipped, in one of the stores", "set aside as it is, never deleted; the rest loads"), async ({ context }) => {
  const rounds = times(200, 20);
  const { below } = dice();
  const bad = [];
  const tally = { aside: 0, read: 0 };
  const beside = await outside(context);
  const values = { ...FILLED, ...assessments(6) };
  const keys = Object.keys(values);
  const all = living({ local: values, indexed: {} });
  for (let round = 1; round <= rounds; round++) {
    const key = keys[below(keys.length)];
    const where = below(2) ? "local" : "indexed";
    const at = below(values[key].length);
    const flipped = String.fromCharCode(values[key].charCodeAt(at) ^ (1 << below(8)));
    const damaged = values[key].slice(0, at) + flipped + values[key].slice(at + 1);
    await wipe(beside);
    await put(beside, { local: values, indexed: values, [where]: { ...values, [key]: damaged } });
    const page = await context.newPage();
    await visit(page, "history");
    await expect.poll(async () => (await listed(page)).size).toBeGreaterThanOrEqual(all.length - 1);
    await finallySaid(page);
    const names = [...(await listed(page)).values()];
    const both = await stores(beside);
    const complain = (what) => bad.push(`round ${round}, ${key} in ${where}, ${JSON.stringify(values[key].slice(at - 8, at + 8))} with ${JSON.stringify(flipped)}: ${what}`);
    // The good copy is in the other store: so all of it is still shown.
    for (const { note } of all) if (!names.includes(note)) complain(`“${note}” is not shown`);
    for (const values_ of [both.local, both.indexed]) {
      const other = Object.keys(values).filter((one) => one !== key && values_[one] !== values[one]);
      if (other.length) complain(`${other} changed`);
    }
    // The damaged one is there to the byte; or, where it still can be read, what it says is.
    const everything = [...Object.values(both.local), ...Object.values(both.indexed)];
    const isThere = both[where][key] === damaged || everything.includes(damaged);
    const says = (value) => {
      try {
        const { answers, note = "", weights, names } = JSON.parse(value);
        return JSON.stringify([answers, note.replace(/ ?\(copy from another tab\)$/, ""), weights, names]);
      } catch {
        return undefined;
      }
    };
    // Names are written by role since schema 2: there what the names say is compared, not how.
    const saysSame = says(damaged) && everything.some((value) => says(value)?.split(",[")[0] === says(damaged).split(",[")[0]);
    if (isThere) tally.aside++;
    else if (saysSame) tally.read++;
    else complain("what it held is gone");
    if (!everything.includes(values[key])) complain("the good copy is gone");
    await turn(page, "data");
    await expect(page.getByRole("heading", { name: "What is stored" })).toBeVisible();
    await page.close();
  }
  const broken = new Set(bad.map((line) => line.split(",")[0])).size;
  counted(`${rounds - broken} of ${rounds}: ${tally.aside} there to the byte, ${tally.read} still read`);
  expect(bad).toEqual([]);
});

test(...check(12, "one of the two stores is wiped between two visits", "nothing is lost of what survives, and both have it again"), async ({ context }) => {
  const rounds = times(50, 5);
  const { below } = dice();
  const bad = [];
  const beside = await outside(context);
  for (let round = 1; round <= 2 * rounds; round++) {
    const which = round % 2 ? "localStorage" : "IndexedDB";
    await wipe(beside);
    const many = 2 + below(10);
    await putBoth(beside, { ...record("draft", "current"), ...assessments(many) });
    const page = await context.newPage();
    // Written by the app itself, and one deleted by it.
    await visit(page, "focus");
    await save(page, `Saved ${round}`);
    await turn(page, "history");
    await deleteButton(page, seededId(1)).click();
    await expect.poll(async () => (await listed(page)).size).toBe(many);
    await says(page, SAVED);
    await page.goto("about:blank");
    const before = living(await stores(beside));
    await (which === "localStorage" ? wipeLocal : wipeIndexed)(beside);
    await visit(page, "history");
    await says(page, SAVED);
    const shown = (await listed(page)).size;
    const both = await stores(beside);
    const same = (values) => JSON.stringify(living({ local: values, indexed: {} }).sort(byId)) === JSON.stringify(before.sort(byId));
    if (shown !== many || !same(both.local) || !same(both.indexed) || !latest(both).has("draft/current")) {
      bad.push(`round ${round}, ${which} wiped: ${shown} of ${many} shown; localStorage ${same(both.local)}, IndexedDB ${same(both.indexed)}`);
    }
    await page.close();
  }
  counted(`${2 * rounds - bad.length} of ${2 * rounds}, ${rounds} each way`);
  expect(bad).toEqual([]);
});
const byId = (a, b) => (a.id < b.id ? -1 : 1);

const future = record("assessment", "0009future", { schema: 3, note: "From the future", more: { of: ["it"] } });
for (const [what, stored] of [
  ["a newer record in both stores", { local: future, indexed: future }],
  ["a newer record in localStorage", { local: future }],
  ["a newer record in IndexedDB", { indexed: future }],
  ["a newer draft", { local: record("draft", "current", { schema: 3 }), indexed: record("draft", "current", { schema: 3 }) }],
  ["a newer database", { version: 2 }],
]) {
  test(...check(14, `${what} is found`, "what can be read is shown, nothing is written"), async ({ context }) => {
    const beside = await outside(context);
    await putBoth(beside, assessments(6));
    await put(beside, stored);
    const before = await stores(beside);
    const page = await context.newPage();
    await visit(page, "history");
    await says(page, NEWER);
    await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
    await expect.poll(async () => (await listed(page)).size).toBe(6);
    await rename(page, seededId(2), "Renamed");
    await deleteButton(page, seededId(3)).click();
    await turn(page, "assess/express");
    await stage(page, "Mature").click();
    await trySave(page, "Saved in spite of it");
    await turn(page, "data");
    const file = JSON.parse(await exported(page));
    await page.reload();
    await visit(page, "data");
    await wait(500);
    await says(page, NEWER);
    const after = await stores(beside);
    counted(`${JSON.stringify(after) === JSON.stringify(before) ? 0 : "some"} bytes changed by 4 attempts and 2 visits`);
    expect(after).toEqual(before);
    expect(file.records.length).toBeGreaterThanOrEqual(6);
  });
}

test(...check(29, "everything is erased", "the records are gone at once, every trace after a minute"), async ({ context }) => {
  const rounds = times(10, 2);
  const beside = await outside(context);
  const left = [];
  for (let round = 1; round <= rounds; round++) {
    await putBoth(beside, { ...FILLED, ...assessments(10), "12h/assessment/damaged": "{" });
    const page = await context.newPage();
    await page.clock.install();
    await visit(page, "data");
    await says(page, SAVED);
    await eraseAll(page);
    await says(page, NOTHING);
    const atOnce = await stores(beside);
    const rest = (values) => Object.keys(values).filter((key) => key !== "12h/epoch");
    left.push(...rest(atOnce.local), ...rest(atOnce.indexed));
    await page.clock.fastForward(61_000);
    const elsewhere = async () => {
      const { local, indexed } = await stores(beside);
      return beside.evaluate(
        async (kept) => ({
          kept,
          foreign: { ...localStorage },
          session: sessionStorage.length,
          caches: await caches.keys(),
          workers: (await navigator.serviceWorker.getRegistrations()).length,
          cookies: document.cookie,
        }),
        [...Object.keys(local), ...Object.keys(indexed)],
      );
    };
    await expect.poll(elsewhere).toEqual({ kept: [], foreign: {}, session: 0, caches: [], workers: 0, cookies: "" });
    // And the page goes on from nothing.
    await visit(page, "history");
    expect((await listed(page)).size).toBe(0);
    await says(page, NOTHING);
    await page.close();
  }
  counted(`${left.length} records left in ${rounds} erasures; no key, cache or worker after a minute`);
  expect(left).toEqual([]);
});
