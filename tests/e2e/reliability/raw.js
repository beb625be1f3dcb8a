// Both stores in the raw, past the app.
const { BASE_URL } = process.env;

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
    const request = indexedDB.open("twelve-hats");
    // It may have been deleted since: to open it must not make an empty one, in which the app finds no store.
    request.onupgradeneeded = () => request.transaction.abort();
    const database = await done(request).catch(() => null);
    if (!database) return { local, indexed: {}, version: 0 };
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
  [...latest(both)]
    .filter(([name, { deleted }]) => name.startsWith("assessment/") && !deleted)
    .map(([, value]) => value);

/** `many` assessments, with these notes. */
export function assessments(many, note = (at) => `Note ${at}`, changes = () => ({})) {
  const values = {};
  for (let at = 1; at <= many; at++) {
    const id = `${at.toString(36).padStart(4, "0")}seeded`;
    const answers = `${at % 3}.a.${at % 5}.${"abcdefgh"[at % 8]}.-.${"01234"[at % 5].repeat(12)}.${"43210"[at % 5].repeat(12)}.-.90`;
    const time = Date.UTC(2026, 0, 1) + at * 3_600_000;
    const value = {
      schema: 1,
      model: 1,
      id,
      rev: 1,
      parent: 0,
      time,
      answers,
      weights: [500, 300, 200],
      note: note(at),
    };
    values[`12h/assessment/${id}/1`] = JSON.stringify({ ...value, ...changes(at) });
  }
  return values;
}

export const seededId = (at) => `${at.toString(36).padStart(4, "0")}seeded`;
