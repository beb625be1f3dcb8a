// What a screen reader says: the main job read out from beginning to end, and how what is drawn is put into words.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CASE, expect, heading, HISTORY, open, OTHERS, record, ROLES, show, status, stored, test, unfold, views } from "./helpers.js";

// It reads the page from within, as a module of the page.
const READER = readFileSync(
  new URL("index.browser.js", import.meta.resolve("@guidepup/virtual-screen-reader/browser.js")),
  "utf8",
);
const FIXTURE = new URL("heard/main-job.txt", import.meta.url);

// What is read out has dates in it. The page's policy would forbid the reader, which is none of its own files.
test.use({ locale: "en-US", timezoneId: "UTC", bypassCSP: true });

/** All phrases for what is in this place, in order, with those that open a part and those that end it. */
const phrases = (place) =>
  place.evaluate(async (container, source) => {
    if (!window.reader) {
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      window.reader = (await import(address)).virtual;
      URL.revokeObjectURL(address);
    }
    const { reader } = window;
    const all = [];
    await reader.start({ container });
    const [first] = await reader.spokenPhraseLog();
    for (let phrase = first; all.length < 10_000; phrase = await reader.lastSpokenPhrase()) {
      const { activeNode } = reader;
      const element = activeNode.nodeType === Node.ELEMENT_NODE ? activeNode : activeNode.parentElement;
      // The reader does not know what a closed disclosure hides, nor that a closed list reads out its choice alone.
      const closed = element.closest("details:not([open])");
      const isHidden = closed && closed !== element && !closed.querySelector("summary")?.contains(element);
      const list = element.closest("select");
      // Live regions that have nothing to say.
      const isEmpty = element.matches("[role=alert], [role=status], [aria-live]") && !element.textContent.trim();
      if (list === element) {
        const value = `, ${list.value}, has popup listbox, not expanded`;
        all.push(phrase.replace(value, `, ${list.selectedOptions[0]?.textContent.trim()}`));
      } else if (element.localName === "summary" && !phrase.startsWith("end")) {
        const { open } = element.parentElement;
        all.push(`disclosure, ${element.textContent.trim()}, ${open ? "expanded" : "not expanded"}`);
      } else if (!isHidden && !isEmpty && !list && !element.closest("summary")) {
        all.push(phrase);
      }
      if (all.length > 1 && phrase === `end of ${first}`) break;
      await reader.next();
    }
    await reader.stop();
    return all;
  }, READER);

/** Parts that no screen reader names when nobody named them: within a line, and such that are lines of their own. */
const INLINE = ["strong", "emphasis"];
const BLOCKS = ["paragraph", "caption", "rowgroup", "group", "term", "definition"];
/** Parts of which only the name is heard. */
const NAME_ALONE = /^(button|link|textbox|slider)\b/;

/** Parts that begin with what they are. */
const KINDS =
  /^(article|button|cell|columnheader|combobox|disclosure|figure|grid|gridcell|heading|link|list|listitem|navigation|region|row|rowheader|slider|status|table|textbox)\b/;

/** The phrases as a tree: each with what is said within it. */
function tree(phrases) {
  const open = [{ within: [] }];
  for (const phrase of phrases) {
    const ended = phrase.match(/^end(?: of|,) (.*)$/)?.[1];
    const at = ended === undefined ? -1 : open.findLastIndex((part) => part.phrase === ended);
    if (at > 0) {
      // What came after a part that has no end is beside it, not within it.
      const part = open[at];
      const flat = (parts) => parts.flatMap((one) => (one.ends ? [one] : [one, ...flat(one.within.splice(0))]));
      part.within = flat(part.within);
      part.ends = true;
      open.length = at;
    } else {
      const part = { phrase, within: [] };
      open.at(-1).within.push(part);
      open.push(part);
    }
  }
  return open[0].within;
}

/** Without what is said twice, and with the places in lists in short; pieces of a line are one line. */
function tidy(parts, around = "") {
  const all = parts.flatMap(({ phrase, within, ends }) => {
    if (INLINE.includes(phrase)) return tidy(within, around);
    if (BLOCKS.includes(phrase)) return tidy(within, around).map((part) => ({ ...part, isPiece: false }));
    const isPiece = !ends && within.length === 0;
    // A name is made of what stands within it.
    if (isPiece && around.includes(phrase)) return [];
    const said = phrase.replace(/(?:, level \d+)?, position (\d+), set size (\d+)/, " $1 of $2");
    if (NAME_ALONE.test(phrase)) return [{ phrase: said, within: [] }];
    const [only, ...more] = tidy(within, phrase);
    // What a place in a list has is said in one breath.
    if (only && more.length === 0 && said.startsWith("listitem") && only.within.length === 0) {
      return [{ phrase: `${said}: ${only.phrase}`, within: [] }];
    }
    return [{ phrase: said, within: only ? [only, ...more] : [], isPiece }];
  });
  return all.reduce((joined, part) => {
    const before = joined.at(-1);
    if (!before?.isPiece || !part.isPiece || KINDS.test(before.phrase) || KINDS.test(part.phrase)) return [...joined, part];
    const phrase = `${before.phrase} ${part.phrase}`.replace(/ (?=[%.,])/g, "");
    return [...joined.slice(0, -1), { ...part, phrase }];
  }, []);
}

