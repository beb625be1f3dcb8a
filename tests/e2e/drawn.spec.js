// Honest pictures: what each chart draws, in pixels, is held against the numbers that are written beside it.
import { expect, number, open, record, ROLES, stored, sum, test, unfold } from "./helpers.js";

// With a skill and a joy of nothing, and half an hour now; later grown, with another week; and without hours.
const ANSWERS = "2.a.1.a.----1-2----?.421022311233.222101242233.40,15,,12,,,,,,,8,1.90.2";
const LATER = "2.a.2.a.----1-2----?.421022314233.222401242233.20,15,4,12,9,,,,,,8,1.90.2";
const WITHOUT_HOURS = "2.a.1.a.----1-2----?.421022311233.222101242233.-.90.2";
const [OLD_ID, ID, LATER_ID] = ["0001drawn0", "0002drawn0", "0003drawn0"];
const of2 = (answers, month) => ({ model: 2, schema: 3, answers, time: Date.UTC(2026, month, 10, 12) });
const week = (at, spent) => {
  const told = { id: `2026w${at}`, rev: 1, parent: 0, time: Date.UTC(2026, 0, 4 + 7 * at), spent, plan: ID };
  return { [`12h/check-in/2026w${at}/1`]: JSON.stringify({ schema: 2, model: 1, ...told }) };
};
const CASE = {
  ...record("draft", "current", of2(ANSWERS, 2)),
  ...record("assessment", OLD_ID, { answers: ANSWERS.replace(/\.2$/, ""), time: Date.UTC(2026, 0, 10, 12) }),
  ...record("assessment", ID, of2(ANSWERS, 2)),
  ...record("assessment", LATER_ID, of2(LATER, 6)),
  ...week(12, "60,15,,5.3"),
  ...week(16, "40,1,0,30.2"),
};
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const RESPONSIBILITIES = ["development", "team-and-people", "product", "customer-and-sales"];

/** So many pixels are nobody’s lie: edges between pixels, and the border of a bar. */
const SLACK = 1.5;

/** Of each row, what these selectors find in it: its words and its box. What is missing, or hidden, is null. */
const read = (rows, parts) =>
  rows.evaluateAll((rows, parts) => {
    const found = (part) => {
      if (!part || getComputedStyle(part).visibility === "hidden") return null;
      const { x, y, width, height, left, right, top, bottom } = part.getBoundingClientRect();
      const edges = { left, right, top, bottom, width, height, x: x + width / 2, y: y + height / 2 };
      return { text: part.textContent.trim(), ...edges };
    };
    const of = (row) => ([name, selector]) => [name, found(selector ? row.querySelector(selector) : row)];
    return rows.map((row) => Object.fromEntries(Object.entries(parts).map(of(row))));
  }, parts);
const width = (box) => box?.width ?? 0;
const boxes = async (all) => (await read(all, { it: "" })).map(({ it }) => it);
const cellsOf = (rows) => rows.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const percent = (text) => Number(text.match(/(\d+)%/)[1]);
/** The hours in a text, “of 9½ h planned”; none in “none planned”, or in nothing. */
const hours = (text) => number(text.match(/[\d½]+(?= h)/)?.[0] ?? (text.match(/^[\d½]+$/)?.[0] || "0"));

/** How many pixels are one, as the longest of these bars says. */
const unitOf = (bars) => {
  const [, value, size] = bars.toSorted((a, b) => a[1] - b[1]).at(-1);
  return size / value;
};
/** Those of the bars, `[name, value, pixels]`, that are not as long as they say, where one is `unit` pixels. */
const lies = (bars, unit, { rounding = 0, slack = SLACK } = {}) =>
  bars
    .filter(([, value, size]) => !(Math.abs(size - value * unit) <= Math.max(slack, rounding * unit)))
    .map(([name, value, size]) => `${name}: ${value} is drawn ${size.toFixed(1)}, not ${(value * unit).toFixed(1)}`);
const expectTrue = (bars, unit = unitOf(bars), options = {}) => {
  expect(bars.some(([, value, size]) => value && size > SLACK), "something is drawn").toBe(true);
  expect(lies(bars, unit, options)).toEqual([]);
};
const expectAt = (found, wanted, name) => expect(Math.abs(found - wanted), name).toBeLessThan(SLACK);

