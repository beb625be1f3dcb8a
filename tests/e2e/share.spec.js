// An answer as a link: what it tells, who can read it, and what becomes of it where it is opened.
import AxeBuilder from "@axe-core/playwright";
import jsQR from "jsqr";
import { expect, FILLED, heading, listen, open, ours, record, SAVED_ID, stored, test, unfold } from "./helpers.js";

const maker = (page) => page.locator("#share .brief-opened");
const field = (page) => page.getByRole("textbox", { name: "The link" });
const banner = (page) => page.getByRole("region", { name: "Shared with you" });
const button = (page, name) => page.getByRole("button", { name });

/** Opens what makes a link to this answer. */
async function openMaker(page, address = "focus") {
  await open(page, address);
  await button(page, "Share a link …").click();
  await expect(maker(page)).toBeVisible();
}

/** Makes a link to what is answered, and returns it. */
async function linkTo(page, address) {
  await openMaker(page, address);
  await button(page, "Make the link").click();
  return field(page).inputValue();
}

/** What the maker says of what a link tells. */
const told = (page) => maker(page).locator("dl > div").evaluateAll((lines) => lines.map((line) => line.innerText.replace(/\s+/g, " ")));

/** Opens a link as whoever gets it does, in a browser of their own. */
async function receive(browser, link, values = {}) {
  const context = await browser.newContext(stored(values));
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  return page;
}

/** What a camera reads of the code. */
async function read(page) {
  const [size, path] = await page
    .getByRole("img", { name: "The link as a QR code" })
    .evaluate((code) => [Number(code.getAttribute("viewBox").split(" ")[2]), code.querySelector("path").getAttribute("d")]);
  const [scale, width] = [4, size * 4];
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let down = 0; down < scale; down += 1) {
      const from = (Number(y) * scale + down) * width + Number(x) * scale;
      for (let at = from; at < from + Number(wide) * scale; at += 1) pixels.set([0, 0, 0, 255], at * 4);
    }
  }
  return jsQR(pixels, width, width).data;
}