const lines = (parts, depth = 0) =>
  parts.flatMap(({ phrase, within }) => ["  ".repeat(depth) + phrase, ...lines(within, depth + 1)]);

/** What is heard in a place, as a tree. */
const hear = async (place) => tidy(tree(await phrases(place)));

/** What is heard one after the other within a part: “heading”, “text”, “list”. */
const kinds = (parts) => parts.map(({ phrase }) => phrase.match(KINDS)?.[0] ?? "text");

/** What has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === document.body) return "nothing";
    const name = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
    return `${at.localName}, ${name.replace(/\s+/g, " ").trim()}`;
  });

const sentence = (page) => page.getByRole("group", { name: "Your situation" });
const choose = async (page, name, label) => {
  const list = sentence(page).getByRole("combobox", { name, exact: true });
  // As whoever uses it does: the focus goes with the word.
  await list.focus();
  await list.selectOption(label);
};

test("the main job, as it is heard", async ({ page }, testInfo) => {
  test.slow();
  await page.clock.setFixedTime("2026-03-04T12:00:00Z");
  const heard = [];
  const view = async (name) => {
    // Another view takes the focus with the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const focus = await focused(page);
    await expect(page.getByRole("main").getByText(/^Counting/)).toHaveCount(0);
    const said = lines(await hear(page.getByRole("main")));
    heard.push(`# ${name}`, `(title: ${await page.title()})`, `(focus: ${focus})`, ...said, "");
  };

  await open(page);
  await view("The first screen, blank");

  await choose(page, "Your title", "CTO and CPO in one");
  await choose(page, "The company’s stage", "seed-stage");
  await choose(page, "The company’s business", "sales-led B2B");
  await choose(page, "How many people build the product", "6–15 people");
  await choose(page, "Add what’s pressing", "closing a key customer");
  await expect(page.getByRole("main").locator(".answer")).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  await expect(status(page)).toHaveText("Kept in this browser");
  await view("The first screen, with the sentence answered");

  await page.getByRole("main").getByRole("link", { name: "See the whole answer" }).click();
  await expect(page).toHaveURL(/#\/focus$/);
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
  await view("The answer");

  await page.getByLabel("A note for later").fill("Closing Acme");
  await page.getByRole("button", { name: "Save this assessment" }).click();
  await expect(page).toHaveURL(/#\/focus\/[0-9a-z]{10}$/);
  await expect(page.getByRole("main")).toContainText("Closing Acme");
  await expect(status(page)).toHaveText("Kept in this browser");
  await view("The answer, saved");

  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "History", exact: true }).click();
  await expect(heading(page)).toHaveText("Your history");
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "Closing Acme" })).toBeVisible();
  await view("The history, with one assessment");

  const transcript = heard.join("\n");
  let kept = "";
  try {
    kept = readFileSync(FIXTURE, "utf8");
  } catch {
    // There is none yet.
  }
  const path = testInfo.outputPath("main-job.txt");
  if (transcript !== kept) writeFileSync(path, transcript);
  const advice = `What is heard has changed. Read ${path}; where it is right, copy it to ${fileURLToPath(FIXTURE)}`;
  expect(transcript, advice).toBe(kept);
});

/** The names of what opens and closes, as the browser tells them, by how often each is there. */
async function repeatedDisclosures(page, session) {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const names = {};
  for (const { ignored, role, name, properties = [] } of nodes) {
    // Lists of choices open as well.
    if (ignored || /combobox|popup/i.test(role?.value) || !properties.some((property) => property.name === "expanded")) continue;
    const called = name?.value?.trim() ?? "";
    names[called] = (names[called] ?? 0) + 1;
  }
  // An answer of model 1 shows as it was saved, with a figure for each of its three roles.
  const repeated = Object.entries(names).filter(([name, times]) => times > 1 && name !== "The figure");
  return { found: Object.keys(names).length, repeated: repeated.map(([name, times]) => `${times} × “${name}”`) };
}

