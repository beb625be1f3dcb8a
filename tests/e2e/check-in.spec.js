// The weekly check-in: half a minute a week, by keyboard too, and what it says about the plan.
import AxeBuilder from "@axe-core/playwright";
import { FILLED, SAVED_ID, expect, heading, open, ours, status, stored, test } from "./helpers.js";

/** A Friday, in the week of 16 November. */
const NOW = new Date("2026-11-20T15:00:00Z");

/** A stored check-in: half hours by responsibility, and the place of the energy. */
const week = (id, spent, plan = SAVED_ID) => {
  const value = { schema: 2, model: 1, id, rev: 1, parent: 0, time: NOW.getTime(), spent, ...(plan && { plan }) };
  return { [`12h/check-in/${id}/1`]: JSON.stringify(value) };
};

const field = (page, name) => page.getByLabel(`Hours for ${name}`);
const energy = (page, word) => page.getByRole("group", { name: "How was your energy?" }).getByLabel(word);
const save = (page) => page.getByRole("button", { name: "Save this week" });
const outcome = (page) => page.getByRole("region", { name: "How the week compares" });
const weeks = (page) => page.getByRole("region", { name: "Your weeks" });
const checkIns = async (page) => Object.entries(await ours(page)).filter(([key]) => key.startsWith("12h/check-in/"));
const lastSpent = async (page) => JSON.parse((await checkIns(page)).sort().at(-1)[1]).spent;

async function expectNoViolations(page, where) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
  expect.soft(found, where).toEqual([]);
}

const expectNoSidewaysScroll = async (page, where) => {
  const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect.soft(whole, where).toBeLessThanOrEqual(seen);
};

test.use({ timezoneId: "Europe/Berlin" });
test.beforeEach(async ({ page }) => page.clock.setFixedTime(NOW));

