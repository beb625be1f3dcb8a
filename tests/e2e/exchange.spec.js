// Everything out as a file, and in again.
import { readFile } from "node:fs/promises";
import { FILLED, MARKS, expect, open, record, storage, stored, test } from "./helpers.js";

// Without the marks that an erasing leaves for a minute.
const dump = async (page) =>
  JSON.stringify(Object.entries(await storage(page)).filter(([key]) => !MARKS.includes(key)).sort());
const section = (page) => page.getByRole("region", { name: "Take it with you" });
const choose = (page, content) =>
  section(page)
    .getByLabel("Bring a file back in")
    .setInputFiles({ name: "twelve-hats.json", mimeType: "application/json", buffer: Buffer.from(content) });

const saved = async (page, name) => {
  const download = page.waitForEvent("download");
  await section(page).getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
};

test.describe("with the answers filled in", () => {
  test.use(stored({ ...FILLED, ...record("assessment", "0002second", { answers: "0.b.0.-.-.-.-.-.-" }) }));

  test("a file has everything, and brings it back after all was erased; that can be taken back", async ({ page }) => {
    await open(page, "data");
    const before = await dump(page);
    const file = await saved(page, "Save everything as a file");
    expect(file.name).toMatch(/^twelve-hats-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text).records.length).toBeGreaterThan(2);

    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(section(page).getByRole("button", { name: "Save everything as a file" })).toBeDisabled();
    await choose(page, file.text);
    await expect(section(page)).toContainText("2 assessments that are not here");
    const empty = await dump(page);
    expect(JSON.parse(empty).filter(([key]) => key.startsWith("12h/assessment"))).toEqual([]);
    await section(page).getByRole("button", { name: "Bring it in" }).click();
    await expect(section(page)).toContainText("It is all here.");
    const assessments = (dumped) => JSON.parse(dumped).filter(([key]) => key.startsWith("12h/assessment"));
    expect(assessments(await dump(page))).toEqual(assessments(before));

    await section(page).getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => dump(page)).toBe(empty);
    // Once more, for good, and it is there after a reload.
    await choose(page, file.text);
    await section(page).getByRole("button", { name: "Bring it in" }).click();
    await page.reload();
    await open(page, "history");
    await expect(page.locator(".history-list h2")).toHaveCount(2);
  });

  test("a file that is none of ours is refused with the place, and changes nothing", async ({ page }) => {
    await open(page, "data");
    const { text } = await saved(page, "Save everything as a file");
    // That it was saved is remembered.
    const before = await dump(page);
    for (const [content, said] of [
      ["not a file of ours", "not JSON"],
      ['{"hello":1}', "not one that this app has written"],
      [text.replace('"rev":1', '"rev":77'), /Record \d of \d can’t be read/],
      [text.replace('"version":1', '"version":9'), "newer version"],
    ]) {
      await choose(page, content);
      await expect(section(page).getByRole("alert")).toContainText(said);
      await expect(section(page).getByRole("alert")).toContainText("Nothing was changed");
      expect(await dump(page)).toBe(before);
    }
    await choose(page, text);
    await expect(section(page)).toContainText("Everything in this file is here already.");
    expect(await dump(page)).toBe(before);
  });

  test("the table opens in a spreadsheet: a line for each assessment", async ({ page }) => {
    await open(page, "data");
    const table = await saved(page, "Table for a spreadsheet");
    expect(table.name).toMatch(/\.csv$/);
    const lines = table.text.trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("Date,Time zone,Note,Title,Stage");
    expect(lines[2]).toContain("CTO");
  });
});

test("where nothing is stored there is nothing to take", async ({ page }) => {
  await open(page, "data");
  await expect(section(page).getByRole("button", { name: "Save everything as a file" })).toBeDisabled();
  await expect(section(page).getByRole("button", { name: "Table for a spreadsheet" })).toBeDisabled();
});
