// The pages that are read without the app: whole without any script, found by others, and led into the app and out of it.
import AxeBuilder from "@axe-core/playwright";
import { cutOff } from "./layout.js";
import { expect, heading, longText, open, ROLES, test } from "./helpers.js";

const THINGS = ["business", "stage", "challenges", "team", "you"].map((id) => `assess/${id}`);
const PAGES = [...ROLES.map(({ id }) => `roles/${id}`), ...THINGS, "how"];

const visit = (page, path) => page.goto(`${path}/`);

test.describe("without any script", () => {
  test.use({ javaScriptEnabled: false });

  test("a role’s page is reached from the painted one, and has all of it", async ({ page, request }) => {
    await page.goto("#/roles/architect");
    await page.locator(":target").getByRole("link", { name: "Read all of it" }).click();
    await expect(heading(page)).toHaveText("Architect");
    for (const { id } of ROLES) {
      await visit(page, `roles/${id}`);
      const { what, needs_you, let_go, ask, moves, handover, traps, facts, sources } = await longText(request, `roles/en/${id}.json`);
      const claims = [...needs_you, ...let_go, ...moves, ...handover.steps, ...traps, ...facts].map(({ text }) => text);
      const words = (await page.locator("article").innerText()).replaceAll(/\s+/g, " ");
      expect([what, ...claims, ...ask, ...sources.map(({ label }) => label)].filter((text) => !words.includes(text)), id).toEqual([]);
    }
  });

  test("every page leads to every other, and each link leads somewhere", async ({ page, request, baseURL }) => {
    test.slow();
    const inside = new Set();
    for (const path of PAGES) {
      await visit(page, path);
      const links = await page.locator("a").evaluateAll((all) => all.map(({ href }) => href));
      const own = links.filter((href) => href.startsWith(baseURL));
      expect(PAGES.filter((other) => !own.includes(`${baseURL}${other}/`)), `${path} leads to all`).toEqual([]);
      own.forEach((href) => inside.add(href));
      const outside = links.filter((href) => !href.startsWith(baseURL));
      expect(outside.filter((href) => !/^https?:\/\//.test(href)), path).toEqual([]);
    }
    for (const href of [...inside].filter((href) => !href.includes("#/"))) {
      expect((await request.get(href)).status(), href).toBe(200);
    }
    // The app’s own addresses, which tests of the app open.
    const app = [...inside].filter((href) => href.includes("#/")).map((href) => href.slice(baseURL.length + 2));
    expect(app.sort()).toEqual(["", ...PAGES].sort());
  });
});

test("others find what each page is about, and nothing in it runs", async ({ page, request, baseURL }) => {
  const titles = new Set();
  const descriptions = new Set();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const path of PAGES) {
    asked.length = 0;
    await visit(page, path);
    // The icon is Chromium’s to ask for, or not.
    expect(asked.filter((url) => !url.endsWith("/icon-192.png")), path).toEqual([`${baseURL}${path}/`]);
    const head = await page.evaluate(() => {
      const of = (selector, name = "content") => document.querySelector(selector)?.getAttribute(name);
      return {
        title: document.title,
        description: of("meta[name=description]"),
        canonical: of("link[rel=canonical]", "href"),
        shown: [of("meta[property='og:title']"), of("meta[property='og:description']")],
        picture: document.querySelector("meta[property='og:image']").content,
        about: JSON.parse(document.querySelector("script").textContent),
        scripts: [...document.scripts].map(({ type }) => type),
        policy: of("meta[http-equiv='Content-Security-Policy']"),
      };
    });
    titles.add(head.title);
    descriptions.add(head.description);
    expect(head.title, path).toMatch(/ · Twelve Hats$/);
    expect(head.description.length, path).toBeGreaterThan(60);
    expect(head.canonical, path).toBe("./");
    expect(head.shown, path).toEqual([head.title, head.description]);
    expect(head.about, path).toMatchObject({ "@type": "Article", headline: head.title, description: head.description });
    expect(head.scripts, path).toEqual(["application/ld+json"]);
    expect(head.policy, path).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; base-uri 'none'; form-action 'none'$/);
    const picture = await (await request.get(`${path}/${head.picture}`)).body();
    // A PNG says its width and height in its first bytes.
    expect([picture.toString("latin1", 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)], path).toEqual(["PNG", 1200, 630]);
  }
  expect([titles.size, descriptions.size]).toEqual([PAGES.length, PAGES.length]);
});

for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
  test(`axe finds nothing, and nothing is cut off: ${colorScheme}, ${width} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    for (const path of PAGES) {
      await visit(page, path);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect.soft(violations.map(({ id, nodes }) => [id, nodes[0].html]), path).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      expect.soft(await cutOff(page), path).toEqual([]);
      await expect(heading(page)).toHaveCount(1);
    }
  });
}

test("from a role in the app to its page, and back to where it was", async ({ page }) => {
  await open(page, "roles/guardian");
  await page.getByRole("link", { name: "This page to read or print" }).click();
  await expect(page).toHaveURL(/\/roles\/guardian\/$/);
  await page.getByRole("link", { name: "Open in the app" }).click();
  await page.locator("html[data-live='true']").waitFor({ state: "attached" });
  await expect(page).toHaveURL(/#\/roles\/guardian$/);
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText("Security & Reliability Guardian");
});

test("by the keyboard alone: past the header, to another page, and into the app", async ({ page }) => {
  await visit(page, "assess/you");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to the content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Developer");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Developer");
  await page.getByRole("link", { name: "Find out" }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("What should you focus on?");
});

test("on paper stand the words, not the ways", async ({ page }) => {
  await visit(page, "roles/architect");
  await page.emulateMedia({ media: "print" });
  for (const name of ["Open in the app", "Find out", "Guardian →"]) {
    await expect(page.getByRole("link", { name }).first()).toBeHidden();
  }
  await expect(page.getByText("You take the few technical decisions")).toBeVisible();
  await expect(page.getByText("Which three choices of the past year")).toBeVisible();
});
