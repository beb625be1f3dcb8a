// One press is one action, and what wipes something can be undone.
import { CASE, FILLED, HISTORY, SAVED_ID, downloaded, expect, heading, mirrored, open, ours, stage, status, stored, test } from "./helpers.js";

const last = (page) => page.getByRole("region", { name: "Last change" });
const undo = (page) => last(page).getByRole("button", { name: "Undo" });
const assessments = async (page) =>
  new Set(Object.keys(await ours(page)).filter((key) => key.startsWith("12h/assessment/")).map((key) => key.split("/")[2])).size;

/** Holds Enter down: the browser sends the key again and again. */
async function hold(page, times = 6) {
  for (let time = 0; time < times; time += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
}

test.describe("with two assessments", () => {
  test.use(stored(HISTORY));

  test("a double click on Delete deletes one, and Undo brings it back", async ({ page }) => {
    await open(page, "history");
    const lines = page.locator(".history-line");
    await expect(lines).toHaveCount(2);
    await page.getByRole("button", { name: /^Delete ?: Two months later/ }).dblclick();
    await expect(lines).toHaveCount(1);
    await expect(last(page)).toContainText("Deleted: Two months later");
    await undo(page).click();
    await expect(lines).toHaveCount(2);
  });

  test("so does a double tap, and a key that is held", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...stored(HISTORY), baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await open(page, "history");
    const lines = page.locator(".history-line");
    const remove = page.getByRole("button", { name: /^Delete ?: Two months later/ });
    await remove.scrollIntoViewIfNeeded();
    const box = await remove.boundingBox();
    for (let tap = 0; tap < 2; tap += 1) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(lines).toHaveCount(1);
    await undo(page).click();
    await expect(lines).toHaveCount(2);
    await page.getByRole("button", { name: /^Delete ?: Closing Acme/ }).focus();
    await hold(page);
    await expect(lines).toHaveCount(1);
    await expect(last(page)).toBeVisible();
    await context.close();
  });
});

test.describe("with the answers filled in", () => {
  test.use(stored(FILLED));

  for (const [what, act] of [
    ["a double click on Save", (page) => page.getByRole("button", { name: "Save this assessment" }).dblclick()],
    ["Enter held on Save", async (page) => {
      await page.getByRole("button", { name: "Save this assessment" }).focus();
      await hold(page);
    }],
    ["Enter held in the note", async (page) => {
      await page.getByLabel("A note for later").fill("Once");
      await hold(page);
    }],
  ]) {
    test(`${what} saves one assessment`, async ({ page }) => {
      await open(page, "assess/stage");
      await stage(page, "Mature").click();
      await open(page, "focus");
      await act(page);
      await expect(page).toHaveURL(/focus\/0002/);
      await expect(status(page)).toHaveText("Kept in this browser");
      expect(await assessments(page)).toBe(2);
      // By the model of today; the one that was here keeps its own.
      const saved = Object.entries(await ours(page)).filter(([key]) => key.startsWith("12h/assessment/"));
      const model = (is) => saved.filter(([key]) => is(key.includes(SAVED_ID))).map(([, value]) => JSON.parse(value).model);
      expect([model((old) => old), model((old) => !old)]).toEqual([[1], [2]]);
    });
  }

  for (const [what, where, name] of [
    ["clearing all answers", "assess/check", "Clear all answers"],
    ["starting blank", "assess", "Start blank"],
  ]) {
    test(`${what} can be undone`, async ({ page }) => {
      await open(page, "focus");
      await page.getByLabel("A note for later").fill("Not yet saved");
      await open(page, where);
      await page.getByRole("button", { name }).click();
      await expect(last(page)).toContainText("Your answers are cleared");
      await expect(undo(page)).toBeFocused();
      await open(page, "assess/stage");
      await expect(stage(page)).not.toBeChecked();
      await undo(page).click();
      await expect(last(page)).toBeHidden();
      await expect(stage(page)).toBeChecked();
      await expect(status(page)).toHaveText("Kept in this browser");
      await page.reload();
      await expect(stage(page)).toBeChecked();
      await open(page, "focus");
      await expect(page.getByLabel("A note for later")).toHaveValue("Not yet saved");
    });
  }

  test("starting again from a saved assessment can be undone", async ({ page }) => {
    await open(page, "assess/stage");
    await stage(page, "Mature").click();
    await open(page, `focus/${SAVED_ID}`);
    await page.getByRole("button", { name: "Start again from these answers" }).click();
    await expect(heading(page)).toHaveText("Check your answers");
    await expect(last(page)).toContainText("Your answers are replaced");
    await undo(page).click();
    await open(page, "assess/stage");
    await expect(stage(page, "Mature")).toBeChecked();
  });

  test("with an example shown, Assess knows whose answers are whose", async ({ page }) => {
    await open(page, "assess");
    await expect(page.getByText("Your answers from last time are still here.")).toBeVisible();
    await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
    await open(page, "assess");
    await expect(page.getByText("Example:")).toBeVisible();
    // The person's own answers wait, and are not cleared unseen.
    await expect(page.getByText("Your answers from last time are still here.")).toBeHidden();
    await expect(page.getByRole("button", { name: "Start blank" })).toHaveCount(0);
    await page.getByRole("button", { name: "Leave the example" }).click();
    await page.getByRole("button", { name: "Start blank" }).click();
    await expect(page.getByText("Your answers from last time are still here.")).toBeHidden();
    await undo(page).click();
    await open(page, "assess/stage");
    await expect(stage(page)).toBeChecked();
  });
});

