import AxeBuilder from "@axe-core/playwright";
import {
  challenge,
  expect,
  FILLED,
  heading,
  listen,
  mainRoles,
  open,
  record,
  ROLES,
  show,
  stage,
  status,
  stored,
  test,
  title,
  unfold,
  views,
} from "./helpers.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectNoViolations(page, where, rules) {
  // A view that is still changing colour is not judged.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  // The page has no frames: axe’s “legacy mode” saves the looking for them.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
  expect.soft(found, where).toEqual([]);
  expect(passes.length, where).toBeGreaterThan(rules ? 0 : 10);
}

/** One heading for the view, and the same four landmarks everywhere. */
async function expectStructure(page) {
  await expect(heading(page)).toHaveCount(1);
  for (const [role, name] of [["banner"], ["main"], ["contentinfo"], ["navigation", "Views"]]) {
    await expect(page.getByRole(role, name && { name })).toHaveCount(1);
  }
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

const DAMAGED = { "12h/assessment/0009damage/1": "{" };
const LOOKS = [
  ["light", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
  // In the dark only the colours are others.
  ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }, ["color-contrast", "link-in-text-block"]],
  ["light, on a phone", { colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
];

for (const [look, options, rules] of LOOKS) {
  test.describe(look, () => {
    test.use(options);

    test.describe("blank", () => {
      test("axe finds nothing in any view", async ({ page }) => {
        test.slow();
        // What asks the same whether or not it was answered is looked at filled in.
        const blank = views({ filled: false }).filter(([address]) => !/^assess\/|^data|^nowhere/.test(address));
        for (const view of blank) {
          await show(page, view);
          await unfold(page);
          await expectStructure(page);
          await expectNoViolations(page, `#/${view[0]}, blank`, rules);
        }
      });
    });

    test.describe("filled in", () => {
      test.use(stored({ ...FILLED, ...DAMAGED }));

      // In two halves, for two workers.
      const all = views({ filled: true });
      for (const [half, some] of [
        ["first", all.slice(0, 7)],
        ["second", all.slice(7)],
      ]) {
        test(`axe finds nothing in any view: ${half} half`, async ({ page }) => {
          test.slow();
          for (const view of some) {
            await show(page, view);
            await unfold(page);
            await expectStructure(page);
            await expectNoViolations(page, `#/${view[0]}`, rules);
          }
        });
      }

      test("axe finds nothing in what opens, asks and complains", async ({ page }) => {
        test.slow();
        await open(page, "data");
        await page.getByText("Show it as it is").click();
        await page.getByRole("button", { name: "Erase all my data…" }).click();
        await expect(page.getByText("There is no undo.")).toBeVisible();
        await expectNoViolations(page, "before erasing", rules);

        await open(page, "history");
        await page.getByRole("button", { name: /^Rename/ }).click();
        await expectNoViolations(page, "renaming", rules);
        await page.getByRole("button", { name: "Cancel" }).click();
        await page.getByRole("button", { name: /^Delete/ }).click();
        await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
        await expectNoViolations(page, "deleted", rules);

        await open(page, "focus");
        await unfold(page, "Your balance");
        const weight = page.getByRole("textbox", { name: "Enjoy", exact: true });
        await weight.fill("much");
        await weight.press("Tab");
        await expect(weight).toHaveAttribute("aria-invalid", "true");
        await expectNoViolations(page, "a refused weight", rules);

        // With the last role picked out: where one role is a screen, this is asked there.
        await open(page, `assess/you/${ROLES.at(-1).id}`);
        const hours = page.getByLabel("Hours you work a week");
        await hours.fill("many");
        await hours.press("Tab");
        await expect(hours).toHaveAttribute("aria-invalid", "true");
        await expectNoViolations(page, "refused hours", rules);

        await open(page, "roles/guardian");
        for (const summary of await page.getByRole("article").locator("summary").all()) await summary.click();
        await expectNoViolations(page, "a role with everything open", rules);
      });
    });
  });
}

test("axe finds nothing on the screen that says the page has stopped", async ({ page, problems }) => {
  await open(page);
  const repair = await page.evaluateHandle(() => {
    const { createElement } = Document.prototype;
    Document.prototype.createElement = () => {
      throw new Error("out of order");
    };
    return () => (Document.prototype.createElement = createElement);
  });
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(heading(page)).toHaveText("Twelve Hats has stopped");
  problems.length = 0;
  // axe needs what was broken.
  await repair.evaluate((repair) => void repair());
  await page.getByText("Technical details").click();
  await expectNoViolations(page, "halted");
});

test("new main roles are announced politely, once per answer, and not where they stay", async ({ page }) => {
  const heard = await listen(page);
  await open(page, "assess/business");
  const soFar = page.getByRole("complementary", { name: "Your answer so far" }).getByRole("listitem");
  const names = async () =>
    (await soFar.allTextContents()).map((text) => text.match(/^\d+(\D+?)((?:Do now|Focus|Grow into), [\d½]+ h)?$/)[1].trim());
  const sayings = [
    ["business", title(page)],
    ["stage", stage(page, "Idea or MVP")],
    ["stage", stage(page, "Scale-up")],
    ["stage", stage(page, "Mature")],
    ["challenges", challenge(page, "Fundraising")],
    ["challenges", challenge(page, "Close a key customer")],
    ["challenges", challenge(page, "Fundraising")],
    ["challenges", challenge(page, "None of these")],
  ];
  let before = await names();
  let announced = 0;
  for (const [step, answer] of sayings) {
    await page.evaluate((step) => (location.hash = `#/assess/${step}`), step);
    await expect(answer).toBeVisible();
    heard.length = 0;
    await answer.click();
    // The state of the data is said in another region, and only once.
    await expect(status(page)).toHaveText("Kept in this browser");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const now = await names();
    // Which they are, not in what order.
    const changed = String([...now].sort()) !== String([...before].sort());
    const list = now.length > 1 ? `${now.slice(0, -1).join(", ")} and ${now.at(-1)}` : now[0];
    const said = heard.filter(([, text]) => /^(Now first|Nothing leads now)/.test(text));
    expect(said).toEqual(changed ? [["polite", `Now first: ${list}`]] : []);
    announced += said.length;
    before = now;
  }
  expect(announced).toBeGreaterThan(2);
  expect(announced).toBeLessThan(sayings.length);
});

test.describe("with the answers filled in", () => {
  test.use(stored({ ...FILLED, ...record("assessment", "0002second", { answers: "0.b.0.-.-.-.-.-.-" }) }));

  test("deleting and undoing are announced", async ({ page }) => {
    const heard = await listen(page);
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete.*Closing Acme/ }).click();
    await expect.poll(() => heard).toContainEqual(["polite", "Deleted: Closing Acme"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => heard).toContainEqual(["polite", "Brought back: Closing Acme"]);
  });

  test("whatever can be operated has a name in the browser’s own tree", async ({ page }) => {
    // axe computes names by itself, and not quite as Chromium does.
    const session = await page.context().newCDPSession(page);
    const roles = ["link", "button", "textbox", "radio", "checkbox", "combobox", "gridcell", "group", "region", "list"];
    const nameless = [];
    let named = 0;
    for (const view of views({ filled: true })) {
      await show(page, view);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      for (const { ignored, role, name, properties = [], backendDOMNodeId } of nodes) {
        const focusable = properties.some((property) => property.name === "focusable" && property.value.value);
        if (ignored || !focusable || !roles.includes(role?.value)) continue;
        named += 1;
        if (name?.value?.trim()) continue;
        const { node } = await session.send("DOM.describeNode", { backendNodeId: backendDOMNodeId });
        nameless.push(`#/${view[0]}: ${node.localName} ${node.attributes.join(" ")}`);
      }
    }
    expect(named).toBeGreaterThan(200);
    expect(nameless).toEqual([]);
  });

  test("each name on the wheel says role, responsibility, decision and hours, as the answer does", async ({ page }) => {
    await open(page, "focus");
    const week = page.getByRole("region", { name: /^Your week: / }).getByRole("row");
    const hours = Object.fromEntries(
      await week.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())).map((cells) => [cells[0], cells.at(-1)])),
    );
    const decisions = ["Do now", "Help", "Focus", "Grow into", "Hold", "Keep for joy", "Find an owner", "Leave", "Not now"];
    const decided = {};
    for (const decision of decisions) for (const name of await mainRoles(page, [decision])) decided[name] = decision;
    expect(Object.keys(decided)).toHaveLength(12);
    await open(page);
    const names = await page.getByRole("grid").getByRole("link").evaluateAll((links) => links.map((link) => link.textContent));
    expect(names).toHaveLength(12);
    for (const name of names) {
      const [, role, decision, planned] = name.match(
        /^([A-Z][\w ]+?) ?, (?:Development|Team & People|Product|Customer & Sales), ([A-Z][a-z ]+)(?:, ([\d½]+ h))?, [a-z ]+ need/,
      );
      expect([role, decision]).toEqual([role, decided[role]]);
      // What has no hours is not planned.
      expect(planned ?? "0 h", name).toBe(/^(Find|Leave|Not)/.test(decision) ? "0 h" : hours[role]);
    }
  });

  const petals = (page) => page.getByRole("region", { name: /twelve hats$/i }).locator("svg path");
  const durations = (page) =>
    petals(page).evaluateAll((paths) => paths.map((path) => parseFloat(getComputedStyle(path).transitionDuration)));

  test("petals move, but not for those who asked for less motion", async ({ page }) => {
    await open(page);
    expect(Math.max(...(await durations(page)))).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(Math.max(...(await durations(page)))).toBe(0);
    // Nothing else moves either.
    await open(page, "focus");
    const moving = await page.locator("#app *").evaluateAll((all) =>
      all.filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasting = (durations) => durations.split(",").some((duration) => parseFloat(duration) > 0);
        return lasting(transitionDuration) || (animationName !== "none" && lasting(animationDuration));
      }).length,
    );
    expect(moving).toBe(0);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`in forced colours the petals are still there and four kinds: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await open(page);
      const wheel = page.getByRole("region", { name: /twelve hats$/i });
      const [paper, ...petals] = await wheel.locator("svg a").evaluateAll((links) => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const pixel = (color) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const fills = (link) => [...link.querySelectorAll("path")].map((path) => pixel(getComputedStyle(path).fill));
        return [pixel("Canvas"), ...links.map(fills)];
      });
      const contrast = (fill) => {
        const luminance = ([r, g, b]) => {
          const [x, y, z] = [r, g, b].map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * x + 0.7152 * y + 0.0722 * z;
        };
        const [dark, bright] = [luminance(fill), luminance(paper)].sort((a, b) => a - b);
        return fill[3] === 255 ? (bright + 0.05) / (dark + 0.05) : 1;
      };
      // Of each petal, what stands out most.
      const fills = petals.map((fills) => fills.reduce((a, b) => (contrast(a) > contrast(b) ? a : b)));
      expect(fills).toHaveLength(12);
      for (const fill of fills) expect(contrast(fill)).toBeGreaterThanOrEqual(3);
      expect(new Set(fills.map(String)).size).toBe(4);
    });
  }
});
