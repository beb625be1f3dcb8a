// Everything out as a file, and in again.
import { FILLED, MARKS, downloaded, expect, open, record, storage, stored, test } from "./helpers.js";

// Without the marks that an erasing leaves for a minute.
const dump = async (page) =>
  JSON.stringify(Object.entries(await storage(page)).filter(([key]) => !MARKS.includes(key)).sort());
const section = (page) => page.getByRole("region", { name: "Take it with you" });
const choose = (page, content) =>
  section(page)
    .getByLabel("Bring a file back in")
    .setInputFiles({ name: "twelve-hats.json", mimeType: "application/json", buffer: Buffer.from(content) });

const saved = (page, name) => downloaded(page, () => section(page).getByRole("button", { name }).click());

test.describe("with the answers filled in", () => {
  test.use(stored({ ...FILLED, ...record("assessment", "0002second", { schema: 3, answers: "0.b.0.-.-.-.-.-.-" }) }));

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
    // What comes in is written by the present schema, and is else the same to the byte.
    const anew = assessments(before).map(([key, value]) => [key, value.replace('{"schema":2,', '{"schema":3,')]);
    expect(anew).not.toEqual(assessments(before));
    expect(assessments(await dump(page))).toEqual(anew);

    await section(page).getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => dump(page)).toBe(empty);
    // Once more, for good, and it is there after a reload.
    await choose(page, file.text);
    await section(page).getByRole("button", { name: "Bring it in" }).click();
    await page.reload();
    await open(page, "history");
    await expect(page.locator(".history-list .entry-name")).toHaveCount(2);
  });

  test("a file that is none of ours is refused with the place, and changes nothing", async ({ page }) => {
    await open(page, "data");
    const { text } = await saved(page, "Save everything as a file");
    // That it was saved is remembered.
    const before = await dump(page);
    for (const [content, said] of [
      ["not a file of ours", "not JSON"],
      ['{"hello":1}', "not written by this app"],
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

test.describe("with the same answers saved with model 1 and with model 2", () => {
  const [OLD, NEW] = ["0001old000", "0002new000"];
  test.use(stored({ ...record("assessment", OLD, { note: "Old" }), ...record("assessment", NEW, { note: "New", model: 2 }) }));

  test("the table has what comes first, and the planned hours, each by its own model, as its answer says them", async ({ page }) => {
    await open(page, "data");
    const { text } = await saved(page, "Table for a spreadsheet");
    const [heads, ...rows] = text.replace(/^\ufeff/, "").trim().split("\r\n").map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
      return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
    });
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    const of = (note) => {
      const row = rows.find((row) => row[heads.indexOf("Note")] === note);
      return (head) => {
        expect(heads).toContain(head);
        return row[heads.indexOf(head)];
      };
    };
    const main = (cell) => ["First", "Second", "Third", "Fourth"].map(cell);
    const planned = (cell) => heads.filter((head) => head.endsWith(": planned hours")).map((head) => Number(cell(head)));

    const old = of("Old");
    expect([old("Model"), old("Team size")]).toEqual(["1", ""]);
    // A top three.
    expect(main(old).map(Boolean)).toEqual([true, true, true, false]);

    const now = of("New");
    expect([now("Model"), now("Team size")]).toEqual(["2", ""]);
    // Nine tenths of 45 hours are planned.
    expect(planned(now)).toHaveLength(12);
    expect(planned(now).reduce((total, hours) => total + hours, 0)).toBe(40.5);
    await open(page, `focus/${NEW}`);
    const all = page.getByRole("region", { name: /^All twelve, / }).locator("tbody").getByRole("row");
    await expect(all).toHaveCount(12);
    const first = [];
    for (const row of await all.all()) {
      const role = (await row.getByRole("rowheader").textContent()).trim();
      const [, , score, decision] = await row.getByRole("cell").allTextContents();
      expect(now(`${role}: score`), role).toBe(score);
      if (/^(Do now|Focus|Grow into)$/.test(decision)) first.push(role);
      const hasHours = /^(Do now|Help|Focus|Grow into|Hold|Keep for joy)$/.test(decision);
      expect(Number(now(`${role}: planned hours`)) > 0, role).toBe(hasHours);
    }
    expect(main(now).filter(Boolean)).toEqual(first);
  });
});

test("where nothing is stored there is nothing to take", async ({ page }) => {
  await open(page, "data");
  await expect(section(page).getByRole("button", { name: "Save everything as a file" })).toBeDisabled();
  await expect(section(page).getByRole("button", { name: "Table for a spreadsheet" })).toBeDisabled();
});