test("with an example shown and nothing answered, nothing is said to be here", async ({ page }) => {
  await open(page, "assess");
  await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
  await open(page, "assess");
  await expect(page.getByText("Example:")).toBeVisible();
  await expect(page.getByText("Your answers from last time are still here.")).toBeHidden();
});

test.describe("what was undone or erased", () => {
  test.use(stored(HISTORY));

  test("steppers are pressed again and again", async ({ page }) => {
    await open(page, "focus");
    const more = page.getByRole("button", { name: "Enjoy: more" });
    await more.click({ clickCount: 5 });
    await expect(page.getByRole("textbox", { name: "Enjoy", exact: true })).toHaveValue("45");
  });

  test("answers that were given since are not lost by Undo", async ({ page }) => {
    await open(page, "assess");
    await page.getByRole("button", { name: "Start blank" }).click();
    await open(page, "assess/stage");
    await stage(page, "Mature").click();
    await undo(page).click();
    await expect(stage(page)).toBeChecked();
    await expect(last(page)).toContainText("Your answers are replaced");
    await undo(page).click();
    await expect(stage(page, "Mature")).toBeChecked();
  });

  test("what another tab has purged comes back as it was", async ({ page, context }) => {
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete ?: Two months later/ }).click();
    await expect(status(page)).toHaveText("Kept in this browser");
    const other = await context.newPage();
    await open(other, "history");
    await expect(status(other)).toHaveText("Kept in this browser");
    await expect.poll(async () => Object.keys(await ours(other)).filter((key) => key.includes("0002k3y0ne"))).toHaveLength(1);
    await page.bringToFront();
    await undo(page).click();
    await expect(page.getByRole("link", { name: "Two months later" })).toBeVisible();
  });

  test("a week that is told anew is not written over by what was deleted", async ({ page }) => {
    const tell = async (hours) => {
      await open(page, "check-in");
      await page.getByLabel("Hours for Development").fill(hours);
      await page.getByRole("button", { name: "Save this week" }).click();
      await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
    };
    await tell("11");
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete ?: Week of/ }).first().click();
    await expect(last(page)).toBeVisible();
    await tell("22");
    await expect(last(page)).toBeHidden();
  });

  test("a note that is typed is kept where the answers stay the same", async ({ page }) => {
    await open(page, "focus");
    await page.getByLabel("A note for later").fill("My note");
    await open(page, `focus/${SAVED_ID}`);
    await page.getByRole("button", { name: "Start again from these answers" }).click();
    await open(page, "focus");
    await expect(page.getByLabel("A note for later")).toHaveValue("My note");
  });

  test("refused hours of an example are told there, and are not one’s own", async ({ page }) => {
    await open(page, "assess");
    await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
    await open(page, "assess/you");
    const field = page.getByLabel("Hours a week now as an Architect");
    await field.fill("many");
    await field.press("Tab");
    await expect(field).toHaveAccessibleDescription("Write a number of hours, like 8 or 7.5.");
    await page.getByRole("button", { name: "Leave the example" }).click();
    await expect(field).toHaveValue("7½");
    await expect(field).toHaveAccessibleDescription("");
  });

  test("everything that is erased stays so: for Undo, for a file, and for what is typed in another tab", async ({ page, context }) => {
    const other = await context.newPage();
    await open(other, "assess");
    await other.getByRole("button", { name: "Start blank" }).click();
    await other.getByRole("button", { name: "Undo" }).click();
    await open(other, "assess/team");
    await other.getByLabel("By whom? Talent Builder").pressSequentially("Ada");
    await open(page, "data");
    await bring(page, JSON.stringify({
      format: "twelve-hats",
      version: 1,
      exported: 1,
      records: [{ key: "12h/assessment/0009k3y0ne/1", value: { ...JSON.parse(FILLED[`12h/assessment/${SAVED_ID}/1`]), id: "0009k3y0ne" } }],
    }));
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(status(page)).toHaveText("Nothing stored yet");
    await expect(page.getByRole("button", { name: "Take it back" })).toBeHidden();
    await expect(last(page)).toBeHidden();
    await expect(status(other)).toHaveText("Nothing stored yet");
    await expect(last(other)).toBeHidden();
    await open(other, "assess/stage");
    expect(await ours(other)).toEqual({});
    expect(await other.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  });
});

