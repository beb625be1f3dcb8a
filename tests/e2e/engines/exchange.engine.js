import { writeFile } from "node:fs/promises";
import path from "node:path";
import { HISTORY } from "../helpers.js";
import { ENGINES } from "./engines.js";
import { HISTORY_LIST, KEPT, expect, poll, test } from "./lab.js";
import { saved } from "./saved.js";

const NOTES = ["Two months later", "Closing Acme"];

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
