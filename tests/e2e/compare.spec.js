import AxeBuilder from "@axe-core/playwright";
import { expect, heading, number, open, record, ROLES, status, stored, sum, test } from "./helpers.js";

// Three assessments of one person: seed with a key customer; growth, with somebody for the vision; then more joy.
const [FIRST, SECOND, THIRD] = ["0001f1rst0", "0002sec0nd", "0003th1rd0"];
const SAVED = {
  ...record("assessment", FIRST, { note: "Closing Acme", time: Date.UTC(2026, 0, 14, 12) }),
  ...record("assessment", SECOND, {
    note: "Two engineers joined",
    time: Date.UTC(2026, 5, 24, 12),
    answers: "2.a.2.-.1---1-2----?.42?3--31--3-.32?1--24--3-.20,15,,12,,,,,,,8,.90",
  }),
  ...record("assessment", THIRD, {
    time: Date.UTC(2026, 10, 18, 12),
    answers: "2.a.2.b.1---1-3----?.43?3--31--4-.44?1--24--4-.12,15,,12,,,,,,,8,.90",
    weights: [400, 300, 300],
  }),
};
const label = {
  [FIRST]: /2026 · Closing Acme$/,
  [SECOND]: /2026 · Two engineers joined$/,
  [THIRD]: /2026 · Assessment 3$/,
};

const section = (page) => page.getByRole("region", { name: "What moved" });
const from = (page) => section(page).getByLabel("From", { exact: true });
const to = (page) => section(page).getByLabel("To", { exact: true });
const summary = (page) => section(page).getByRole("status");
const pair = (page) =>
  // While the page is loading, there are none.
  page.evaluate(() => ["before", "after"].map((end) => document.getElementById(`compare-${end}`)?.value));
const expectPair = (page, ...ids) => expect.poll(() => pair(page)).toEqual(ids);

/** The lines: by short name, the two scores and their difference. */
async function lines(page) {
  const labels = await section(page).locator(".slopes li").allTextContents();
  return Object.fromEntries(
    labels.map((text) => {
      const [, name, before, after, change] = text.match(/^(.*) (\d+) → (\d+) \(([−+]?\d+)\)$/);
      return [name, [before, after, change].map(number)];
    }),
  );
}

/** The list of reasons: name, change, parts. */
const reasons = (page) =>
  section(page)
    .locator(".why-moved > li")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("strong").textContent,
        [...row.querySelectorAll(".number")].map((part) => part.textContent),
      ]),
    );

/** At the lines, in the reasons and in the table stand the same changes, and each is the sum of its parts. */
async function expectAddsUp(page) {
  const scores = await lines(page);
  expect(Object.keys(scores)).toEqual(ROLES.map(({ short }) => short));
  for (const [before, after, change] of Object.values(scores)) expect(after - before).toBe(change);

  const rows = await reasons(page);
  expect(rows.length).toBeGreaterThan(4);
  for (const [bold, parts] of rows) {
    const [, name, change] = bold.match(/^(.*) (\S+)$/);
    expect(number(change), name).toBe(scores[name][2]);
    expect(sum(parts.map(number)), name).toBe(scores[name][2]);
  }
  const sizes = rows.map(([bold]) => Math.abs(number(bold.split(" ").at(-1))));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));

  // The table says the same as the lines.
  await section(page).getByText("All twelve roles as a table").click();
  const table = section(page).locator(".compare-roles").getByRole("table");
  const told = {};
  for (const { short } of ROLES) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: short, exact: true }) });
    told[short] = await row.getByRole("cell").allTextContents();
    expect(told[short].slice(0, 3).map(number), short).toEqual(scores[short]);
  }
  const heads = await table.getByRole("columnheader").allTextContents();
  await section(page).getByText("All twelve roles as a table").click();
  return { told, heads };
}