/** What the page hands out as a file. */
const saved = (page, name = "Save everything as a file") =>
  downloaded(page, () => page.getByRole("button", { name }).click());

const bring = (page, text) =>
  page.getByLabel("Bring a file back in").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });

test.describe("a file", () => {
  const WEEK = { "12h/check-in/2026w10/1": HISTORY["12h/check-in/2026w10/1"] };
  test.use(stored({ ...FILLED, ...WEEK }));

  test("says what was deleted here, and brings it back where that is wanted", async ({ page }) => {
    await open(page, "data");
    const { text } = await saved(page);
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete ?: Closing Acme/ }).click();
    await page.getByRole("button", { name: /^Delete ?: Week of/ }).click();
    for (const visit of ["the same", "the next"]) {
      await open(page, "data");
      if (visit === "the next") {
        // What was deleted is let go then, but for the mark that it was.
        await page.reload();
        await expect(status(page)).toHaveText("Kept in this browser");
      }
      await bring(page, text);
      await expect(page.getByText("Everything in this file is here, except for 1 assessment and 1 week’s check-in that you deleted.")).toBeVisible();
      await page.getByRole("button", { name: "Cancel" }).click();
    }
    await bring(page, text);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await expect(page.getByText("It is all here.")).toBeVisible();
    await open(page, "history");
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    await expect(page.locator(".week-line")).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    await open(page, "data");
    await bring(page, text);
    await expect(page.getByText("Everything in this file is here already.")).toBeVisible();
  });

  test("with more than that leaves what was deleted, unless it is wanted", async ({ page }) => {
    await open(page, "data");
    const { text } = await saved(page);
    const other = text.replaceAll(SAVED_ID, "0002k3y0ne").replaceAll("Closing Acme", "From elsewhere");
    const both = JSON.parse(text);
    both.records.push(...JSON.parse(other).records.filter(({ key }) => key.includes("0002k3y0ne")));
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete ?: Closing Acme/ }).click();
    await open(page, "data");
    await bring(page, JSON.stringify(both));
    const choice = page.getByLabel("Also bring back 1 assessment that you deleted");
    await expect(choice).not.toBeChecked();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByText("It is all here, except for what you deleted.")).toBeVisible();
    await page.getByRole("button", { name: "Take it back" }).click();
    await bring(page, JSON.stringify(both));
    await choice.check();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByText("It is all here.")).toBeVisible();
    await open(page, "history");
    await expect(page.locator(".history-line")).toHaveCount(2);
  });
});

test.describe("a file with unsaved answers", () => {
  const file = () =>
    JSON.stringify({
      format: "twelve-hats",
      version: 1,
      exported: 1,
      records: [{ key: "12h/draft/current/1", value: JSON.parse(FILLED["12h/draft/current/1"]) }],
    });

  test("is there after an example and a reload", async ({ page }) => {
    await open(page, "assess");
    await page.getByRole("button", { name: /CTO|CPO/ }).first().click();
    await open(page, "data");
    await bring(page, file());
    await page.getByRole("button", { name: "Bring it in" }).click();
    await page.getByRole("button", { name: "Leave the example" }).click();
    await page.reload();
    await open(page, "assess/stage");
    await expect(stage(page)).toBeChecked();
    expect(Object.keys(await mirrored(page))).toContain("12h/draft/current/1");
  });

  test("is gone once it was taken back, also after a reload", async ({ page }) => {
    await open(page, "data");
    await bring(page, file());
    await page.getByRole("button", { name: "Bring it in" }).click();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.reload();
    await open(page, "assess/stage");
    await expect(stage(page)).not.toBeChecked();
    // The mark that it was taken back goes once the mirror has heard of it.
    await expect.poll(() => ours(page)).toEqual({});
    await expect(page.getByText(CASE.business)).toBeHidden();
  });
});

test.describe("in Los Angeles, in the evening", () => {
  test.use({ ...stored({}), timezoneId: "America/Los_Angeles" });

  test("files carry the date that the wall calendar shows, with the zone", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-20T03:30:00Z"));
    await open(page, "assess/stage");
    await stage(page).click();
    await open(page, "focus");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    await open(page, "data");
    const file = await saved(page);
    expect(file.name).toBe("twelve-hats-2026-11-19.json");
    expect(JSON.parse(file.text).local_time).toBe("2026-11-19T19:30:00-08:00");
    const table = await saved(page, "Table for a spreadsheet");
    expect(table.name).toBe("twelve-hats-2026-11-19.csv");
    expect(table.text.split("\r\n")[1]).toMatch(/^2026-11-19,UTC-08:00,/);
  });
});
