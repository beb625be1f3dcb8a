// Letters of any size and spacing: nothing is cut off, lies over something else or makes the page scroll sideways.
import { HISTORY, OTHERS, expect, open, stored, test, views, withStyle } from "./helpers.js";
import { cutOff, overlaps, unfoldAll } from "./layout.js";

/** The letters' size as the browser's settings have it, in per cent: what widths in rem follow, too. */
async function enlarge(page, percent) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: (16 * percent) / 100, fixed: Math.round((13 * percent) / 100) } });
}

/** WCAG 1.4.12. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

const addresses = [...views({ filled: true }).map(([address]) => address), ...OTHERS];

/** What is wrong in any view. */
async function faults(page, prepare) {
  const found = {};
  for (const address of addresses) {
    await open(page, address);
    await prepare();
    await unfoldAll(page);
    const all = [...(await cutOff(page, { whole: true })), ...(await overlaps(page))];
    if (all.length) found[`#/${address}`] = all;
  }
  return found;
}

for (const width of [320, 390, 768, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ ...stored(HISTORY), viewport: { width, height: 900 } });

    for (const percent of [100, 125, 150, 200]) {
      test(`letters of ${percent} % are all there`, async ({ page }) => {
        test.slow();
        await enlarge(page, percent);
        expect(await faults(page, async () => {})).toEqual({});
      });
    }

    test("letters that are spaced are all there", async ({ page }) => {
      test.slow();
      const space = () => withStyle(page, SPACING);
      expect(await faults(page, space)).toEqual({});
    });
  });
}