/** Opens a view with everything unfolded, and nothing in motion. */
async function openStill(page, address) {
  await open(page, address);
  await unfold(page);
  await still(page);
}
const still = (page) => page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

/** The bars in rows, each from the zero line of its row; `pairs` are where a bar is, and where its hours are. */
async function barsOf(rows, zero, ...pairs) {
  const all = [];
  for (const [bar, told] of pairs) {
    for (const [at, row] of (await read(rows, { zero, bar, told })).entries()) {
      if (row.bar) expectAt(row.bar.left, row.zero.left, `where ${bar} ${at + 1} begins`);
      all.push([`${bar} ${at + 1}`, hours(row.told?.text ?? ""), width(row.bar)]);
    }
  }
  return all;
}

/** Of each role what the method page follows: need, open need, and the three parts of the score, in points. */
async function counted(page) {
  const all = {};
  for (const { id, short } of ROLES) {
    await open(page, `how/${id}`);
    await expect(page.locator(".why-role select")).toHaveValue(id);
    const lines = await cellsOf(page.locator("table.example tr"));
    const of = (name) => lines.find(([first]) => first === name);
    const product = (name) => of(name)[1].split(" · ").reduce((all, one) => all * one, 100);
    const parts = ["Need’s part", "Skill’s part", "Joy’s part"].map(product);
    all[short] = { need: of("Need")[2] * 100, uncovered: of("Open need")[2] * 100, parts };
  }
  return all;
}

/** The bars of a week, and how long an hour is: the axis says what a whole bar is; without one it is the longest. */
async function weekBars(page) {
  const rows = page.locator(".week tr:has(.week-bars)");
  const bars = await barsOf(rows, ".pair", [".pair .now", "td.now"], [".pair .suggested", "td.number:not(.now)"]);
  const figures = await page.locator(".week-axis > [aria-hidden] > *").allTextContents();
  const whole = Number(figures.at(-1) ?? Math.max(...bars.map(([, hours]) => hours)));
  expect(figures).toEqual(figures.length ? ["0", `${whole / 2}`, `${whole}`] : []);
  const [pair] = await boxes(page.locator(".week .pair"));
  return { bars, unit: pair.width / whole };
}

/** Petals and their arcs: how far from the hub they begin and end, and how long an arc’s point is. */
const petals = (all) =>
  all.evaluateAll((all) =>
    all.map((petal) => {
      const find = (part) => petal.querySelector(part);
      const reach = (path) => {
        const hub = new DOMPoint().matrixTransform(path.getScreenCTM());
        const away = Array.from({ length: path.getTotalLength() && 400 }, (_, at) => {
          const point = path.getPointAtLength((at * path.getTotalLength()) / 400);
          const { x, y } = point.matrixTransform(path.getScreenCTM());
          return Math.hypot(x - hub.x, y - hub.y);
        });
        return away.length ? { from: away[0], to: Math.max(...away) } : null;
      };
      const arc = (path) => {
        const unit = (path.getTotalLength() * path.getScreenCTM().a) / path.getAttribute("pathLength");
        return { unit, drawn: unit * parseFloat(getComputedStyle(path).strokeDasharray) };
      };
      const arcs = { need: arc(find(".need:not(.uncovered)")), uncovered: arc(find(".uncovered")) };
      const hours = find(".petal-hours").textContent;
      return { hours, fill: reach(find(".petal-fill")), track: reach(find(".petal-track")), ...arcs };
    }),
  );
const wheel = (page) => petals(page.locator(".wheel-drawing .petal"));
/** The petals as bars from the hub; none begins elsewhere. */
const petalBars = (drawn) =>
  drawn.map(({ hours: told, fill, track }, at) => {
    if (fill) expectAt(fill.from, track.from, ROLES[at].short);
    return [ROLES[at].short, hours(told), fill ? fill.to - track.from : 0];
  });
/** What each responsibility’s three roles have together. */
const byThrees = (bars) => [0, 3, 6, 9].map((at) => sum(bars.slice(at, at + 3).map(([, value]) => value)));

