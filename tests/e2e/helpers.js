// What the specs share: the case they play, the addresses they visit, and what no page may ever do.
import { readFile } from "node:fs/promises";
import { stores } from "./reliability/raw.js";
import { expect, test as base } from "@playwright/test";

/** A role with its article, as it stands in questions. */
export const aRole = (role) => `${/^[AEIOU]/.test(role) ? "an" : "a"} ${role}`;

export { expect };

export const test = base.extend({
  /** Fails every test in which a page complained, asked for what is not there, or asked somebody else. */
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = [];
      context.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      context.on("weberror", (error) => problems.push(String(error.error())));
      context.on("response", (response) => response.status() >= 400 && problems.push(response.url()));
      context.on("request", (request) => isOwn(request.url(), baseURL) || problems.push(request.url()));
      await use(problems);
      expect(problems, "what the page complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** The file that the page hands out by this act: its name and its text. */
export async function downloaded(page, act, options) {
  const [file] = await Promise.all([page.waitForEvent("download", options), act()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

export const isOwn = (url, baseURL) => url.startsWith(baseURL) || /^(data|blob):/.test(url);

/** The twelve roles in the order of the model: id, short name, full name. */
export const ROLES = [
  ["developer", "Developer", "Developer"],
  ["architect", "Architect", "Architect"],
  ["guardian", "Guardian", "Security & Reliability Guardian"],
  ["people-manager", "People Manager", "People Manager & Coach"],
  ["talent-builder", "Talent Builder", "Talent & Culture Builder"],
  ["process-designer", "Process Designer", "Ways-of-Working Designer"],
  ["visionary", "Visionary", "Product Visionary"],
  ["product-manager", "Product Manager", "Product Manager"],
  ["evangelist", "Evangelist", "Product Evangelist"],
  ["customer-advocate", "Customer Advocate", "Customer Advocate"],
  ["sales-partner", "Sales Partner", "Sales Partner"],
  ["investor-voice", "Investor Voice", "Investor & Analyst Voice"],
].map(([id, short, name]) => ({ id, short, name }));

/** The case of the article: seed, sales-led B2B, one person, a key customer, the CEO has the vision. */
export const CASE = {
  title: "Both in one person",
  business: "Sales-led B2B",
  stage: "Seed",
  teamSize: "6–15",
  challenge: "Close a key customer",
  cover: { Visionary: ["Mostly", "CEO"], "Talent Builder": ["Partly", ""], "Investor Voice": ["Not sure", ""] },
  ratings: {
    Developer: ["Expert", "Like it", "20"],
    Architect: ["Solid", "Neutral", "7.5"],
    Guardian: ["Not sure", "Not sure", ""],
    "People Manager": ["Strong", "Rather not", "6"],
    Visionary: ["Strong", "Neutral", ""],
    "Product Manager": ["Learning", "Love it", ""],
    "Sales Partner": ["Strong", "Like it", "4"],
  },
  week: "45",
};
/** The same answers as the app packed them before it asked for the team size. */
const PACKED = "2.a.1.a.----1-2----?.42?3--31--3-.32?1--24--3-.40,15,,12,,,,,,,8,.90";

/** A stored revision: its key and its value. */
export function record(kind, id, changes = {}) {
  const names = { visionary: "CEO" };
  const rest = { answers: PACKED, names, weights: [500, 300, 200] };
  const value = { schema: 2, model: 1, id, rev: 1, parent: 0, time: Date.UTC(2026, 2, 4, 12), ...rest, ...changes };
  return { [`12h/${kind}/${id}/1`]: JSON.stringify(value) };
}

export const SAVED_ID = "0001k3y0ne";
/** The case as a draft, and saved. */
export const FILLED = { ...record("draft", "current"), ...record("assessment", SAVED_ID, { note: "Closing Acme" }) };

const LATER_ID = "0002k3y0ne";
const LATER = "0.b.2.bc.----1-2----?.22?3--31--3-.12?1--24--3-.10,15,,12,,,,,,,8,.90";
const WEEK = { schema: 2, model: 1, id: "2026w10", rev: 1, parent: 0, time: Date.UTC(2026, 2, 8) };
/** Two months later, saved again with other answers, and a week between them that was checked in. */
export const HISTORY = {
  ...FILLED,
  ...record("assessment", LATER_ID, { answers: LATER, note: "Two months later", time: Date.UTC(2026, 4, 4, 12) }),
  "12h/check-in/2026w10/1": JSON.stringify({ ...WEEK, spent: "60,15,,5.3", plan: SAVED_ID }),
};

/** A browser that holds these values already: for `test.use`. Unlike a script, it does not run at a reload. */
export const stored = (values, address = process.env.BASE_URL) => ({
  storageState: {
    cookies: [],
    origins: [
      {
        origin: new URL(address).origin,
        localStorage: Object.entries(values).map(([name, value]) => ({ name, value })),
      },
    ],
  },
});

export const storage = (page) => page.evaluate(() => ({ ...localStorage }));
/** The marks that an erasing leaves for a minute. */
export const MARKS = ["12h/epoch", "12h/erasing"];
/** What the app has stored: nobody else's keys, and no marks. */
export const ours = async (page) =>
  Object.fromEntries(
    Object.entries(await storage(page)).filter(([key]) => key.startsWith("12h/") && !MARKS.includes(key)),
  );

/** What IndexedDB, the second store, has of it. */
export async function mirrored(page) {
  const { "12h/epoch": _, ...records } = (await stores(page)).indexed;
  return records;
}

/** A long text of the page. */
export async function longText(request, path) {
  const [, stamp] = (await (await request.get("")).text()).match(/data-texts="(\w+)"/);
  return (await request.get(`texts-${stamp}/${path}`)).json();
}

/** Opens an address and waits until the app is alive. */
export async function open(page, address = "") {
  await page.goto(`./#/${address}`);
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  // The code of most views comes a moment later.
  await expect(page.locator("#main [aria-busy='true']")).toHaveCount(0);
  // And with it what is stored.
  await expect(status(page)).not.toHaveText("Stays in this browser");
  // What is taken away from an answer has code of its own.
  await expect(page.locator(".answer-page:not(.blank) .area-take-away:empty")).toHaveCount(0);
}

/** Adds rules in a constructed sheet, which the page's policy does not forbid. */
export const withStyle = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);

export const heading = (page) => page.getByRole("heading", { level: 1 });

const ANSWER = /^Do now: close the key deal as Sales Partner\. /;
/** Every kind of view: address, window title, heading. With the case filled in, or blank. */
export const views = ({ filled }) => [
  ["", "Twelve Hats", "What should you focus on?"],
  ["roles/sales-partner", "Sales Partner · Twelve Hats", "What should you focus on?"],
  ["assess", "Assess · Twelve Hats", "Assess yourself"],
  ["assess/business", "Your job and your business · Step 1 of 5 · Twelve Hats", "Your job and your business"],
  ["assess/stage", "How far along is the company? · Step 2 of 5 · Twelve Hats", "How far along is the company?"],
  ["assess/challenges", "What’s pressing right now? · Step 3 of 5 · Twelve Hats", "What’s pressing right now?"],
  ["assess/team", "Who else covers what? · Step 4 of 5 · Twelve Hats", "Who else covers what?"],
  [
    "assess/you",
    "What you do well, and what you enjoy · Step 5 of 5 · Twelve Hats",
    "What you do well, and what you enjoy",
  ],
  ["assess/check", "Check your answers · Twelve Hats", "Check your answers"],
  ["focus", "Focus · Twelve Hats", filled ? ANSWER : "Start with the team and people."],
  [`focus/${SAVED_ID}`, "Focus · Twelve Hats", filled ? ANSWER : "This assessment is not in this browser"],
  ["history", "History · Twelve Hats", "Your history"],
  ["data", "Your data · Twelve Hats", "Your data"],
  ["nowhere", "There is nothing at this address · Twelve Hats", "There is nothing at this address"],
];

/** The other addresses that show something of their own; the last compares the two assessments of `HISTORY`. */
export const OTHERS = [
  "matrix",
  "matrix/visionary",
  "assess/team/guardian",
  "check-in",
  "how",
  "how/visionary",
  "search",
  `history/${SAVED_ID}/${LATER_ID}`,
];

/** Opens a view and waits until it is drawn. */
export async function show(page, [address, title, name]) {
  await open(page, address);
  await expect(page).toHaveTitle(title);
  await expect(heading(page)).toHaveText(name);
  // Another view takes the focus with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  if (address.startsWith("roles/")) {
    // The long text is fetched.
    await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
  }
}

/** The state of the data, in the header. */
export const status = (page) => page.getByRole("banner").getByRole("status");

/** The main roles of a plan in their order, as the list of all twelve says: to be done now, then the focus. */
export async function mainRoles(page, decisions = ["Do now", "Focus", "Grow into"]) {
  const region = page.getByRole("region", { name: /^All twelve, / });
  const rows = region.getByRole("row").filter({ has: page.getByRole("rowheader") });
  // The view is fetched after a reload.
  await expect(rows).toHaveCount(ROLES.length);
  // All at one moment.
  const all = await rows.evaluateAll((rows) =>
    rows.map((row) => [".verdict", "[scope=row]"].map((part) => row.querySelector(part).textContent.trim())),
  );
  return all.filter(([decision]) => decisions.includes(decision)).map(([, name]) => name);
}

/**
 * Opens what of an answer is folded where there is one column only: the section of this name, or every one. Where nothing
 * is folded it does nothing.
 */
export async function unfold(page, name, press = (target) => target.click()) {
  const place = name ? page.getByRole("region", { name }) : page.getByRole("main");
  // The view is fetched after a reload.
  if (name) await expect(place).toBeVisible();
  // So is what is taken away from an answer, which has a fold of its own.
  await expect(page.locator(".answer-page:not(.blank) .area-take-away:empty")).toHaveCount(0);
  const folded = place.getByRole("heading", { level: 2 }).getByRole("button", { expanded: false });
  // From the last on: what is opened is folded no more.
  for (const fold of (await folded.all()).reverse()) await press(fold);
  await expect(folded).toHaveCount(0);
}

/** An option of a question. */
export const option = (page, question, label) =>
  page.getByRole("group", { name: question }).getByLabel(label, { exact: false });

export const title = (page) => option(page, "What is your title?", CASE.title);
export const stage = (page, label = CASE.stage) => option(page, /^Stage$/, label);
export const teamSize = (page, label = CASE.teamSize) => option(page, "How many people build the product?", label);
export const challenge = (page, label = CASE.challenge) => option(page, /^Challenges$/, label);

/** On a phone a role is asked about once it is picked out. */
async function pickOut(page, role, press) {
  const strip = page.getByRole("navigation", { name: "Roles" });
  if (await strip.isVisible()) {
    await press(strip.getByRole("link", { name: role }));
  }
}

/** Answers one question after the other, from the first step to the page with all answers. */
export async function answerAllSteps(page, press = (target) => target.click()) {
  const next = (name = "Continue") => press(page.getByRole("link", { name, exact: true }));
  await expect(heading(page)).toHaveText("Your job and your business");
  await press(title(page));
  await press(option(page, "What kind of business is it?", CASE.business));
  await next();
  await expect(heading(page)).toHaveText("How far along is the company?");
  await press(stage(page));
  await press(teamSize(page));
  await next();
  await expect(heading(page)).toHaveText("What’s pressing right now?");
  await press(challenge(page));
  await next();
  await expect(heading(page)).toHaveText("Who else covers what?");
  for (const [role, [cover, name]] of Object.entries(CASE.cover)) {
    await pickOut(page, role, press);
    await press(option(page, `Who else covers ${role}?`, cover));
    if (name) await page.getByLabel(`By whom? ${role}`).fill(name);
  }
  // Where one role is a screen, the last one leads on.
  await pickOut(page, ROLES.at(-1).short, press);
  await next();
  await expect(heading(page)).toHaveText("What you do well, and what you enjoy");
  for (const [role, [skill, joy, hours]] of Object.entries(CASE.ratings)) {
    await pickOut(page, role, press);
    await press(option(page, `How good are you as ${aRole(role)}?`, skill));
    await press(option(page, `How much do you enjoy being ${aRole(role)}?`, joy));
    if (hours) await page.getByLabel(`Hours a week now as ${aRole(role)}`).fill(hours);
  }
  await pickOut(page, ROLES.at(-1).short, press);
  await page.getByLabel("Hours you work a week").fill(CASE.week);
  await next("Check your answers");
  await expect(heading(page)).toHaveText("Check your answers");
}

/**
 * Holds frames back, as on a machine that has other things to do. The function that comes back lets them come, and waits till
 * they are drawn.
 */
export async function holdFrames(page) {
  await page.evaluate(() => {
    const [held, ask] = [[], window.requestAnimationFrame.bind(window)];
    window.requestAnimationFrame = (run) => held.push(run);
    window.letFramesCome = () => {
      window.requestAnimationFrame = ask;
      held.forEach(ask);
      return new Promise((drawn) => ask(() => ask(drawn)));
    };
  });
  return () => page.evaluate(() => window.letFramesCome());
}

/** The number in “−3”, “+8”, “9½ h”, “78”. */
export function number(text) {
  const [, sign, whole, half] = text.trim().match(/^([−+]?)(\d*)(½?)(?: h)?$/) ?? [];
  expect(whole || half, `a number: ${text}`).toBeTruthy();
  return (sign === "−" ? -1 : 1) * (Number(whole) + (half ? 0.5 : 0));
}

export const sum = (numbers) => numbers.reduce((total, next) => total + next, 0);

/** Hears what every live region says from now on, as `[politeness, text]`. To be called before the page opens. */
export async function listen(page) {
  const heard = [];
  await page.exposeFunction("heard", (...said) => heard.push(said));
  await page.addInitScript(() => {
    const regions = "[role=status], [aria-live]";
    new MutationObserver((changes) => {
      const parent = ({ target }) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement);
      const changed = new Set(changes.map((change) => parent(change)?.closest(regions)).filter(Boolean));
      for (const region of changed) {
        window.heard(region.getAttribute("aria-live") ?? "polite", region.textContent);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return heard;
}
