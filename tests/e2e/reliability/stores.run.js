// The two stores: full, blocked, failing. What is there stays, and what is said is true.
import { expect, record, stage, status } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  pressDelete,
  dice,
  exported,
  listed,
  living,
  NOT_SAFE,
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
  finallySaid,
  said,
  trySave,
} from "./lab.js";

const localOf = (page) => page.evaluate(() => ({ ...localStorage }));

/** Whether what the status says of a note is so in the stores. */
async function isTrue(page, beside, note, isHanging = false) {
  const says = await finallySaid(page);
  // A transaction that does not end lets nobody else read: nor is anything written then.
  const { local, indexed } = isHanging ? { local: await localOf(beside), indexed: {} } : await stores(beside);
  const has = (values) => living({ local: values, indexed: {} }).some((one) => one.note === note);
  const truth =
    says === SAVED
      ? has(indexed)
      : says === NOT_SAFE
        ? has(local)
        : says.startsWith("Not stored: ") || says.startsWith("Storing");
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

/** While `window.full`, IndexedDB does what it does where the disk is full; Chromium itself can be told a quota, but looks
 * at it twice a minute only. */
function refuseAtCommit() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...all) {
    const { transaction } = this;
    const request = put.apply(this, all);
    if (window.full) {
      const error = new DOMException("The current transaction exceeded its quota limitations.", "QuotaExceededError");
      Object.defineProperty(transaction, "error", { get: () => error });
      request.addEventListener("success", () => transaction.abort());
    }
    return request;
  };
}

test(
  ...check(8, "the quota is used up, of one store or of both", "it says so, nothing old changes, a file can be saved"),
  async ({ context, problems }) => {
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
      await page.addInitScript(refuseAtCommit);
      await visit(page, "history");
      await says(page, SAVED);
      if (which !== "IndexedDB") {
        await fillLocal(beside);
        // Each tab's process has a copy of localStorage, which hears of the other's a moment later: till then it takes
        // what the browser then drops.
        const units = (of) => of.evaluate(() => Object.entries(localStorage).join("").length);
        const filled = await units(beside);
        await expect.poll(() => units(page)).toBe(filled);
      }
      if (which !== "localStorage") await page.evaluate(() => (window.full = true));
      const complain = (what) => bad.push(`round ${round}, ${which} full: ${what}`);

      for (const act of ["answer", "save", "rename", "delete"].sort(() => below(3) - 1)) {
        if (act === "answer") {
          await turn(page, "assess/stage");
          await stage(page, pick(["Growth", "Mature"])).click();
        } else if (act === "save") {
          await trySave(page, "No room");
          const truth = await isTrue(page, beside, "No room");
          if (!truth.truth) complain(`after “save” ${JSON.stringify(truth)}`);
        } else {
          await turn(page, "history");
          if (act === "rename") await rename(page, seededId(1), "Renamed without room");
          else await pressDelete(page, seededId(2));
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
      await page.evaluate(() => (window.full = false));
      await beside.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith("filler"))
          .forEach((key) => localStorage.removeItem(key)),
      );
      await trySave(page, "Room again");
      if ((await finallySaid(page, 10_000)) !== SAVED) complain(`with room again it says “${await said(page)}”`);
      await page.close();
    }
    const broken = new Set(bad.map((line) => line.split(",")[0])).size;
    counted(`${rounds - broken} of ${rounds}, four writes each`);
    // Chromium itself reports some refused writes.
    problems.splice(0, problems.length, ...problems.filter((problem) => !/quota/i.test(problem)));
    expect(bad).toEqual([]);
  },
);

// Each way in which a browser refuses: by name, what is refused, and the script that does it.
const deny = (what) =>
  `Object.defineProperty(window, "${what}", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } })`;
for (const [what, script] of [
  ["localStorage", deny("localStorage")],
  ["IndexedDB", deny("indexedDB")],
  ["both stores", `${deny("localStorage")}; ${deny("indexedDB")}`],
  [
    "reading and writing of both",
    `
    for (const name of ["getItem", "setItem", "removeItem", "key"])
      Storage.prototype[name] = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
    Object.defineProperty(Storage.prototype, "length", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });
    IDBFactory.prototype.open = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  `,
  ],
]) {
  test(
    ...check(9, `access to ${what} is denied`, "everything works, in memory if need be, and it says so"),
    async ({ context }) => {
      const beside = await outside(context);
      const page = await context.newPage();
      await page.addInitScript(script);
      await visit(page, "assess/stage");
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
      await pressDelete(page, id);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("link", { name: "Elsewhere" })).toBeVisible();
      const renamed = await isTrue(page, beside, "Elsewhere");
      counted(`“${renamed.says}”`);
      expect(file).toContain("Elsewhere");
      for (const one of [truth, renamed]) expect(one, JSON.stringify(one)).toMatchObject({ truth: true });
      // Nothing could be kept: to say anything else would be a lie.
      if (/both/.test(what)) expect(renamed.says).toMatch(/^Not stored: /);
    },
  );
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
  test(
    ...check(10, `IndexedDB ${what}`, "localStorage has it, the status is true, and once it works again, it is saved"),
    async ({ context }) => {
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
        const truth = await isTrue(page, beside, note, what.startsWith("never finishes"));
        steps.push([note, truth]);
        if (mends) {
          await page.evaluate(() => (window.broken = false));
          await trySave(page, `${note}, mended`);
          await wait(100);
          steps.push([`${note}, mended`, await isTrue(page, beside, `${note}, mended`)]);
          const { indexed } = await stores(beside);
          steps.push([
            `${note}: after that`,
            { ...steps.at(-1)[1], former: living({ local: {}, indexed }).some((one) => one.note === note) },
          ]);
        }
        await page.close();
      }
      // The next visit, without the fault, makes good for it.
      const page = await context.newPage();
      await visit(page, "history");
      await says(page, SAVED);
      const { local, indexed } = await stores(beside);
      const notes = (values) =>
        living({ local: values, indexed: {} })
          .map(({ note }) => note)
          .sort();
      const all = mends ? 4 : atOpen ? 1 : 2;
      counted(
        `“${steps[0][1].says}”${mends ? `, mended “${steps[1][1].says}”` : ""}; next visit: ${notes(indexed).length} of ${all} saved`,
      );
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
    },
  );
}
