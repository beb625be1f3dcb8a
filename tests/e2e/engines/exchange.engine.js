import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { HISTORY } from "../helpers.js";
import { ENGINES } from "./engines.js";
import { HISTORY_LIST, KEPT, expect, poll, test } from "./lab.js";

const NOTES = ["Two months later", "Closing Acme"];

/** Presses the button, and returns the file’s name and text. */
async function saved(app, button) {
  const { downloads } = app.session;
  if (app.session.engine.cannot?.download) return intercepted(app, button);
  const before = await readdir(downloads);
  await app.press("button", button);
  let name;
  // While it is written it has another name, or is empty.
  const whole = async () => {
    name = (await readdir(downloads)).find((each) => !before.includes(each) && /\.(json|csv)$/.test(each));
    return name ? (await readFile(path.join(downloads, name), "utf8")).length : 0;
  };
  await poll(whole, { message: "the file" }).toBeGreaterThan(0);
  return { name, text: await readFile(path.join(downloads, name), "utf8") };
}

/** The file as the page hands it to the browser, which is kept from doing anything with it. */
async function intercepted(app, button) {
  await app.evaluate(() => {
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      window.handedOut = { name: this.download, text: blobs.get(this.href).text() };
    };
  });
  await app.press("button", button);
  await poll(() => app.evaluate(() => Boolean(window.handedOut))).toBe(true);
  return app.evaluate(async () => ({ name: window.handedOut.name, text: await window.handedOut.text }));
}

const records = async (app) => {
  const { local } = await app.stores();
  return Object.fromEntries(Object.entries(local).filter(([key]) => /^12h\/(assessment|check-in)\//.test(key)));
};
/** What comes in is written by the present schema, and is else the same to the byte. */
const anew = (values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.replace('{"schema":2,', '{"schema":3,')]));

test("a file has everything, and brings it back after all was erased", async ({ app, engine }) => {
  const reason = ENGINES[engine].cannot?.download;
  if (reason) test.info().annotations.push({ type: "read from the page", description: reason });
  await app.holds(HISTORY);
  await app.open("data");
  await app.status(KEPT);
  const before = await records(app);
  const file = await saved(app, "Save everything as a file");
  expect(file.name).toMatch(/^twelve-hats-\d{4}-\d\d-\d\d\.json$/);
  for (const key of Object.keys(before)) expect(file.text).toContain(key.split("/")[2]);

  await app.press("button", "Erase all my data…");
  await app.press("button", "Erase everything");
  await app.status("Nothing stored yet");
  expect(await records(app)).toEqual({});

  const chosen = path.join(app.session.downloads, "to-bring-in.json");
  await writeFile(chosen, file.text);
  await (await app.find("#file")).sendKeys(chosen);
  await app.press("button", "Bring it in");
  await poll(() => records(app)).toEqual(anew(before));
  await app.status(KEPT);
  await app.open("history");
  await app.lists(HISTORY_LIST, NOTES);
  await app.reload();
  await app.lists(HISTORY_LIST, NOTES);
  expect((await app.stores()).indexed).toMatchObject(anew(before));
});

test("the table for a spreadsheet has a line for each assessment", async ({ app }) => {
  await app.holds(HISTORY);
  await app.open("data");
  await app.status(KEPT);
  const table = await saved(app, "Table for a spreadsheet");
  expect(table.name).toMatch(/\.csv$/);
  const lines = table.text.trim().split("\r\n");
  expect(lines).toHaveLength(1 + NOTES.length);
  expect(lines[0]).toContain("Date,Time zone,Note,Title,Stage");
});
