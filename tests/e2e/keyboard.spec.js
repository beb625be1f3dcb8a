// Nothing here uses a pointer.
import {
  CASE,
  challenge,
  expect,
  FILLED,
  heading,
  holdFrames,
  open,
  option,
  ROLES,
  SAVED_ID,
  show,
  stage,
  stored,
  teamSize,
  test,
  title,
  views,
} from "./helpers.js";
import { hiddenFocus } from "./layout.js";

/** The focus is somewhere in this element: nothing sent the person back to the top of the page. */
const expectFocusIn = (page, place) =>
  expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
const expectNotLost = (page) => expect.poll(() => page.evaluate(() => document.activeElement.tagName)).not.toBe("BODY");
const role = (page, { short }) => page.getByRole("grid").getByRole("link", { name: new RegExp(`^${short}\\b`) });

const expectFocusShown = (page) => expect.poll(() => page.evaluate(hiddenFocus)).toBe("");

/** Presses Tab until something has the focus, and looks at each stop on the way. */
async function tabTo(page, target, key = "Tab") {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press(key);
    await expectFocusShown(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not to be reached by ${key}: ${target}`);
}

test("the skip link is the first stop, and leads past the header without changing the address", async ({ page }) => {
  await open(page, "history");
  await expect(heading(page)).toBeVisible();
  // Arriving with a fresh page, the focus is where the browser puts it: at the top.
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await expectFocusShown(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(/#\/history$/);
  await page.keyboard.press("Tab");
  await expect(page.locator("#main").getByRole("link").first()).toBeFocused();
});

test("three of the five steps, from the first view to the history", async ({ page }) => {
  const goOn = async (name) => {
    await tabTo(page, page.getByRole("link", { name: "Continue" }));
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
  };
  await open(page);
  await tabTo(page, page.getByRole("link", { name: "Answer for yourself · 3 minutes" }));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Your job and your business");
  await expect(heading(page)).toBeFocused();

  // One Tab stop for each group of radio buttons; arrows choose.
  await tabTo(page, option(page, "What is your title?", "CTO"));
  await page.keyboard.press("Space");
  await expect(option(page, "What is your title?", "CTO")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(title(page)).toBeChecked();
  await expect(title(page)).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.press("Tab");
  await expect(option(page, "What kind of business is it?", CASE.business)).toBeFocused();
  await goOn("How far along is the company?");
  await tabTo(page, stage(page, "Idea or MVP"));
  await page.keyboard.press("ArrowDown");
  await expect(stage(page)).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(teamSize(page, "Just me")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(teamSize(page, "Not sure")).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(teamSize(page, "Over 50")).toBeChecked();
  await expectFocusShown(page);
  await goOn("What’s pressing right now?");
  await tabTo(page, challenge(page));
  await page.keyboard.press("Space");
  await expect(challenge(page)).toBeChecked();
  await tabTo(page, page.getByRole("link", { name: "Finish later" }));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  await expect(heading(page)).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Good at: more" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Good at", exact: true })).toHaveValue("35");
  // What was pressed keeps the focus: it can be pressed again.
  await page.keyboard.press("Space");
  await expect(page.getByRole("textbox", { name: "Good at", exact: true })).toHaveValue("40");

  await tabTo(page, page.getByLabel("A note for later"), "Shift+Tab");
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/focus\/[0-9a-z]{10}$/);
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "See your history" }));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "By keyboard" }));
});

test("from a blank page to a saved assessment in at most thirty keys", async ({ page }) => {
  let keys = 0;
  const press = async (...pressed) => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      keys += 1;
    }
  };
  const list = (name) => page.getByRole("combobox", { name });
  await open(page);
  // The link past the header; then each word of the sentence, by its first letters.
  await press("Tab", "Enter", "Tab");
  await expect(list("Your title")).toBeFocused();
  await press("ArrowDown", "Tab");
  await expect(list("The company’s stage")).toBeFocused();
  await press("ArrowDown", "ArrowDown", "Tab");
  await expect(list("The company’s business")).toBeFocused();
  await press("ArrowDown", "Tab");
  await expect(list("How many people build the product")).toBeFocused();
  await press("ArrowDown", "ArrowDown", "ArrowDown", "Tab");
  await expect(list("Add what’s pressing")).toBeFocused();
  await press("ArrowDown");
  await expect(page.getByRole("main").locator(".answer")).toHaveText(/^Do now: /);
  const reach = async (target) => {
    await expect(target).toBeVisible();
    while (!(await target.evaluate((element) => element === document.activeElement))) {
      await press("Tab");
      expect(keys).toBeLessThan(30);
    }
  };
  await reach(page.getByRole("link", { name: "See the whole answer" }));
  await press("Enter");
  await expect(heading(page)).toBeFocused();
  await reach(page.getByRole("button", { name: "Save this assessment" }));
  await press("Enter");
  await expect(page).toHaveURL(/#\/focus\/[0-9a-z]{10}$/);
  expect(keys).toBeLessThanOrEqual(30);
  await open(page, "history");
  await expect(page.locator(".history-line")).toHaveCount(1);
});

test("the wheel is one Tab stop", async ({ page }) => {
  await open(page);
  await tabTo(page, role(page, ROLES[0]));
  await page.keyboard.press("Tab");
  const stages = page.getByRole("region", { name: "The same sentence at every stage" });
  await expect(stages.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(role(page, ROLES[0])).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("grid").locator("*:focus")).toHaveCount(0);
  await expectFocusShown(page);
});

test("arrows, Home and End move through the wheel, open roles, and the address follows", async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  await tabTo(page, role(page, ROLES[0]));
  const moves = [
    ["ArrowRight", 1],
    ["ArrowRight", 2],
    ["ArrowRight", 3],
    ["ArrowLeft", 2],
    ["ArrowDown", 5],
    ["ArrowDown", 8],
    ["ArrowUp", 5],
    ["End", 11],
    ["ArrowRight", 0],
    ["ArrowLeft", 11],
    ["Home", 0],
    ["ArrowUp", 9],
  ];
  for (const [key, at] of moves) {
    await page.keyboard.press(key);
    await expect(role(page, ROLES[at])).toBeFocused();
    await expectFocusShown(page);
    await expect(page).toHaveURL(new RegExp(`#/roles/${ROLES[at].id}$`));
    await expect(page.getByRole("article", { name: ROLES[at].name, exact: true })).toBeVisible();
    await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(1);
    await expect(page.getByRole("gridcell", { selected: true }).locator("*:focus")).toHaveCount(1);
  }
  // Walking through the wheel leaves no trail: one step back leaves the page.
  expect(await page.evaluate(() => history.length)).toBe(length);

  // Escape closes the role, and the focus stays where it was.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page).toHaveURL(/#\/$/);
  await expect(role(page, ROLES[9])).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("article", { name: ROLES[10].name })).toBeVisible();
});

