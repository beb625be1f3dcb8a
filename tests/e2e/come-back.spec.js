// Who comes back after four weeks is asked what has changed.
import AxeBuilder from "@axe-core/playwright";
import { unfold } from "./layout.js";
import { expect, FILLED, heading, HISTORY, open, SAVED_ID, stored, test } from "./helpers.js";

const DAY = 86_400_000;
/** When the answers of `FILLED` were given. */
const ANSWERED = Date.UTC(2026, 2, 4, 12);
const asked = (page) => page.getByRole("region", { name: "Time to look again" });
const holds = (page) => asked(page).getByRole("button", { name: "It still holds" });

test.use({ timezoneId: "Europe/Berlin", locale: "en-GB" });

test.describe("who has answered", () => {
  test.use(stored(FILLED));

  test("is asked again after four weeks, at the sentence, at the answer and in the history", async ({ page }) => {
    await page.clock.setFixedTime(new Date(ANSWERED + 28 * DAY - 60_000));
    for (const address of ["", "focus", "history"]) {
      await open(page, address);
      await expect(asked(page), address).toHaveCount(0);
    }
    await page.clock.setFixedTime(new Date(ANSWERED + 28 * DAY));
    await page.goto("about:blank");
    for (const address of ["", "focus", "history"]) {
      await open(page, address);
      await expect(asked(page), address).toContainText("Your answer is from 4 Mar 2026. What has changed since?");
      await expect(holds(page), address).toBeVisible();
    }
    // What was saved then is what it was.
    await open(page, `focus/${SAVED_ID}`);
    await expect(asked(page)).toHaveCount(0);
  });

  test("is asked on a phone at the sentence and in the history", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [address, count] of [["", 1], ["focus", 0], ["history", 1]]) {
      await open(page, address);
      await expect(asked(page), address).toHaveCount(count);
    }
  });

  test("looks at the answers again, each filled in", async ({ page }) => {
    await page.clock.setFixedTime(new Date(ANSWERED + 35 * DAY));
    await open(page, "history");
    await asked(page).getByRole("link", { name: "Assess again" }).click();
    await expect(heading(page)).toHaveText("Check your answers");
    await expect(page.getByRole("main")).toContainText("Sales-led B2B");
  });

  for (const address of ["", "focus", "history"]) {
    test(`says by one button that it still holds, at “#/${address}”, and is asked four weeks later`, async ({ page }) => {
      const now = ANSWERED + 35 * DAY;
      await page.clock.setFixedTime(new Date(now));
      await open(page, address);
      await holds(page).focus();
      await page.keyboard.press("Enter");
      await expect(asked(page)).toHaveCount(0);
      await expect(page.locator("#main")).toBeFocused();
      await expect(page.getByText("The assessment is in your history.")).toBeAttached();
      await open(page, "history");
      await expect(page.locator(".history-list .entry-name")).toHaveCount(2);
      await expect(page.locator(".history-list .when").first()).toHaveText("8 Apr 2026");
      await page.clock.setFixedTime(new Date(now + 28 * DAY));
      await page.reload();
      await expect(asked(page)).toContainText("Your answer is from 8 Apr 2026.");
    });
  }

  test("is not asked once an answer is another", async ({ page }) => {
    await page.clock.setFixedTime(new Date(ANSWERED + 35 * DAY));
    await open(page);
    await expect(asked(page)).toBeVisible();
    const sentence = page.getByRole("group", { name: "Your situation" });
    await sentence.getByRole("combobox", { name: "The company’s stage" }).selectOption("growth-stage");
    await expect(asked(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Save this assessment" })).toBeVisible();
    await open(page, "history");
    await expect(asked(page)).toHaveCount(0);
  });

  test("is not asked about what is only shown or tried", async ({ page }) => {
    await page.clock.setFixedTime(new Date(ANSWERED + 35 * DAY));
    await open(page, "focus");
    await expect(asked(page)).toBeVisible();
    await unfold(page);
    await page.getByRole("button", { name: /^Try it: / }).first().click();
    await expect(page.getByText("What you’re trying is not saved. Keep it or drop it first.")).toBeVisible();
    await expect(asked(page)).toHaveCount(0);
  });

  test("finds nothing in the way of a screen reader", async ({ page }) => {
    for (const address of ["", "focus", "history"]) {
      await open(page, address);
      await expect(asked(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include(".look-again").analyze();
      expect(violations).toEqual([]);
    }
  });
});

test("who has said nothing is not asked", async ({ page }) => {
  await page.clock.setFixedTime(new Date(ANSWERED + 400 * DAY));
  for (const address of ["", "focus", "history"]) {
    await open(page, address);
    await expect(asked(page)).toHaveCount(0);
  }
});

test.describe("who has a history and has put the answers away", () => {
  const { "12h/draft/current/1": _, ...saved } = HISTORY;
  test.use(stored(saved));

  test("is asked to assess anew", async ({ page }) => {
    await open(page, "history");
    await expect(asked(page)).toContainText("Your answer is from 4 May 2026.");
    await expect(holds(page)).toHaveCount(0);
    await asked(page).getByRole("link", { name: "Assess again" }).click();
    await expect(heading(page)).toHaveText("Assess yourself");
  });
});