test.describe("with a saved assessment", () => {
  test.use(stored(FILLED));

  test("a week is told by keyboard, is there after a reload, and can be corrected", async ({ page }) => {
    await open(page, "history");
    await expect(weeks(page)).toContainText("Take half a minute");
    const begin = weeks(page).getByRole("link", { name: "Check in this week" });
    await begin.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveTitle("Weekly check-in · Twelve Hats");
    await expect(heading(page)).toHaveText("Week of November 16");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "History" })).toHaveAttribute("aria-current", "page");

    // Nothing is filled in; the plan stands beside.
    await expect(field(page, "Development")).toHaveValue("");
    await expect(field(page, "Development")).toHaveAccessibleDescription(/^(\d+½? h|none) planned$/);
    for (const name of ["Last week", "This week"]) {
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name })).toBeFocused();
    }
    for (const [name, hours] of [["Development", "30"], ["Team & People", "7,5"], ["Product", ""], ["Customer & Sales", "2½ h"]]) {
      await page.keyboard.press("Tab");
      await expect(field(page, name)).toBeFocused();
      await page.keyboard.type(hours);
    }
    await expect(page.getByText("Total 40 h of your 45 h")).toBeVisible();
    for (const name of ["As planned", "By role"]) {
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name })).toBeFocused();
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(energy(page, "Drained")).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(energy(page, "Good")).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(save(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "How the week compares" })).toBeFocused();
    await expect(outcome(page)).toContainText(/What differed most from the plan: [A-Z][\w &]+, \d+½? h instead of \d+½? h\./);
    await expect(status(page)).toHaveText("Kept in this browser");
    const [[key, value], ...others] = await checkIns(page);
    expect(others).toEqual([]);
    expect(key).toBe("12h/check-in/2026w47/1");
    expect(JSON.parse(value)).toMatchObject({ spent: "60,15,,5.3", plan: SAVED_ID });

    await page.reload();
    await open(page, "check-in");
    await expect(field(page, "Development")).toHaveValue("30");
    await expect(field(page, "Team & People")).toHaveValue("7½");
    await expect(field(page, "Product")).toHaveValue("");
    await expect(energy(page, "Good")).toBeChecked();

    // Corrected from the list.
    await open(page, "history");
    await expect(weeks(page).getByRole("listitem")).toHaveCount(1);
    await expect(weeks(page)).toContainText("Energy: Good");
    await weeks(page).getByRole("link", { name: /^Change.*Week of November 16/ }).click();
    await field(page, "Product").fill("3");
    // Enter in a field saves.
    await field(page, "Product").press("Enter");
    await expect(outcome(page)).toBeVisible();
    expect(await lastSpent(page)).toBe("60,15,6,5.3");
    await outcome(page).getByRole("button", { name: "Change what you entered" }).click();
    await expect(field(page, "Product")).toHaveValue("3");
    await save(page).click();
    await outcome(page).getByRole("link", { name: "See your weeks" }).click();
    await expect(weeks(page).getByRole("listitem")).toHaveCount(1);
  });

  test("a blank week and odd hours are refused, with the way to each field", async ({ page }) => {
    await open(page, "check-in");
    await save(page).click();
    const faults = page.getByRole("region", { name: "Not yet" });
    await expect(faults).toBeFocused();
    await expect(faults).toContainText("Write some hours, or say how your energy was.");
    await expectNoViolations(page, "a blank week");

    await field(page, "Development").fill("20");
    await field(page, "Team & People").fill("many");
    await field(page, "Customer & Sales").fill("-3");
    await save(page).click();
    await expect(faults).toBeFocused();
    await expect(faults.getByRole("button")).toHaveText([
      "Team & People: Write a number of hours, like 8 or 7.5.",
      "Customer & Sales: Between 0 and 100 hours.",
    ]);
    await expect(field(page, "Team & People")).toHaveAttribute("aria-invalid", "true");
    await expect(field(page, "Team & People")).toHaveAccessibleDescription(/^Write a number of hours, like 8 or 7\.5\. /);
    await expect(field(page, "Development")).not.toHaveAttribute("aria-invalid");
    await faults.getByRole("button", { name: /^Customer/ }).click();
    await expect(field(page, "Customer & Sales")).toBeFocused();
    await expect(field(page, "Team & People")).toHaveValue("many");

    for (const name of ["Development", "Team & People", "Customer & Sales"]) await field(page, name).fill("60");
    await save(page).click();
    await expect(faults).toContainText("more than the 168 hours in a week");
    expect(await checkIns(page)).toEqual([]);
  });

  test("hours by role add up to those of the responsibilities, and say how much was joy", async ({ page }) => {
    await open(page, "check-in");
    await page.getByRole("button", { name: "By role" }).click();
    await expect(page.getByRole("button", { name: "By responsibility" })).toBeFocused();
    await expect(page.getByRole("textbox")).toHaveCount(12);
    await field(page, "Developer").fill("10");
    await field(page, "Architect").fill("6");
    await field(page, "People Manager").fill("20");
    await page.getByRole("button", { name: "By responsibility" }).click();
    await expect(field(page, "Development")).toHaveValue("16");
    await expect(field(page, "Team & People")).toHaveValue("20");
    await expect(field(page, "Product")).toHaveValue("");
    await page.getByRole("button", { name: "By role" }).click();
    await expect(field(page, "Architect")).toHaveValue("6");
    await save(page).click();
    // Of those, only Developer is enjoyed: 10 of 36.
    await expect(outcome(page)).toContainText("27% of these hours went to roles you enjoy: at least a fifth.");
    expect(await lastSpent(page)).toBe("20,12,,40,,,,,,,,.-");
    await page.reload();
    await expect(page.getByRole("textbox")).toHaveCount(12);

    await page.getByRole("button", { name: "As planned" }).click();
    await save(page).click();
    await expect(outcome(page)).toContainText("As planned, to the hour.");
  });

  test("hours by responsibility stay as what the roles divide, and nothing typed is lost on the way", async ({ page }) => {
    await open(page, "check-in");
    const turn = (name) => page.getByRole("button", { name, exact: true }).click();
    const head = page.locator(".spent-group.development .spent-group-head");
    await field(page, "Development").fill("12");
    await field(page, "Product").fill("x");
    await turn("By role");
    await expect(head).toContainText("0 of 12 h divided");
    await expect(page.locator(".spent-foot")).toContainText("12 h");
    await field(page, "Architect").fill("4");
    await expect(head).toContainText("4 of 12 h divided");
    await turn("By responsibility");
    await expect(field(page, "Development")).toHaveValue("12");
    await expect(field(page, "Product")).toHaveValue("x");
    await turn("By role");
    await expect(field(page, "Architect")).toHaveValue("4");
    // More than there was: now the roles tell.
    await field(page, "Developer").fill("10");
    await expect(head).toContainText("14 h");
    await turn("By responsibility");
    await expect(field(page, "Development")).toHaveValue("14");
    // And what follows the roles goes on following.
    await turn("By role");
    await field(page, "Developer").fill("1");
    await turn("By responsibility");
    await expect(field(page, "Development")).toHaveValue("5");
    // Where no role tells any, what was typed is what is stored.
    await field(page, "Product").fill("6");
    await turn("By role");
    for (const name of ["Developer", "Architect"]) await field(page, name).fill("");
    await save(page).click();
    expect(await lastSpent(page)).toBe(",,12,.-");
  });

  test("the last week can be told, one before it can’t", async ({ page }) => {
    await open(page, "check-in");
    await page.getByRole("link", { name: "Last week" }).click();
    await expect(heading(page)).toHaveText("Week of November 9");
    await energy(page, "Tired").check({ force: true });
    await save(page).click();
    await expect(outcome(page)).toContainText("No hours were entered");
    expect((await checkIns(page)).map(([key]) => key)).toEqual(["12h/check-in/2026w46/1"]);
    await open(page, "check-in/2026w45");
    await expect(page.getByRole("main")).toContainText("That week has no check-in.");
    await expect(save(page)).toHaveCount(0);
  });

  test("a deleted week comes back", async ({ page }) => {
    await open(page, "check-in");
    await field(page, "Product").fill("8");
    await save(page).click();
    await outcome(page).getByRole("link", { name: "See your weeks" }).click();
    await weeks(page).getByRole("button", { name: /^Delete.*Week of November 16/ }).click();
    await expect(weeks(page).getByRole("listitem")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(weeks(page).getByRole("listitem")).toHaveCount(1);
    await page.reload();
    await open(page, "history");
    await expect(weeks(page)).toContainText("8 h");
  });
});

