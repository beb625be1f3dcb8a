// Colours that are not the page’s own, paper, and no transparency: what is chosen is still told from what is not, and
// every bar and key is still to be seen.
import { expect, HISTORY, open, OTHERS, SAVED_ID, stored, test, views } from "./helpers.js";

test.use(stored(HISTORY));

/** What of an element is left to see in forced colours: no shadow, and no weight of letters. */
const look = (target, pseudo) =>
  target.first().evaluate((element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const side = (name) => {
      const [width, kind, color] = ["width", "style", "color"].map((part) => style.getPropertyValue(`${name}-${part}`));
      return parseFloat(width) > 0 && kind !== "none" ? `${width} ${kind} ${color}` : "none";
    };
    const sides = ["border-top", "border-right", "border-bottom", "border-left", "outline"].map(side);
    return [style.backgroundColor, style.backgroundImage, ...sides].join(", ");
  }, pseudo);

async function expectToldApart(all, what) {
  const looks = await Promise.all(all.map((target) => look(target)));
  expect.soft(new Set(looks).size, `${what}: ${looks.join(" | ")}`).toBe(all.length);
}

/** How much a colour stands out from another, or from the page: 1 is not at all. */
const contrast = (target, property, { pseudo, against = "Canvas" } = {}) =>
  target.first().evaluate(
    (element, [property, pseudo, against]) => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const luminance = (colors) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const color of colors) {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
          part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const color = getComputedStyle(element, pseudo).getPropertyValue(property);
      const [dark, bright] = [luminance([against, color]), luminance([against])].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    },
    [property, pseudo, against],
  );

for (const colorScheme of ["light", "dark"]) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active", colorScheme }));

    test("the view one is in is marked among the others", async ({ page }) => {
      await open(page, "focus");
      const nav = page.getByRole("navigation", { name: "Views" });
      await expect(nav.locator("[aria-current]")).toHaveCount(1);
      const after = { pseudo: "::after" };
      expect(await contrast(nav.locator("[aria-current]"), "background-color", after)).toBeGreaterThan(3);
      expect(await contrast(nav.locator("a:not([aria-current])"), "background-color", after)).toBe(1);
      await open(page);
      const shown = page.locator(".switch");
      await expectToldApart([shown.locator("[aria-current]"), shown.locator("a:not([aria-current])")], "wheel and matrix");
      await open(page, "check-in");
      const weeks = page.locator(".week-switch");
      await expectToldApart([weeks.locator("[aria-current]"), weeks.locator("a:not([aria-current])")], "weeks");
    });

    test("a chosen option, button or level is told from the others", async ({ page }) => {
      await open(page, "assess/stage");
      await expectToldApart([page.locator(".option:has(:checked)"), page.locator(".option:not(:has(:checked))")], "options");
      const step = (done) => page.locator(`.progress li${done ? ".done" : ":not(.done)"} a`);
      expect(await contrast(step(true), "background-color", { pseudo: "::before" })).toBeGreaterThan(3);
      expect(await contrast(step(false), "background-color", { pseudo: "::before" })).toBe(1);
      expect(await contrast(step(false), "border-top-color", { pseudo: "::before" })).toBeGreaterThan(3);
      await open(page, "check-in");
      await page.locator(".energy .level").filter({ hasText: "Good" }).click();
      await expectToldApart([page.locator(".level:has(:checked)"), page.locator(".level:not(:has(:checked))")], "energy");
      await open(page, "focus");
      const attempt = page.locator(".attempts [aria-pressed]");
      await attempt.first().click();
      await expect(attempt.first()).toHaveAttribute("aria-pressed", "true");
      await expectToldApart([attempt.nth(0), attempt.nth(1)], "attempts");
      await expectToldApart([page.locator(".chip.solid"), page.locator(".chip.outlined")], "decisions");
      await open(page);
      await expectToldApart([page.locator(".stages li.own"), page.locator(".stages ul > li:not(.own)")], "stages");
      await open(page, "matrix/visionary");
      await expectToldApart([page.locator(".open .cell.home"), page.locator(":not(.open) > .cell.home")], "cells");
      await expectToldApart([page.locator(".cell.home"), page.locator(":not(.open) > .cell.none")], "cells");
    });

    test("a chosen dot is told from the others, and nothing frames the dots", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, "assess/you");
      const dots = [":checked + .level-dot", ":not(:checked) + .level-dot"].map((dot) => page.locator(dot));
      await expectToldApart(dots, "dots");
      await expect(page.locator(".level").first()).toHaveCSS("border-top-width", "0px");
    });

    test("on a phone an answered hat, the current one and a chosen level are told apart", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, "assess/you");
      const hat = (kind) => page.locator(`.hat-strip a${kind}`);
      const hats = [".done:not([aria-current])", ":not(.done):not([aria-current])", ".done[aria-current]"];
      await expectToldApart(hats.map(hat), "hats");
      await hat(":not(.done)").first().click();
      await expect(hat(":not(.done)[aria-current]")).toHaveCount(1);
      await expectToldApart([hat(":not(.done)[aria-current]"), hat(":not(.done):not([aria-current])")], "hats");
      await hat(".done").first().click();
      const level = (is) => page.locator(`.role-row.current .level:not(.dont-know)${is}`);
      await expectToldApart([level(":has(:checked)"), level(":not(:has(:checked))")], "levels");
    });

    test("bars, petals and the keys to them are there and told apart", async ({ page }) => {
      await open(page, "focus");
      const bar = (kind) => page.locator(`.week .pair ${kind}:not(.zero)`);
      expect(await contrast(bar(".suggested"), "background-color")).toBeGreaterThan(3);
      expect(await contrast(bar(".now"), "background-color")).toBe(1);
      expect(await contrast(bar(".now"), "border-top-color")).toBeGreaterThan(3);
      const parts = ["need", "skill", "joy"];
      await expectToldApart(parts.map((part) => page.locator(`.all-twelve .legend .part-${part}`)), "keys to scores");
      await expectToldApart(parts.map((part) => page.locator(`.all-twelve .bar .part-${part}`)), "parts of scores");
      await open(page);
      const track = await page.locator(".wheel .petal-track").first().evaluate((petal) => getComputedStyle(petal).fill);
      expect(await contrast(page.locator(".wheel .petal-fill"), "fill", { against: track })).toBeGreaterThan(2);
      await expectToldApart(["thick", "thin", "hours"].map((key) => page.locator(`.key-${key}`)), "keys to a petal");
      const faint = page.locator(".wheel .idle .petal-hat");
      await expect(faint.first()).toHaveCSS("opacity", "1");
      await open(page, "history");
      await expectToldApart([page.locator(".key-once"), page.locator(".key-now")], "keys to what moved");
      await expectToldApart([page.locator(".part-actual"), page.locator(".part-planned:not(.zero)")], "bars of a check-in");
    });
  });
}

