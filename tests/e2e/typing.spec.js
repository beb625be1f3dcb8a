// What is typed and not yet finished: no way out of a view may stop the app by it, or lose it.
import { FILLED, HISTORY, SAVED_ID, expect, heading, open, ours, status, stored, test } from "./helpers.js";

/** Every text field of every view: where, which, what is typed, and what it says when one comes back. */
const FIELDS = [
  ["assess/team", (page) => page.getByLabel("By whom? Visionary"), "Ada"],
  ["assess/you", (page) => page.getByLabel("Hours a week now as a Developer"), "12"],
  ["assess/you", (page) => page.getByLabel("Hours a week now as an Architect"), "many"],
  ["assess/you", (page) => page.getByLabel("Hours you work a week"), "37"],
  ["assess/you", (page) => page.getByLabel("Hours you work a week"), "4o"],
  ["focus", (page) => page.getByLabel("A note for later"), "After the board meeting"],
  ["focus", (page) => page.getByRole("textbox", { name: "Good at", exact: true }), "40"],
  ["focus", (page) => page.getByRole("textbox", { name: "Good at", exact: true }), "much"],
  ["check-in", (page) => page.getByLabel("Hours for Development"), "30"],
  ["check-in", (page) => page.getByLabel("Hours for Product"), "lots"],
  ["search", (page) => page.getByRole("searchbox"), "first moves"],
];

/** Every way out of a view, and the way back. */
const WAYS = [
  ["Back", (page) => page.goBack(), (page) => page.goForward()],
  ["Ctrl+K", (page) => page.keyboard.press("Control+k"), (page) => page.goBack()],
  ["a link", (page) => page.getByRole("link", { name: "Your data" }).or(page.getByRole("link", { name: "Data", exact: true })).first().click(), (page) => page.goBack()],
  ["an address", (page) => page.evaluate(() => (location.hash = "#/matrix")), (page) => page.goBack()],
  ["loading the page anew", (page) => page.reload(), async () => {}],
];

const noneStopped = (page) => expect(page.getByText("Twelve Hats has stopped")).toBeHidden();

for (const [way, leave, back] of WAYS) {
  test.describe(way, () => {
    test.use(stored(HISTORY));

    test("keeps what is typed in any field, and the app goes on", async ({ page }) => {
      for (const [address, find, typed] of FIELDS) {
        if (address === "search" && way === "Ctrl+K") continue;
        const where = `${address}: ${typed}`;
        await open(page, "history");
        await open(page, address);
        const field = find(page);
        await field.fill("");
        await field.pressSequentially(typed);
        await leave(page);
        if (way !== "loading the page anew") await expect(field, where).toBeHidden();
        await noneStopped(page);
        await back(page);
        await expect(find(page), where).toHaveValue(typed);
        await noneStopped(page);
        // And that view still works.
        await find(page).fill("1");
        await find(page).press("Tab");
        await noneStopped(page);
      }
    });
  });
}

test.describe("a tab that is closed", () => {
  test.use(stored(FILLED));

  test("has stored what was typed in the fields of the assessment", async ({ page, context }) => {
    for (const [address, find, typed] of FIELDS.slice(0, 2)) {
      await open(page, address);
      await find(page).fill("");
      await find(page).pressSequentially(typed);
    }
    await page.close({ runBeforeUnload: true });
    const other = await context.newPage();
    await open(other, "assess/you");
    await expect(other.getByLabel("Hours a week now as a Developer")).toHaveValue("12");
    await open(other, "assess/team");
    await expect(other.getByLabel("By whom? Visionary")).toHaveValue("Ada");
  });
});

