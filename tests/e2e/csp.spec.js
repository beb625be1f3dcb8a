// The page says itself, and strictly, what it may load and run: that blocks nothing of it, and everything works.
import { createHash } from "node:crypto";
import {
  answerAllSteps,
  expect,
  heading,
  HISTORY,
  open,
  OTHERS,
  record,
  show,
  status,
  stored,
  test as base,
  views,
} from "./helpers.js";
import { unfold } from "./layout.js";

/** Only the page's own files, and of what stands in the page itself exactly what was built. */
function policy(html) {
  const hashes = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>(.*?)</${tag}>`, "gs"))]
      .map(([, content]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`)
      .join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes("script")}`,
    `style-src 'self' ${hashes("style")}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const test = base.extend({
  /** What the policy blocked. */
  blocked: async ({ context }, use) => {
    const blocked = [];
    await context.exposeFunction("blocked", (what) => blocked.push(what));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        window.blocked(`${effectiveDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`);
      });
    });
    await use(blocked);
  },
});

test("nothing weaker is said", async ({ request }) => {
  const html = await (await request.get("./")).text();
  const said = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1];
  expect(said).toBe(policy(html));
  expect(said.match(/'sha256-/g).length).toBeGreaterThanOrEqual(2);
  // It holds for what stands behind it.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|style|link)/));
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
});

test.describe("with a history", () => {
  test.use(stored(HISTORY));

  test("it blocks nothing in any view", async ({ page, blocked }) => {
    for (const view of views({ filled: true })) {
      await show(page, view);
      await unfold(page);
    }
    for (const address of OTHERS) {
      await open(page, address);
      await unfold(page);
    }
    await open(page, "history");
    await expect(page.locator("path.trend-line").first()).toBeVisible();
    expect(blocked).toEqual([]);
  });

  test("what a history offers works under it", async ({ page, blocked }) => {
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete/ }).first().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    await open(page, "data");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save everything/ }).first().click();
    await download;
    expect(blocked).toEqual([]);
  });
});

test.describe("with every hat rated, so that the balance decides", () => {
  const answers = "2.a.1.a.----1-2----?.421322311233.222121242233.40,15,,12,,,,,,,8,.90";
  test.use(stored({ ...HISTORY, ...record("draft", "current", { answers }) }));

  test("everything that is placed by a number is where it belongs", async ({ page, blocked }) => {
    await open(page, "focus");
    const widths = await page
      .locator(".all-twelve .bar span")
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(new Set(widths.map(Math.round)).size).toBeGreaterThan(3);
    const point = page.getByRole("slider");
    const before = await point.boundingBox();
    await point.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(async () => (await point.boundingBox()).x).not.toBe(before.x);
    await open(page);
    const names = page.getByRole("grid").getByRole("link");
    const places = await names.evaluateAll((all) =>
      all.map((name) => name.getBoundingClientRect()).map(({ left, top }) => `${Math.round(left)} ${Math.round(top)}`),
    );
    expect(new Set(places).size).toBe(12);
    expect(blocked).toEqual([]);
  });
});

test("from the first view to a saved answer, it blocks nothing", async ({ page, blocked }) => {
  await open(page);
  await page.getByRole("grid").getByRole("link", { name: /^Sales Partner/ }).click();
  await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
  await open(page, "assess/business");
  await answerAllSteps(page);
  await page.getByRole("link", { name: "See your focus" }).click();
  await page.getByRole("button", { name: "Save this assessment" }).click();
  await expect(status(page)).toHaveText("Kept in this browser");
  await open(page, "search");
  await page.getByRole("searchbox").fill("team");
  await expect(page.locator("mark").first()).toBeVisible();
  expect(blocked).toEqual([]);
});

test("the screen that says that the page did not load works under it", async ({ page, blocked, problems }) => {
  await page.route("**/*_bg.wasm", (route) => route.abort());
  await page.goto("./");
  const screen = page.getByRole("alert").filter({ has: heading(page) });
  await expect(screen).toContainText("The page could not load completely");
  const download = page.waitForEvent("download");
  await screen.getByRole("button", { name: "Save what is stored as a file" }).click();
  await download;
  await page.unroute("**/*_bg.wasm");
  // That the file was refused is what the browser complains about.
  problems.length = 0;
  await screen.getByRole("button", { name: "Reload" }).click();
  await expect(heading(page)).toHaveText("What should you focus on?");
  expect(blocked).toEqual([]);
});

test("it is in force: what it forbids is blocked", async ({ page, blocked, problems }) => {
  await open(page);
  await page.evaluate(() => document.querySelector("#main h1").setAttribute("style", "top: 0"));
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<style>h1 { top: 0 }</style>"));
  await page.evaluate(() => document.querySelector("#main h1").setAttribute("onclick", "f()"));
  await heading(page).click();
  await expect.poll(() => blocked.map((what) => what.split(":")[0])).toEqual([
    "style-src-attr",
    "style-src-elem",
    "script-src-attr",
  ]);
  problems.length = 0;
});