test.describe("with three assessments", () => {
  test.use(stored(SAVED));

  test("the last two are compared, and everything adds up", async ({ page }) => {
    await open(page, "history");
    await expectPair(page, SECOND, THIRD);
    for (const [list, id] of [[from(page), SECOND], [to(page), THIRD]]) {
      await expect(list.locator("option")).toHaveText([label[THIRD], label[SECOND], label[FIRST]]);
      await expect(list.locator("option:checked")).toHaveText(label[id]);
    }
    const { heads } = await expectAddsUp(page);
    expect(heads).toEqual(["Role", "From", "To", "Change", "Verdict"]);
    await expect(summary(page)).toContainText(`Biggest rise: `);
    await section(page).getByText(/^\d+ more answers$/).click();
    const table = section(page).locator(".answers-moved").getByRole("table");
    await expect(table.getByRole("row").filter({ hasText: "Balance" })).toHaveText(/50%.*40%/);
    await expect(table.getByRole("row").filter({ hasText: "Developer: joy" })).toContainText("Like itLove it");
    await expect(section(page)).toContainText("Both computed with the need tables of version 1");
  });

  test("each line goes from the one score to the other, on a scale that begins at zero", async ({ page }) => {
    await open(page, "history");
    const scores = Object.values(await lines(page));
    const drawn = await section(page)
      .locator(".slope")
      .evaluateAll((tracks) =>
        tracks.map((track) => {
          const { left, width } = track.getBoundingClientRect();
          const share = (x) => ((x - left) / width) * 100;
          const [line, once, now] = [...track.children].map((part) => part.getBoundingClientRect());
          const middle = (box) => share((box.left + box.right) / 2);
          return [middle(once), middle(now), share(line.left), share(line.right)];
        }),
      );
    expect(drawn).toHaveLength(12);
    for (const [at, [once, now, left, right]] of drawn.entries()) {
      const [before, after] = scores[at];
      for (const [found, expected] of [[once, before], [now, after], [left, Math.min(before, after)], [right, Math.max(before, after)]]) {
        expect(Math.abs(found - expected), `${at}: ${found} for ${expected}`).toBeLessThan(1);
      }
    }
  });

  test("another is chosen by keyboard; the address follows, and back leads to the last two", async ({ page }) => {
    await open(page, "history");
    const before = await summary(page).textContent();
    await from(page).focus();
    await page.keyboard.press("End");
    await expectPair(page, FIRST, THIRD);
    await expect(page).toHaveURL(new RegExp(`#/history/${FIRST}/${THIRD}$`));
    await expect(from(page)).toBeFocused();
    await expect(summary(page)).not.toHaveText(before);
    await expect(section(page).locator(".legend")).toContainText("14");
    // Going on in the list leaves no trail.
    const length = await page.evaluate(() => history.length);
    await page.keyboard.press("ArrowUp");
    await expect(page).toHaveURL(new RegExp(`#/history/${SECOND}/${THIRD}$`));
    await page.keyboard.press("End");
    await expect(page).toHaveURL(new RegExp(`#/history/${FIRST}/${THIRD}$`));
    expect(await page.evaluate(() => history.length)).toBe(length);

    await page.goBack();
    await expect(page).toHaveURL(/#\/history$/);
    await expectPair(page, SECOND, THIRD);
    await expect(summary(page)).toHaveText(before);
    await page.goForward();
    await expectPair(page, FIRST, THIRD);
  });

  test("swapping turns every sign, and keeps the focus and the place", async ({ page }) => {
    await open(page, `history/${FIRST}/${SECOND}`);
    const there = await lines(page);
    const swap = section(page).getByRole("button", { name: "Swap the two" });
    await swap.focus();
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await expectPair(page, SECOND, FIRST);
    const back = await lines(page);
    for (const { short } of ROLES) {
      const [before, after, change] = there[short];
      expect(back[short]).toEqual([after, before, 0 - change]);
    }
    await expect(swap).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  test("a link leads to two, with the comparison in the window, also after a reload", async ({ page }) => {
    await open(page, `history/${FIRST}/${SECOND}`);
    await expectPair(page, FIRST, SECOND);
    await expect(page.getByRole("heading", { name: "What moved" })).toBeInViewport();
    await expect(page).toHaveTitle("History · Twelve Hats");
    await expect(page.getByRole("link", { name: "History", exact: true })).toHaveAttribute("aria-current", "page");
    await page.reload();
    await expectPair(page, FIRST, SECOND);
    // To a view and back.
    await page.getByRole("link", { name: "Your data", exact: true }).click();
    await expect(heading(page)).toHaveText("Your data");
    await page.goBack();
    await expectPair(page, FIRST, SECOND);
  });

  test("a link to one that is not here says so, and the lists go on", async ({ page }) => {
    await open(page, `history/${FIRST}/0009nobody`);
    await expect(section(page)).toContainText("An assessment that this link names is not in this browser");
    await expectPair(page, SECOND, THIRD);
    await from(page).selectOption(FIRST);
    await expectPair(page, FIRST, THIRD);
    await expect(section(page)).not.toContainText("is not in this browser");
    await to(page).selectOption(FIRST);
    await expect(summary(page)).toHaveText("This is one and the same assessment: choose another beside it.");
    expect(await reasons(page)).toEqual([]);
  });

  test("what is deleted leaves the lists, what is renamed changes its name there", async ({ page }) => {
    await open(page, "history");
    await page.getByRole("button", { name: /^Delete ?: Assessment of / }).click();
    await expectPair(page, FIRST, SECOND);
    await expect(from(page).locator("option")).toHaveCount(2);
    await page.getByRole("button", { name: /^Rename ?: Closing Acme/ }).click();
    await page.getByLabel("Note", { exact: true }).fill("Closed Acme");
    await page.keyboard.press("Enter");
    await expect(from(page).locator("option:checked")).toHaveText(/Closed Acme$/);
    await page.getByRole("button", { name: /^Delete ?: Closed Acme/ }).click();
    await expect(section(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expectPair(page, FIRST, SECOND);
  });

  for (const [look, options] of [
    ["light", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }],
    ["light, on a phone", { colorScheme: "light", viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }],
  ]) {
    test.describe(look, () => {
      test.use(options);

      test("axe finds nothing, and nothing is wider than the window", async ({ page }) => {
        await open(page, `history/${FIRST}/${THIRD}`);
        for (const fold of await section(page).locator(".fold").all()) await fold.click();
        for (const summary of await section(page).locator("summary").all()) await summary.click();
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.length).toBeGreaterThan(10);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
        for (const target of [from(page), to(page), section(page).getByRole("button", { name: "Swap the two" }), section(page).locator("summary").first()]) {
          expect((await target.boundingBox()).height).toBeGreaterThanOrEqual(44);
        }
        // Each role’s change can be read, and no two lie over each other.
        const boxes = await section(page)
          .locator(".slopes li > :not(.slope)")
          .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON()));
        expect(boxes).toHaveLength(24);
        for (const [at, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(options.viewport.width);
          for (const b of boxes.slice(at + 1)) {
            const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        }
      });
    });
  }
});

/** The same assessments, saved with a model. */
const savedWith = (model, ...ids) =>
  Object.fromEntries(
    ids.map((id) => [`12h/assessment/${id}/1`, JSON.stringify({ ...JSON.parse(SAVED[`12h/assessment/${id}/1`]), model })]),
  );

test.describe("with assessments of model 2", () => {
  test.use(stored(savedWith(2, FIRST, SECOND)));

  test("their plans are compared: the scores and the decisions that each has in its answer, and everything adds up", async ({ page }) => {
    const answers = [];
    for (const id of [FIRST, SECOND]) {
      await open(page, `focus/${id}`);
      const rows = page.getByRole("region", { name: /^All twelve, / }).locator("tbody").getByRole("row");
      await expect(rows).toHaveCount(ROLES.length);
      const answer = {};
      for (const row of await rows.all()) {
        const [, , score, decision] = await row.getByRole("cell").allTextContents();
        answer[(await row.getByRole("rowheader").textContent()).trim()] = { score, decision };
      }
      answers.push(answer);
    }
    await open(page, "history");
    await expectPair(page, FIRST, SECOND);
    const { told, heads } = await expectAddsUp(page);
    expect(heads).toEqual(["Role", "From", "To", "Change", "Decision"]);
    const [before, after] = answers;
    for (const { short } of ROLES) {
      const decided = [...new Set([before[short].decision, after[short].decision])].join(" → ");
      expect([...told[short].slice(0, 2), told[short][3]], short).toEqual([before[short].score, after[short].score, decided]);
    }
    // Those that come first now, and did not.
    const first = ({ decision }) => /^(Do now|Focus|Grow into)$/.test(decision);
    const entered = ROLES.map(({ short }) => short).filter((short) => first(after[short]) && !first(before[short]));
    const left = ROLES.map(({ short }) => short).filter((short) => first(before[short]) && !first(after[short]));
    expect(entered.length + left.length).toBeGreaterThan(0);
    const said = await summary(page).textContent();
    const named = (sentence) => (said.match(sentence)?.[1] ?? "").split(/, | and /).filter(Boolean).sort();
    expect(named(/New among the roles that come first: ([^.]+)\./)).toEqual([...entered].sort());
    expect(named(/No longer among (?:them|the roles that come first): ([^.]+)\./)).toEqual([...left].sort());
    await expect(section(page)).toContainText("Both computed with model 2: what moved is your answers, not the model.");
    await expect(section(page).getByRole("button", { name: /^Assess again/ })).toHaveCount(0);
  });
});

test.describe("with one assessment of model 1 and one of model 2", () => {
  test.use(stored({ ...savedWith(1, FIRST), ...savedWith(2, SECOND) }));

  test("both are computed with model 2, which is said, and the older one can be assessed again", async ({ page }) => {
    await open(page, "history");
    await expectPair(page, FIRST, SECOND);
    const { heads } = await expectAddsUp(page);
    expect(heads.at(-1)).toBe("Decision");
    await expect(section(page)).toContainText(
      "Both computed with model 2; the first was saved with model 1. So what moved is your answers, not the model.",
    );
    // In the list each says what came first by its own model.
    const hats = (name) => page.locator(".history-line").filter({ hasText: name }).getByRole("list");
    await expect(hats("Closing Acme")).toHaveAccessibleName("Top three");
    await expect(hats("Two engineers joined")).toHaveAccessibleName("Do now and focus");
    await section(page).getByRole("button", { name: /^Assess again from the answers of / }).click();
    await expect(heading(page)).toHaveText("Check your answers");
    await expect(page.getByRole("definition").filter({ hasText: "Seed" })).toBeVisible();
  });
});

test.describe("with one assessment", () => {
  test.use(stored(record("assessment", FIRST, { note: "Alone" })));

  test("it says what will be here", async ({ page }) => {
    await open(page, "history");
    await expect(page.locator(".trend .lead")).toContainText("Save another assessment in a few weeks, and this shows what has changed.");
    await expect(section(page)).toHaveCount(0);
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await open(page, `history/${FIRST}/${SECOND}`);
    await expect(page.locator(".notice").filter({ hasText: "An assessment that this link names is not in this browser" })).toBeVisible();
  });
});

test.describe("with a thousand assessments", () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    record("assessment", `${(at + 1).toString(36).padStart(4, "0")}aaaaaa`, {
      note: `Number ${at + 1}`,
      weights: at % 2 ? [500, 300, 200] : [300, 300, 400],
    }),
  );
  test.use(stored(Object.assign({}, ...many)));

  test("the lists hold all of them for whoever turns to them", async ({ page }) => {
    test.slow();
    await open(page, "history");
    await expect(status(page)).toHaveText("Kept in this browser");
    await expect(from(page).locator("option")).toHaveCount(12);
    await from(page).focus();
    await expect(from(page).locator("option")).toHaveCount(1000);
    const before = await summary(page).textContent();
    await from(page).selectOption({ index: 2 });
    await expect(summary(page)).not.toHaveText(before);
  });
});