/** The points of lines, on the screen, from left to right; where two paths meet, there is one. */
const points = (paths) =>
  paths.evaluateAll((paths) => {
    const of = (path) =>
      [...path.getAttribute("d").matchAll(/[ML](\S+) ([^ML]+)/g)].map(([, x, y]) =>
        new DOMPoint(Number(x), Number(y)).matrixTransform(path.getScreenCTM()).toJSON(),
      );
    const all = paths.flatMap(of).sort((a, b) => a.x - b.x);
    return all.filter(({ x }, at) => !at || x - all[at - 1].x > 0.01);
  });

/** One bar of shares: its parts in the order of their names, from its one end to its other. */
async function expectShares(figure) {
  const [track] = await boxes(figure.locator(".share-parts"));
  const told = (await figure.locator("li").allTextContents()).map((text) => [text, percent(text)]);
  expect(sum(told.map(([, share]) => share))).toBe(100);
  const [parts, shown] = [await boxes(figure.locator(".share-parts > span")), told.filter(([, share]) => share)];
  expect(parts).toHaveLength(shown.length);
  expectTrue(shown.map(([name, share], at) => [name, share, parts[at].width]), track.width / 100);
  let end = track.left;
  for (const part of parts) [end] = [part.right, expectAt(part.left, end, "where a part begins")];
  expectAt(end, track.right, "the end");
}

for (const [where, options] of [["in a wide window", DESKTOP], ["on a phone", PHONE]]) {
  test.describe(where, () => {
    test.use({ ...options, ...stored(CASE) });

    for (const [model, id] of [[1, OLD_ID], [2, ID]]) {
      test(`the bars of a week of model ${model} are as long as their hours, from zero`, async ({ page }) => {
        await openStill(page, `focus/${id}`);
        const { bars, unit } = await weekBars(page);
        expect(bars.length).toBeGreaterThanOrEqual(12);
        expectTrue(bars, unit);
        // With what is no role’s they are the whole week.
        const planned = await page.locator(".week tr:not(.week-group) td.number:last-child").allTextContents();
        expect(sum(planned.map(hours))).toBe(hours(await page.locator("#week-title").textContent()));
      });
    }

    test("each petal of the wheel is as long as its hours, also beside an answer", async ({ page }) => {
      await openStill(page, "focus");
      const small = petalBars(await wheel(page));
      expect(small).toHaveLength(12);
      expectTrue(small);
      await openStill(page, "");
      const bars = petalBars(await wheel(page));
      expect(bars.map(([, hours]) => hours)).toEqual(small.map(([, hours]) => hours));
      expectTrue(bars);
      expect((await page.locator(".wheel-corner > span").allTextContents()).map(hours)).toEqual(byThrees(bars));
    });

    test("the arcs around the wheel are as long as the needs, all on one scale", async ({ page }) => {
      const told = await counted(page);
      await openStill(page, "");
      const drawn = await wheel(page);
      const of = (arc) => ({ id, short }, at) => [`${id}, ${arc}`, told[short][arc], drawn[at][arc].drawn];
      const arcs = ["need", "uncovered"].flatMap((arc) => ROLES.map(of(arc)));
      expectTrue(arcs, drawn[0].need.unit, { rounding: 0.5 });
    });

    test("hours that moved are on one scale: more to the right, less to the left and hollow", async ({ page }) => {
      await openStill(page, "history");
      const parts = { track: ".hours-moved-bar", bar: ".hours-moved-bar > span", by: "strong", ends: ".number > span" };
      const rows = await read(page.locator(".hours-moved li"), parts);
      const isHollow = (bars) => bars.map((bar) => getComputedStyle(bar).backgroundColor === "rgba(0, 0, 0, 0)");
      const hollow = await page.locator(parts.bar).evaluateAll(isHollow);
      for (const [at, { track, bar, by, ends }] of rows.entries()) {
        const [before, after] = ends.text.replace(" h", "").split(" → ").map(number);
        expect(after - before).toBe(number(by.text));
        expect(hollow[at], by.text).toBe(after < before);
        expectAt(after < before ? bar.right : bar.left, track.x, by.text);
      }
      expect(new Set(rows.map(({ by }) => by.text[0]))).toEqual(new Set("−+"));
      expectTrue(rows.map(({ by, bar }) => [by.text, Math.abs(number(by.text)), bar.width]));
    });
  });
}