test.describe("with two assessments", () => {
  test.use(stored(HISTORY));

  test("has been stored once the keys have rested, while the field has the focus", async ({ page }) => {
    await open(page, "assess/team");
    const field = page.getByLabel("By whom? Visionary");
    await field.fill("");
    await field.pressSequentially("Ada");
    await expect.poll(() => ours(page).then((all) => JSON.stringify(all))).toContain("Ada");
    await expect(field).toBeFocused();
  });

  test("two lines are renamed at once, each by its own text", async ({ page }) => {
    await open(page, "history");
    const rename = (name) => page.getByRole("button", { name: new RegExp(`^Rename ?: ${name}`) });
    await rename("Closing Acme").click();
    await rename("Two months later").click();
    const fields = page.getByLabel("Note", { exact: true });
    await expect(fields).toHaveCount(2);
    await fields.nth(0).fill("The latest");
    await fields.nth(1).fill("The first");
    // What stands in the other one stays there.
    await page.locator("form.rename").nth(1).getByRole("button", { name: "Keep" }).click();
    await expect(page.getByRole("link", { name: "The first" })).toBeVisible();
    await expect(fields).toHaveValue("The latest");
    await page.reload();
    await expect(fields).toHaveValue("The latest");
    await fields.press("Enter");
    await expect(page.getByRole("link", { name: "The latest" })).toBeVisible();
    await expect(page.getByRole("link", { name: "The first" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "The latest" })).toBeVisible();
    await expect(fields).toBeHidden();
  });

  test("hours of two weeks stand side by side, and are stored each in its own", async ({ page }) => {
    await open(page, "check-in");
    const development = page.getByLabel("Hours for Development");
    await development.fill("11");
    await page.getByRole("radio", { name: "Good" }).check();
    await page.getByRole("link", { name: "Last week" }).click();
    await expect(development).toHaveValue("");
    await development.fill("22");
    await page.goBack();
    await expect(development).toHaveValue("11");
    await expect(page.getByRole("radio", { name: "Good" })).toBeChecked();
    await page.reload();
    await expect(development).toHaveValue("11");
    await page.getByRole("button", { name: "Save this week" }).click();
    await expect(page.getByRole("heading", { name: "How the week compares" })).toBeVisible();
    await expect(status(page)).toHaveText("Kept in this browser");
    await open(page, "check-in");
    await page.getByRole("link", { name: "Last week" }).click();
    await expect(development).toHaveValue("22");
    // What is stored is no longer only typed.
    const kept = await page.evaluate(() => Object.keys(JSON.parse(sessionStorage["12h/typed"])));
    expect(kept).toHaveLength(1);
  });

  test("erasing everything forgets what is typed as well", async ({ page }) => {
    await open(page, "focus");
    await page.getByLabel("A note for later").fill("Between us");
    await open(page, "data");
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(status(page)).toHaveText("Nothing stored yet");
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
    expect(await ours(page)).toEqual({});
    await page.reload();
    await expect(heading(page)).toHaveText("Your data");
  });
});

test.describe("a list that is open", () => {
  test.use(stored(HISTORY));

  /** A list of each kind. */
  const LISTS = [
    ["", (page) => page.getByLabel("Add what’s pressing")],
    ["", (page) => page.getByLabel("The company’s stage")],
    ["focus", (page) => page.getByLabel("Your title")],
    ["focus", (page) => page.locator(".why-role select")],
    ["history", (page) => page.locator(".compare-list select").first()],
    ["history", (page) => page.locator(".compare-list select").last()],
    ["how", (page) => page.locator(".why-role select")],
  ];

  test("may be left by a way back: the app goes on, and nothing leads elsewhere", async ({ page }) => {
    for (const [address, find] of LISTS) {
      await open(page, "search");
      await page.evaluate((address) => (location.hash = `#/${address}`), address);
      const list = find(page);
      await expect(list, address).toBeVisible();
      const before = await ours(page);
      await list.focus();
      // What is picked out in the open list and not yet chosen, Chromium tells of when it takes the list off the page.
      await list.click();
      await page.keyboard.press("End");
      await page.evaluate(() => history.back());
      await expect(page.getByRole("searchbox"), address).toBeVisible();
      await expect(page).toHaveURL(/#\/search$/);
      await noneStopped(page);
      expect(await ours(page), address).toEqual(before);
    }
  });
});