test.describe("whose English it is", () => {
  for (const [locale, expected] of [["en-US", "Week of November 16"], ["en-GB", "Week of 16 November"], ["de-DE", "Week of 16 November"]]) {
    test.describe(locale, () => {
      test.use({ locale });
      test("the week begins as the person writes days, in the page’s language", async ({ page }) => {
        await page.clock.setFixedTime(new Date("2026-11-20T12:00:00Z"));
        await open(page, "check-in");
        await expect(heading(page)).toHaveText(expected);
      });
    });
  }
});

test.describe("where the week turns", () => {
  // Sunday night in Auckland is Sunday noon in universal time; an hour later it is Monday.
  for (const [time, expected] of [["2026-11-22T10:30:00Z", "Week of November 16"], ["2026-11-22T11:30:00Z", "Week of November 23"]]) {
    test.describe(time, () => {
      test.use({ timezoneId: "Pacific/Auckland" });
      test(`${expected} is this week where the person is`, async ({ page }) => {
        await page.clock.setFixedTime(new Date(time));
        await open(page, "check-in");
        await expect(heading(page)).toHaveText(expected);
      });
    });
  }
});

test.describe("with weeks behind", () => {
  const MANY = Object.assign({}, ...Array.from({ length: 11 }, (_, at) => week(`2026w${30 + at}`, "36,18,18,18.2")));
  test.use(stored({ ...FILLED, ...MANY, ...week("2026w45", "80,4,,4.2"), ...week("2026w46", "80,4,,4.1"), ...week("2026w47", "80,4,,4.0") }));

  test("what drifts is said first, and the rest is there on request", async ({ page }) => {
    await open(page, "history");
    await expect(weeks(page)).toContainText(/Three weeks in a row more Development than planned: \d+½? h over\./);
    await expect(weeks(page)).toContainText("Plan anew, or hand something over.");
    await expect(weeks(page)).toContainText("Energy in the last four weeks that tell it: even, even, tired and drained.");
    const names = weeks(page).locator(".week-name strong");
    await expect(names).toHaveCount(12);
    await expect(names.first()).toHaveText("Week of November 16");
    await weeks(page).getByRole("button", { name: "Show all 14 weeks" }).click();
    await expect(names).toHaveCount(14);
    await expect(weeks(page).getByRole("link", { name: /^Change.*Week of July 27/ })).toBeFocused();
    // An old week can be corrected.
    await weeks(page).getByRole("link", { name: /^Change.*Week of July 27/ }).click();
    await expect(field(page, "Development")).toHaveValue("18");

    // With a week as planned the drift ends.
    await open(page, "check-in");
    await page.getByRole("button", { name: "As planned" }).click();
    await save(page).click();
    await expect(outcome(page)).toContainText("As planned, to the hour.");
    await expect(outcome(page)).not.toContainText("in a row");
  });

  for (const [look, options] of [
    ["light", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }],
    ["light, at 320 px", { colorScheme: "light", viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
  ]) {
    test.describe(look, () => {
      test.use(options);

      test("axe finds nothing, and nothing is beside the page", async ({ page }) => {
        test.slow();
        const look = async (where) => {
          await expectNoViolations(page, where);
          await expectNoSidewaysScroll(page, where);
        };
        await open(page, "history");
        await look("the weeks");
        await open(page, "check-in");
        await look("the fields");
        await field(page, "Product").fill("x");
        await page.getByRole("button", { name: "By role" }).click();
        await field(page, "Developer").fill("y");
        await save(page).click();
        await look("twelve fields and a fault");
        await page.getByRole("button", { name: "As planned" }).click();
        await save(page).click();
        await expect(outcome(page)).toBeVisible();
        await look("the outcome");
        for (const target of await page.getByRole("main").locator("a, button").all()) {
          const box = await target.boundingBox();
          expect.soft(Math.min(box.width, box.height), await target.innerText()).toBeGreaterThanOrEqual(24);
        }
        await open(page, "check-in/2026w02");
        await look("a week that can’t be told");
      });
    });
  }
});