test.describe("in a wide window,", () => {
  test.use({ ...DESKTOP, ...stored(CASE) });

  test("a bar that is a fifth too long, or begins too late, is found out", async ({ page }) => {
    await openStill(page, `focus/${ID}`);
    const bar = page.locator(".week .suggested").first();
    await bar.evaluate((bar) => (bar.style.width = `calc(1.2 * ${bar.style.getPropertyValue("--width")})`));
    const { bars, unit } = await weekBars(page);
    expect(lies(bars, unit)).toHaveLength(1);
    await bar.evaluate((bar) => (bar.style.marginInlineStart = "3px"));
    await expect(weekBars(page)).rejects.toThrow();
  });

  test("the parts of a share bar fill it, each by its per cent", async ({ page }) => {
    await openStill(page, `focus/${ID}`);
    await expect(page.locator(".share-bar")).toHaveCount(2);
    for (const figure of await page.locator(".share-bar").all()) await expectShares(figure);
  });

  for (const [model, id] of [[1, OLD_ID], [2, ID]]) {
    test(`the parts of each score of model ${model} are as long as they count, and end at it`, async ({ page }) => {
      const told = model === 2 ? await counted(page) : {};
      await openStill(page, `focus/${id}`);
      const parts = { need: ".part-need", skill: ".part-skill", joy: ".part-joy", score: "td.number" };
      const rows = await read(page.locator(".all-twelve tbody tr"), { name: "th", track: ".bar", ...parts });
      expect(rows).toHaveLength(12);
      const bars = rows.flatMap(({ name: { text: name }, track, need, skill, joy, score }) => {
        if (need) expectAt(need.left, track.left, name);
        const end = Math.max(...[need, skill, joy].map((part) => part?.right ?? 0));
        const drawn = [need, skill, joy].map(width);
        const counted = told[name]?.parts.map((points, at) => [`${name}, part ${at + 1}`, points, drawn[at]]);
        return [...(counted ?? []), [name, number(score.text), end - track.left]];
      });
      expectTrue(bars, rows[0].track.width / 100, { rounding: 0.5 });
    });

    test(`each reason of model ${model} is as long as its points, from where the one before ends`, async ({ page }) => {
      await openStill(page, `focus/${id}`);
      const [wrong, parts] = [[], { track: ".step-track", bar: ".step", down: ".step.down", points: ".number" }];
      for (const { id, short } of ROLES) {
        await page.locator(".why-role select").selectOption(id);
        await still(page);
        const rows = await read(page.locator(".waterfall li"), parts);
        const points = rows.map((row) => number(row.points.text));
        expect(sum(points.slice(0, -1)), short).toBe(points.at(-1));
        // Within the lines at its ends.
        const [zero, unit] = [rows[0].track.left + 1, (rows[0].track.width - 2) / 100];
        let [end, told] = [zero, 0];
        for (const [at, { bar, down }] of rows.entries()) {
          const [name, isScore] = [`${short}, line ${at + 1}`, at === rows.length - 1];
          // Each sum is rounded by half a point, so the difference of two by one.
          wrong.push(...lies([[name, Math.abs(points[at]), width(bar)]], unit, { rounding: 1 }));
          if (!bar) continue;
          const [from, to] = down ? [bar.right, bar.left] : [bar.left, bar.right];
          wrong.push(...lies([[`${name}, from`, isScore ? 0 : told, from - zero]], unit, { rounding: 0.5 }));
          wrong.push(...lies([[`${name}, from the end before`, 0, (isScore ? to : from) - end]], unit));
          [end, told] = [to, told + points[at]];
        }
      }
      expect(wrong).toEqual([]);
    });

    test(`each region of model ${model} is its share of the triangle, the point at its weights`, async ({ page }) => {
      await openStill(page, model === 1 ? `focus/${id}` : "focus");
      const [{ width, height }] = await boxes(page.locator(".triangle-frame svg"));
      const areas = await page.locator(".triangle-frame .region").evaluateAll((regions) =>
        regions.map((region) => {
          const corners = region.getAttribute("d").match(/[\d.]+ [\d.]+/g).map((place) => place.split(" ").map(Number));
          const cross = ([x, y], [right, down]) => x * down - right * y;
          const all = corners.reduce((sum, corner, at) => sum + cross(corner, corners.at(at + 1 - corners.length)), 0);
          const { a, d } = region.getScreenCTM();
          return (Math.abs(all) / 2) * a * d;
        }),
      );
      const told = await page.locator(".region-button").allTextContents();
      expect(areas).toHaveLength(told.length);
      const shares = told.map((text, at) => [text, percent(text), areas[at]]);
      // The corners are rounded too.
      expectTrue(shares, (width * height) / 200, { rounding: 0.51 });

      const moves = [["need", "100"], ["need", "0"], ["joy", "70"], ["skill", "40"]];
      for (const [name, percent] of [[], ...(model === 1 ? [] : moves)]) {
        const field = page.locator(`#weight-${name}`);
        if (name) await field.fill(percent);
        if (name) await field.press("Tab");
        if (name) await expect(field).toHaveValue(percent);
        const all = await page.locator(".weight input").evaluateAll((all) => all.map(({ value }) => Number(value)));
        const [need, skill, joy] = all;
        expect(need + skill + joy).toBe(100);
        const [frame, point] = await boxes(page.locator(":is(.triangle-frame svg, .balance-point)"));
        expectAt(point.x, frame.left + (frame.width * (need / 2 + joy)) / 100, `across at ${all}`);
        expectAt(point.y, frame.bottom - (frame.height * need) / 100, `up at ${all}`);
      }
    });
  }

  test("the petal that explains the wheel is drawn by the wheel’s hours", async ({ page }) => {
    await openStill(page, "");
    const [[key], drawn] = [await petals(page.locator(".how-to-read svg")), await wheel(page)];
    const size = ({ track }) => track.to - track.from;
    const pixels = ((key.fill.to - key.fill.from) * size(drawn[0])) / size(key);
    expectTrue([["the petal that explains", hours(key.hours), pixels]], unitOf(petalBars(drawn)));
  });

  test("the bars of the matrix are as long as their hours, which add up", async ({ page }) => {
    await openStill(page, "matrix");
    const bars = await barsOf(page.locator(".cell.home"), ".cell-bar", [".cell-bar > span", "strong"]);
    expect(bars).toHaveLength(12);
    expect((await page.locator(".matrix-sum").allTextContents()).map(hours)).toEqual(byThrees(bars));
    expectTrue(bars);
  });

  test("the columns of the need over the stages stand on one line, all of one scale", async ({ page }) => {
    const bars = [];
    for (const { id } of ROLES) {
      await openStill(page, `roles/${id}`);
      const columns = await read(page.locator(".columns li"), { need: "strong", column: ".column" });
      for (const { column } of columns) expectAt(column.bottom, columns[0].column.bottom, id);
      bars.push(...columns.map(({ need, column }) => [id, number(need.text), column.height]));
    }
    expect(bars).toHaveLength(60);
    expectTrue(bars, unitOf(bars), { rounding: 0.5, slack: 0.5 });
  });

  test("the bars of a week that was are as long as its hours and those planned", async ({ page }) => {
    const expectWeek = async (list) => {
      const pairs = [[".part-actual", ".part-hours"], [".part-planned", ".part-plan"]];
      const bars = await barsOf(list.locator(":scope > div"), ".part-bars", ...pairs);
      expect(bars).toHaveLength(8);
      expectTrue(bars);
    };
    await openStill(page, "history");
    await expect(page.locator(".check-in-parts")).toHaveCount(2);
    for (const list of await page.locator(".check-in-parts").all()) await expectWeek(list);
    await openStill(page, "check-in");
    for (const [at, told] of ["12", "0.5", "0", "20"].entries()) await page.getByLabel(/^Hours for/).nth(at).fill(told);
    await page.getByRole("button", { name: "Save this week" }).click();
    await expect(page.locator(".outcome .part-hours")).toHaveText(["12 h", "½ h", "0 h", "20 h"]);
    await expectWeek(page.locator(".outcome .check-in-parts"));
  });

  test("the lines of the trend go through the shares in its table, at their times", async ({ page }) => {
    await openStill(page, "history");
    const chart = page.locator(".trend");
    const [area] = await boxes(chart.locator(".trend-area"));
    const values = await boxes(chart.locator(".trend-values span"));
    const unit = area.height / percent(values.at(-1).text);
    expect(values[0].text).toBe("0%");
    expectTrue(values.map(({ text, y }) => [text, percent(text), area.bottom - y]), unit);
    const rows = await cellsOf(chart.locator("tbody tr"));
    expect(rows).toHaveLength(5);
    const times = rows.map(([when]) => Date.parse(when.match(/^\w+ \d+, \d{4}/)[0]));
    const ends = (await chart.locator(".trend-ends > li").allTextContents()).map(percent).sort();
    expect(rows.at(-1).slice(1).map(percent).sort()).toEqual(ends);
    const plan = [":not(.actual)", ":not(.hollow)", /^(\d+)%/];
    for (const [line, mark, share] of [plan, [".actual", ".hollow", /\((\d+)%\)/]]) {
      for (const [at, of] of RESPONSIBILITIES.entries()) {
        const drawn = await points(chart.locator(`.trend-line.${of}${line}`));
        const told = rows.flatMap((row, moment) => (share.test(row[at + 1]) ? [moment] : []));
        expect(drawn.length, of).toBe(told.length);
        // Rounded so that a week’s add up: by up to one.
        const said = (moment) => Number(rows[moment][at + 1].match(share)[1]);
        const shares = told.map((moment, n) => [of, said(moment), area.bottom - drawn[n].y]);
        expect(lies(shares, unit, { rounding: 1 })).toEqual([]);
        // The table tells days.
        const days = told.map((moment, n) => [of, times[moment] - times[0], drawn[n].x - area.left]);
        expectTrue(days, area.width / (times.at(-1) - times[0]), { rounding: 864e5 });
        const marks = await boxes(chart.locator(`.trend-mark.${of}${mark}`));
        expect(marks.length, of).toBeGreaterThan(1);
        const away = marks.map(({ x, y }) => Math.min(...drawn.map((point) => Math.hypot(point.x - x, point.y - y))));
        expect(Math.max(...away), of).toBeLessThan(SLACK);
      }
    }
  });

  test("the line of each hat goes through its scores, and ends at the one beside it", async ({ page }) => {
    await openStill(page, "history");
    const scores = await cellsOf(page.locator(".hat-trends tbody tr"));
    const hats = await page.locator(".hat-trend").all();
    expect([scores.length, hats.length]).toEqual([3, 12]);
    for (const [at, hat] of hats.entries()) {
      const [{ bottom, height }] = await boxes(hat.locator("svg.trend-lines"));
      const [drawn, [dot]] = [await points(hat.locator(".trend-line")), await boxes(hat.locator(".hat-dot"))];
      expect(drawn).toHaveLength(3);
      expect(Math.hypot(dot.x - drawn[2].x, dot.y - drawn[2].y)).toBeLessThan(SLACK);
      const bars = drawn.map(({ y }, moment) => [ROLES[at].short, Number(scores[moment][at + 1]), bottom - y]);
      bars.push([`${ROLES[at].short}, now`, number(await hat.locator("strong").textContent()), bottom - dot.y]);
      expectTrue(bars, height / 100, { rounding: 0.5, slack: 0.5 });
    }
  });
});

test.describe("with one week alone", () => {
  test.use(stored(record("assessment", ID, of2(WITHOUT_HOURS, 2))));

  test("its shares fill a bar in the history", async ({ page }) => {
    await openStill(page, "history");
    await expectShares(page.locator(".trend .share-bar"));
  });
});

test("in the poll’s wheel, a responsibility’s petals are its per cent of all of them", async ({ page }) => {
  await openStill(page, "");
  const lengths = petalBars(await wheel(page)).map(([, , pixels]) => pixels);
  const [, people] = await page.locator(".wheel-corner > span").allTextContents();
  expectTrue([["Team & People", percent(people), sum(lengths.slice(3, 6))]], sum(lengths) / 100);
});
