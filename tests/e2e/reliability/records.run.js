// What is stored: damaged, wiped from one of the stores, newer than this code, erased.
import { expect, FILLED, heading, MARKS, record, stage } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  pressDelete,
  dice,
  eraseAll,
  exported,
  latest,
  listed,
  living,
  NEWER,
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
  test,
  times,
  turn,
  visit,
  wait,
  wipe,
  wipeIndexed,
  wipeLocal,
  finallySaid,
  trySave,
} from "./lab.js";

test(
  ...check(
    11,
    "a byte of a stored record is flipped, in one of the stores",
    "set aside as it is, never deleted; the rest loads",
  ),
  async ({ context }) => {
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
      const complain = (what) =>
        bad.push(
          `round ${round}, ${key} in ${where}, ${JSON.stringify(values[key].slice(at - 8, at + 8))} with ${JSON.stringify(flipped)}: ${what}`,
        );
      // The good copy is in the other store: so all of it is still shown.
      // Where the damaged one can still be read, both are: the good one as a copy.
      const isShown = (note) => names.some((name) => name === note || name.startsWith(`${note} (copy`));
      for (const { note } of all) if (!isShown(note)) complain(`“${note}” is not shown`);
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
      const isSaid = (one) =>
        says(one) && everything.some((value) => says(value)?.split(",[")[0] === says(one).split(",[")[0]);
      if (isThere) tally.aside++;
      else if (isSaid(damaged)) tally.read++;
      else complain("what it held is gone");
      if (!isSaid(values[key])) complain("what the good copy says is gone");
      await turn(page, "data");
      await expect(page.getByRole("heading", { name: "What is stored" })).toBeVisible();
      await page.close();
    }
    const broken = new Set(bad.map((line) => line.split(",")[0])).size;
    counted(`${rounds - broken} of ${rounds}: ${tally.aside} there to the byte, ${tally.read} still read`);
    expect(bad).toEqual([]);
  },
);

test(
  ...check(
    12,
    "one of the two stores is wiped between two visits",
    "nothing is lost of what survives, and both have it again",
  ),
  async ({ context }) => {
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
      await pressDelete(page, seededId(1));
      await expect.poll(async () => (await listed(page)).size).toBe(many);
      await says(page, SAVED);
      await page.goto("about:blank");
      const before = living(await stores(beside));
      await (which === "localStorage" ? wipeLocal : wipeIndexed)(beside);
      await visit(page, "history");
      await says(page, SAVED);
      const shown = (await listed(page)).size;
      const both = await stores(beside);
      const same = (values) =>
        JSON.stringify(living({ local: values, indexed: {} }).sort(byId)) === JSON.stringify(before.sort(byId));
      if (shown !== many || !same(both.local) || !same(both.indexed) || !latest(both).has("draft/current")) {
        bad.push(
          `round ${round}, ${which} wiped: ${shown} of ${many} shown; localStorage ${same(both.local)}, IndexedDB ${same(both.indexed)}`,
        );
      }
      await page.close();
    }
    counted(`${2 * rounds - bad.length} of ${2 * rounds}, ${rounds} each way`);
    expect(bad).toEqual([]);
  },
);
const byId = (a, b) => (a.id < b.id ? -1 : 1);

const future = record("assessment", "0009future", { schema: 4, note: "From the future", more: { of: ["it"] } });
for (const [what, stored] of [
  ["a newer record in both stores", { local: future, indexed: future }],
  ["a newer record in localStorage", { local: future }],
  ["a newer record in IndexedDB", { indexed: future }],
  [
    "a newer draft",
    { local: record("draft", "current", { schema: 4 }), indexed: record("draft", "current", { schema: 4 }) },
  ],
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
    await pressDelete(page, seededId(3));
    await turn(page, "assess/stage");
    await stage(page, "Mature").click();
    await trySave(page, "Saved in spite of it");
    await turn(page, "data");
    const file = JSON.parse(await exported(page));
    await page.reload();
    await visit(page, "data");
    await wait(500);
    await says(page, NEWER);
    const after = await stores(beside);
    counted(
      `${JSON.stringify(after) === JSON.stringify(before) ? 0 : "some"} bytes changed by 4 attempts and 2 visits`,
    );
    expect(after).toEqual(before);
    expect(file.records.length).toBeGreaterThanOrEqual(6);
  });
}

test(
  ...check(29, "everything is erased", "the records are gone at once, every trace after a minute"),
  async ({ context }) => {
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
      const rest = (values) => Object.keys(values).filter((key) => !MARKS.includes(key));
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
  },
);