test.describe("on paper", () => {
  // What A4 leaves of its width.
  test.use({ viewport: { width: 718, height: 1040 } });
  const everywhere = [...new Set([...views({ filled: true }).map(([address]) => address), ...OTHERS])];

  test("there is nothing to press, and nothing is folded away", async ({ page }) => {
    test.slow();
    for (const address of everywhere) {
      await page.emulateMedia({ media: "screen" });
      await open(page, address);
      // The brief comes a moment later, with code of its own.
      const isOfAnswer = await page.locator(".answer-page:not(.blank) > .area-head > .area-take-away").count();
      if (isOfAnswer) await page.locator(".brief").waitFor({ state: "attached" });
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate(() => {
        const shown = (element) => element.checkVisibility();
        const all = (selector) => [...document.querySelectorAll(selector)];
        const name = (element) => `${element.localName}.${element.className} ${element.textContent}`;
        // Buttons that are headings, or the key to a drawing, stay.
        const buttons = all("button:not(.fold, .stage, .region-button), .button, nav").filter(shown).map(name);
        const details = all("details").filter(shown).flatMap((element) => [...element.children]);
        // An answer is on paper as its brief, which has nothing folded.
        const isOfBrief = (element) => element.closest(".answer-page:has(.brief)");
        const hidden = (element) => !shown(element) && !isOfBrief(element);
        const folded = [...details, ...all(".fold-body, .role-row")].filter(hidden).map(name);
        const edge = document.documentElement.clientWidth + 1;
        const cut = all("table").filter((table) => table.getBoundingClientRect().right > edge).map(name);
        return { buttons, folded, cut };
      });
      expect.soft(seen, address).toEqual({ buttons: [], folded: [], cut: [] });
    }
  });

  test("bars are drawn by their borders, as printers leave out backgrounds", async ({ page }) => {
    const expectFull = async (bars, what) => {
      await expect(bars.first(), what).toBeVisible();
      const empty = await bars.evaluateAll((bars) =>
        bars.filter((bar) => {
          const { borderTopWidth, borderTopStyle, borderTopColor, borderBottomWidth, height } = getComputedStyle(bar);
          const drawn = borderTopStyle === "solid" && !/, 0\)|\/ 0\)/.test(borderTopColor);
          return !drawn || parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) < parseFloat(height) - 0.5;
        }).length,
      );
      expect.soft(empty, what).toBe(0);
    };
    await open(page, "focus");
    // As where its code did not come: then the answer is printed itself.
    await page.locator(".brief").evaluate((brief) => brief.remove());
    await page.emulateMedia({ media: "print" });
    await expectFull(page.locator(".week .pair .suggested:not(.zero)"), "the week");
    await expectFull(page.locator(".all-twelve .bar .part-need"), "what is needed");
    await expectFull(page.locator(".waterfall li:not(:first-child) .step:not(.down)"), "steps");
    for (const [part, line, width] of [["skill", "border-top-width", "3px"], ["joy", "outline-width", "1px"]]) {
      await expect(page.locator(`.all-twelve .bar .part-${part}`).first()).toHaveCSS(line, width);
    }
    for (const [address, bars] of [
      ["matrix", ".cell-bar span"],
      ["", ".key-hours"],
      ["check-in", ".spent-mark"],
      ["history", ".part-planned:not(.zero)"],
    ]) {
      await page.emulateMedia({ media: "screen" });
      await open(page, address);
      await page.emulateMedia({ media: "print" });
      await expectFull(page.locator(bars), bars);
    }
  });

  test("ink is dark, whatever the screen is", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, `focus/${SAVED_ID}`);
    const body = page.locator("body");
    expect(await contrast(body, "color", { against: "#fff" })).toBeLessThan(3);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await contrast(body, "color", { against: "#fff" })).toBeGreaterThan(7);
  });
});

test("where less transparency is asked for, nothing is half transparent", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await open(page);
  const hats = page.locator(".wheel .idle .petal-hat");
  const faint = () => hats.evaluateAll((hats) => hats.filter((hat) => getComputedStyle(hat).opacity !== "1").length);
  expect(await faint()).toBeGreaterThan(0);
  const features = [{ name: "prefers-reduced-transparency", value: "reduce" }];
  await session.send("Emulation.setEmulatedMedia", { features });
  expect(await faint()).toBe(0);
  const shadow = (root) => getComputedStyle(root).getPropertyValue("--shadow").trim();
  expect(await page.locator("html").evaluate(shadow)).toBe("none");
});