for (const [look, options] of [
  ["on a wide screen", { viewport: { width: 1280, height: 800 } }],
  ["on a phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
]) {
  test.describe(look, () => {
    test.use({ ...options, ...stored(HISTORY) });

    test("no two disclosures of a view have one name", async ({ page }) => {
      test.slow();
      const session = await page.context().newCDPSession(page);
      const problems = {};
      let total = 0;
      for (const view of [...views({ filled: true }), ...OTHERS]) {
        const address = Array.isArray(view) ? view[0] : view;
        await (Array.isArray(view) ? show(page, view) : open(page, address));
        // How sure an answer is, is told a moment later.
        await expect(page.getByRole("main").getByText(/^Counting/)).toHaveCount(0);
        for (const state of ["as it comes", "with everything open"]) {
          if (state !== "as it comes") {
            await unfold(page);
            // What is opened may have disclosures of its own.
            await page.evaluate(async () => {
              for (let closed; (closed = document.querySelector("main details:not([open])")); ) {
                closed.open = true;
                await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              }
            });
          }
          const { found, repeated } = await repeatedDisclosures(page, session);
          total += found;
          if (repeated.length) problems[`#/${address}, ${state}`] = repeated;
        }
      }
      expect(total).toBeGreaterThan(10);
      expect(problems).toEqual({});
    });
  });
}

test.describe("on a phone, where one role is a screen", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const step of ["team", "you"]) {
    test(`in the step “${step}”, the next role has the focus`, async ({ page }) => {
      await open(page, `assess/${step}`);
      for (const { short } of ROLES.slice(1, 4)) {
        await page.getByRole("link", { name: `Next: ${short}`, exact: true }).tap();
        const role = page.getByRole("region", { name: short, exact: true });
        await expect(role).toBeVisible();
        // The focus comes with a later frame.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        const isThere = await role.evaluate((role) => {
          const { activeElement } = document;
          return activeElement === role || activeElement === role.querySelector("h2, input, button, select");
        });
        expect.soft(isThere, `after “Next: ${short}” the focus is on: ${await focused(page)}`).toBe(true);
      }
    });
  }
});

test.describe("with the answers filled in", () => {
  test.use(stored(HISTORY));

  test("each cell of the wheel says role, decision, need, skill and joy", async ({ page }) => {
    await open(page);
    const cells = page.getByRole("grid").getByRole("gridcell");
    await expect(cells).toHaveCount(ROLES.length);
    const decisions = "Do now|Focus|Grow into|Help|Hold|Keep for joy|Find an owner|Leave|Not now";
    for (const [at, { short }] of ROLES.entries()) {
      const [skill, joy] = (CASE.ratings[short] ?? []).map((word) => word.toLowerCase());
      // What is not known is said as well: silence could be anything.
      const rated = skill && skill !== "not sure" ? `${skill}.*, .*${joy}` : "not rated";
      const name = new RegExp(`^${short} ?, .*\\b(${decisions})\\b.*, [a-z ]+ need, .*${rated}`);
      await expect.soft(cells.nth(at)).toHaveAccessibleName(name, { timeout: 1000 });
    }
  });

  test("the trend is a heading, a sentence and a list", async ({ page }) => {
    await open(page, "history");
    const place = page.locator("section.trend").first();
    await expect(place.getByRole("heading", { level: 2 })).toBeVisible();
    const [region] = await hear(place);
    expect(kinds(region.within).slice(0, 2), lines([region]).join("\n")).toEqual(["heading", "text"]);
    expect(region.within[1].phrase).toMatch(/^[A-Z].*\.$/);
    // The first list is the one with the figures; a key to the strokes of the lines says nothing to who hears.
    const lists = lines([region]).join("\n").split(/\n *list\b/);
    expect(lists[1]).toContain("Customer & Sales");
  });

  test("the twelve hats over time are a heading, a sentence and lists", async ({ page }) => {
    await open(page, "history");
    const [region] = await hear(page.getByRole("region", { name: "Your twelve hats over time" }));
    expect(kinds(region.within).slice(0, 2)).toEqual(["heading", "text"]);
    expect(region.within[1].phrase).toMatch(/^[A-Z].*\.$/);
    expect(kinds(region.within).filter((kind) => kind === "list")).toHaveLength(4);
  });
});

test.describe("with every hat rated, so that the balance decides", () => {
  const answers = "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90";
  test.use(stored(record("draft", "current", { answers })));

  test("the balance triangle is a heading, a sentence and a list", async ({ page }) => {
    await open(page, "focus");
    const place = page.getByRole("region", { name: "Your balance" });
    await expect(place.getByRole("slider")).toBeVisible();
    const [region] = await hear(place);
    const [, , ...rest] = region.within;
    expect(kinds(region.within).slice(0, 2), lines([region]).join("\n")).toEqual(["heading", "text"]);
    expect(region.within[1].phrase).toMatch(/^[A-Z].*\.$/);
    // The names of the corners are for the eyes: the slider says all three.
    expect(kinds(rest).slice(0, 3), lines([region]).join("\n")).toEqual(["slider", "status", "list"]);
    expect(rest[2].within.length).toBeGreaterThan(1);
  });
});