test("a role that was closed at once takes the focus from none that is opened after it", async ({ page }) => {
  await open(page);
  await role(page, ROLES[0]).focus();
  const letCome = await holdFrames(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Developer", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await letCome();
  await expect(page.getByRole("article", { name: "Architect", exact: true })).toBeVisible();
  await expect(role(page, ROLES[1])).toBeFocused();
});

test("a shortcut of the browser is not the wheel’s", async ({ page }) => {
  await open(page, "roles/architect");
  await tabTo(page, role(page, ROLES[1]));
  await page.keyboard.press("Control+End");
  await expect(role(page, ROLES[1])).toBeFocused();
  await expect(page).toHaveURL(/#\/roles\/architect$/);
});

test("Enter opens a role; from its page one goes on, back, and out", async ({ page }) => {
  await open(page);
  await tabTo(page, role(page, ROLES[0]));
  await page.keyboard.press("Enter");
  const article = page.getByRole("article", { name: "Developer", exact: true });
  await expect(article.getByRole("heading", { name: "First moves this week" })).toBeVisible();
  await tabTo(page, article.getByText("You can let it go when"));
  await page.keyboard.press("Enter");
  await expect(article.getByRole("group").first()).toHaveAttribute("open");

  await tabTo(page, page.getByRole("link", { name: "Next: Architect" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Architect", exact: true })).toBeVisible();
  await expectFocusIn(page, page.getByRole("article", { name: "Architect", exact: true }));
  await page.getByRole("link", { name: "Previous: Developer" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/roles\/developer$/);
  await expectFocusIn(page, article);
});

for (const [how, key] of [
  ["Escape", "Escape"],
  ["its button", "Enter"],
]) {
  test(`a role’s page closed by ${how} gives the focus back to the wheel`, async ({ page }) => {
    await open(page, "roles/visionary");
    await tabTo(page, page.getByRole("button", { name: "Close this role" }));
    await page.keyboard.press(key);
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(role(page, ROLES[6])).toBeFocused();
  });
}

test.describe("with the answers filled in", () => {
  test.use(stored(FILLED));

  test("the heading has the focus after each change of view", async ({ page }) => {
    await open(page);
    for (const name of ["Assess", "Focus", "History", "Your data", "Start"]) {
      const link = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });
      await link.focus();
      await page.keyboard.press("Enter");
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(heading(page)).toBeFocused();
    }
  });

  for (const [address, name] of [
    ["data", "Start"],
    ["assess/stage", "Continue"],
    ["focus", "Sales Partner"],
  ]) {
    test(`back, the focus is on the link by which one left: ${name}`, async ({ page }) => {
      await open(page, address);
      const left = await heading(page).textContent();
      const link = page.getByRole("link", { name, exact: true }).first();
      await link.focus();
      await page.keyboard.press("Enter");
      await expect(heading(page)).not.toHaveText(left);
      await page.goBack();
      await expect(heading(page)).toHaveText(left);
      await expect(link).toBeFocused();
    });
  }

  test("every stop of every view shows its focus", async ({ page }) => {
    // Several hundred stops, one after the other.
    test.slow();
    for (const view of views({ filled: true })) {
      await show(page, view);
      const skip = page.getByRole("link", { name: "Skip to the content" });
      await skip.focus();
      const hidden = [];
      let stops = 0;
      // From the first stop until the focus leaves the page, or comes round.
      const inside = (element) => element !== document.activeElement && document.activeElement !== document.body;
      do {
        hidden.push(await page.evaluate(hiddenFocus));
        await page.keyboard.press("Tab");
        stops += 1;
      } while (stops < 120 && (await skip.evaluate(inside)));
      expect(hidden.filter(Boolean), view[0]).toEqual([]);
      expect(stops, view[0]).toBeGreaterThan(7);
      expect(stops, view[0]).toBeLessThan(120);
    }
  });

  test("a rating is chosen with the arrows, and the hours by typing", async ({ page }) => {
    await open(page, "assess/you");
    const expert = option(page, "How good are you as a Developer?", CASE.ratings.Developer[0]);
    await tabTo(page, expert);
    await page.keyboard.press("ArrowLeft");
    await expect(option(page, "How good are you as a Developer?", "Strong")).toBeChecked();
    await tabTo(page, page.getByLabel("Hours a week now as a Developer"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.reload();
    await expect(page.getByLabel("Hours a week now as a Developer")).toHaveValue("12");
  });

  for (const [how, key] of [
    ["kept", "Enter"],
    ["cancelled", "Escape"],
  ]) {
    test(`a rename that is ${how} gives the focus back`, async ({ page }) => {
      await open(page, "history");
      const rename = page.getByRole("button", { name: /^Rename/ });
      await tabTo(page, rename);
      await page.keyboard.press("Enter");
      await expect(page.getByLabel("Note", { exact: true })).toBeFocused();
      await page.keyboard.press(key);
      await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
      await expect(rename).toBeFocused();
    });
  }

  test("deleting and undoing do not lose the focus", async ({ page }) => {
    await open(page, "history");
    await tabTo(page, page.getByRole("button", { name: /^Delete/ }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    expect(await page.evaluate((id) => localStorage.getItem(`12h/assessment/${id}/3`), SAVED_ID)).not.toBeNull();
    await expectNotLost(page);
  });
});