test.describe("a link to an answer", () => {
  test.use(stored({ ...FILLED, ...record("draft", "current", { names: { visionary: "Zebulon" } }) }));

  test("is made once it is said what it tells, and shows the answer to whoever opens it", async ({ page, browser, baseURL }) => {
    await openMaker(page);
    const answer = await heading(page).textContent();
    await expect(field(page)).toHaveCount(0);
    expect(await told(page)).toEqual([
      expect.stringMatching(/^Day \w+ \d+, \d{4}$/),
      "Title Both in one person",
      expect.stringMatching(/^Business Sales-led B2B/),
      "Stage Seed",
      "Challenges Close a key customer",
      "Week 45 h",
      ...["Developer", "Architect", "Guardian", "People Manager", "Talent Builder", "Visionary", "Product Manager", "Sales Partner", "Investor Voice"].map(
        (role) => expect.stringMatching(new RegExp(`^${role} `)),
      ),
      "Balance needed 50%, good at 30%, enjoy 20%",
      "Need tables version 2",
    ]);
    await button(page, "Make the link").press("Enter");
    await expect(field(page)).toBeFocused();
    const link = await field(page).inputValue();
    expect(link.startsWith(`${baseURL}#/s/1.`), link).toBe(true);
    expect(link.length).toBeLessThan(150);
    expect(await read(page)).toBe(link);

    const other = await receive(browser, link);
    await expect(banner(other)).toContainText(/^Somebody else’s answer from \w+ \d+, \d{4}, shared with you\. None of it is kept here/);
    await expect(heading(other)).toHaveText(answer);
    expect(new URL(other.url()).hash).toBe("#/focus");
    expect(await ours(other)).toEqual({});
    // Nothing but what was told, so no name.
    await expect(other.getByText("Zebulon")).toHaveCount(0);
    await expect(button(other, "Share a link …")).toHaveCount(0);
    // It can be tried, and is still nobody's here.
    await other.locator("#slot-stage").selectOption("growth-stage");
    await expect(banner(other)).toContainText("shared with you, and changed here.");
    expect(await ours(other)).toEqual({});
    await other.reload();
    await expect(heading(other)).toHaveText("Start with the team and people.");
    await other.context().close();
  });

  test("has names only where they are ticked", async ({ page, browser }) => {
    const plain = await linkTo(page);
    await page.getByRole("checkbox", { name: "Include the names of who covers what" }).check();
    // The link did not tell them: it is gone.
    await expect(field(page)).toHaveCount(0);
    expect((await told(page)).find((line) => line.startsWith("Visionary"))).toContain("Zebulon, mostly");
    await button(page, "Make the link").click();
    const named = await field(page).inputValue();
    expect(named.length).toBeGreaterThan(plain.length);
    const other = await receive(browser, named);
    await expect(other.getByText("Zebulon").filter({ visible: true }).first()).toBeVisible();
    await other.context().close();
  });

  test("goes when what it tells has changed", async ({ page }) => {
    await linkTo(page);
    await page.locator("#slot-stage").selectOption("growth-stage");
    await expect(field(page)).toHaveCount(0);
    expect(await told(page)).toContain("Stage Growth");
  });

  test("is copied, and handed to other apps where the browser can", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => {
      Navigator.prototype.share = (data) => Promise.resolve((window.shared = data));
    });
    const heard = await listen(page);
    const link = await linkTo(page);
    await button(page, "Copy the link").click();
    await expect(maker(page)).toContainText("The link is copied.");
    await expect.poll(() => heard.map(([, words]) => words)).toContain("The link is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await button(page, "Send the link …").click();
    expect(await page.evaluate(() => window.shared)).toEqual({ title: "A shared answer", url: link });
  });

  test("is there to be copied by hand where the browser lets no page copy", async ({ page }) => {
    await page.addInitScript(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new Error("no"));
      delete Navigator.prototype.share;
    });
    await linkTo(page);
    await expect(button(page, "Send the link …")).toHaveCount(0);
    await button(page, "Copy the link").press("Enter");
    await expect(maker(page)).toContainText("This browser doesn’t let the page copy.");
    await expect(field(page)).toBeFocused();
    expect(await field(page).evaluate((area) => area.selectionEnd - area.selectionStart === area.value.length)).toBe(true);
  });

  for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]]) {
    test(`is made, and not opened, without barriers, ${width} px wide and ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await open(page, "focus");
      await unfold(page, "The brief");
      await button(page, "Share a link …").click();
      await button(page, "Make the link").click();
      await expect(field(page)).toBeFocused();
      const found = async () => (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(await found()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await open(page, "s/1.damaged");
      await expect(heading(page)).toHaveText("This link can’t be opened");
      expect(await found()).toEqual([]);
    });
  }

  test("is copied where it can’t be handed over after all", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => {
      Navigator.prototype.share = () => Promise.reject(new DOMException("no", window.reason));
    });
    const link = await linkTo(page);
    // Who chooses no app has changed their mind.
    await page.evaluate(() => (window.reason = "AbortError"));
    await button(page, "Send the link …").click();
    await expect(maker(page)).not.toContainText("The link is copied.");
    await page.evaluate(() => (window.reason = "NotAllowedError"));
    await button(page, "Send the link …").click();
    await expect(maker(page)).toContainText("The link is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });

  test("is not offered of what is only tried", async ({ page }) => {
    await open(page, "focus");
    await page.getByRole("region", { name: "What would change this" }).getByRole("button", { name: /^Try it/ }).first().click();
    await expect(page.getByRole("group", { name: "Trial", exact: true })).toBeVisible();
    await expect(button(page, "Share a link …")).toHaveCount(0);
  });
});

test.describe("whoever has answers of their own", () => {
  const OWN = { ...record("draft", "current", { answers: "0.c.0.g.-.-.-.-.-.1", names: {} }), ...record("assessment", SAVED_ID) };

  test("finds them as they were", async ({ page, browser }) => {
    await open(page, "focus");
    const context = await browser.newContext(stored(FILLED));
    const link = await linkTo(await context.newPage());
    await context.close();

    const other = await receive(browser, link, OWN);
    await expect(banner(other)).toBeVisible();
    await other.locator("#slot-stage").selectOption("mature");
    await other.getByRole("link", { name: "Assess", exact: true }).click();
    await expect(banner(other)).toBeVisible();
    expect(await ours(other)).toEqual(OWN);
    await button(other, "Find your own focus").click();
    await expect(banner(other)).toHaveCount(0);
    await expect(heading(other)).toHaveText("Assess yourself");
    await other.getByRole("link", { name: "Focus", exact: true }).click();
    await expect(other.locator("#slot-stage")).toHaveValue("1");
    expect(await ours(other)).toEqual(OWN);
    // And in a page that is open already, by its address.
    await other.goto(link);
    await expect(banner(other)).toBeVisible();
    await button(other, "Close it").press("Enter");
    await expect(other.locator("#slot-stage")).toHaveValue("1");
    await expect(other.locator("#main")).toBeFocused();
    expect(await ours(other)).toEqual(OWN);
    await other.context().close();
  });
});

test.describe("somebody else’s answer", () => {
  const NOTE = `Look at https://intranet.example/${"page".repeat(40)}`;
  const saved = record("assessment", SAVED_ID, { model: 2, note: NOTE });
  test.use(stored(saved));

  test("is told apart from one’s own: at its head, aloud, on paper, and when it is gone", async ({ page, browser }) => {
    await openMaker(page, `focus/${SAVED_ID}`);
    await page.getByRole("checkbox", { name: "Include your note" }).check();
    await button(page, "Make the link").click();
    const link = await field(page).inputValue();

    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const other = await context.newPage();
    const heard = await listen(other);
    const last = () => heard.map(([, words]) => words).filter(Boolean).at(-1);
    await other.goto(link);
    await expect(banner(other)).toBeVisible();
    await expect.poll(last).toMatch(/^Somebody else’s answer from March 4, 2026, shared with you\.$/);
    await expect(other.locator(".focus-answer .note")).toHaveText(`Their note: “${NOTE}”`);
    // Nothing sticks out, on either side.
    const sides = await banner(other).locator("p, button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    for (const [left, right] of sides) expect([left >= 0, right <= 390]).toEqual([true, true]);
    await expect(other.locator(".brief")).toBeAttached();
    await expect(other.locator(".brief .brief-dates")).toHaveText("Mar 4, 2026");
    await expect(other.locator(".brief")).toContainText("Somebody else’s answer from March 4, 2026, shared by a link.");
    await other.locator("#slot-stage").selectOption("mature");
    await expect(other.locator(".brief")).toContainText("Not as it was shared: somebody else’s answer from March 4, 2026, changed since.");

    // What is typed for it goes with it.
    await other.evaluate(() => (location.hash = "#/assess/you/developer"));
    const hours = other.getByRole("textbox", { name: "Hours a week now as a Developer" });
    await hours.fill("777");
    await hours.press("Tab");
    await expect.poll(() => other.evaluate(() => sessionStorage.length)).toBe(1);
    await other.goto(link);
    await expect(other.locator(".brief")).toBeAttached();
    expect(await other.evaluate(() => sessionStorage.length)).toBe(0);

    // A link that can't be read has nothing to do with it.
    await other.goto(`${link.slice(0, -3)}`);
    await expect(heading(other)).toHaveText("This link can’t be opened");
    await expect(banner(other)).toHaveCount(0);
    expect(new URL(other.url()).hash).toBe("#/s");
    await other.goto(link);
    await expect(banner(other)).toBeVisible();
    await button(other, "Close it").click();
    await expect.poll(last).toBe("Your own answers are shown again.");
    await context.close();
  });
});

test.describe("a note and names that would be scripts", () => {
  const EVIL = `"><img src=x onerror="window.evil=1"><script>window.evil=2</script>`;
  const NAME = `<svg onload="window.evil=3">`;
  const saved = record("assessment", SAVED_ID, { model: 2, note: EVIL, names: { visionary: NAME } });
  test.use(stored(saved));

  test("are words where the link is opened", async ({ page, browser }) => {
    await openMaker(page, `focus/${SAVED_ID}`);
    for (const name of ["Include the names of who covers what", "Include your note"]) await page.getByRole("checkbox", { name }).check();
    expect((await told(page)).join("\n")).toContain(`Note ${EVIL}`);
    await button(page, "Make the link").click();
    const other = await receive(browser, await field(page).inputValue());
    await expect(other.locator(".focus-answer .note")).toHaveText(`Their note: “${EVIL}”`);
    await expect(other.getByText(NAME).first()).toBeAttached();
    expect(await other.evaluate(() => window.evil)).toBeUndefined();
    expect(await page.evaluate(() => window.evil)).toBeUndefined();
    await other.context().close();
  });
});

test.describe("a link that can't be read", () => {
  for (const [what, held, words] of [
    ["is cut off", "1.Ah-q9volkiHaD__bbbbbb2222", "Part of it is missing, or was changed on the way."],
    ["is of a newer version", "2.Ah-q9volkiHaD", "It was made with a newer version of Twelve Hats than this one."],
    ["is empty", "", "There is no answer in it."],
    ["is no link", "%3Cscript%3Ealert(1)%3C/script%3E", "There is no answer in it."],
    ["is far too long", `1.${"A".repeat(65_536)}`, "Part of it is missing, or was changed on the way."],
  ]) {
    test(`says so where it ${what}`, async ({ page }) => {
      await open(page, `s/${held}`);
      await expect(heading(page)).toHaveText("This link can’t be opened");
      await expect(page.getByRole("main")).toContainText(words);
      expect(new URL(page.url()).hash).toBe("#/s");
      await expect(banner(page)).toHaveCount(0);
      expect(await ours(page)).toEqual({});
    });
  }
});
