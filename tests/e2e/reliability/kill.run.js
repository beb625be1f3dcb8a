// The browser is killed: all its processes at once, with a signal that none of them can hear.
import { expect, FILLED, record, status } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  dice,
  eraseAll,
  listed,
  living,
  NOTHING,
  outside,
  putBoth,
  records,
  SAVED,
  says,
  stores,
  test,
  times,
  turn,
  visit,
  wait,
} from "./lab.js";

/** Fills a new profile, and lets the app find it. */
async function begin(profile, values) {
  const { context, page, kill } = await profile.launch();
  const beside = await outside(context);
  await putBoth(beside, values);
  await beside.close();
  await visit(page, "history");
  await says(page, SAVED);
  await kill();
}

/** What is on the screen when the page says, for the first time after the click, that it is saved. */
const saveUntilItSaysSo = (page, note) =>
  page.evaluate(
    ({ note, SAVED }) =>
      new Promise((done, failed) => {
        const field = document.querySelector("form.save #note");
        field.value = note;
        field.form.requestSubmit();
        const since = performance.now();
        // What a person sees: from the next frame on.
        requestAnimationFrame(function look() {
          const says = document.querySelector("header [role=status]").textContent.trim();
          if (says === SAVED) done(performance.now() - since);
          else if (performance.now() - since > 20000) failed(new Error(`After 20 s it says “${says}”.`));
          else requestAnimationFrame(look);
        });
      }),
    { note, SAVED },
  );

test(...check(1, "SIGKILL as soon as it says “Saved”", "nothing is lost"), async ({ newProfile }) => {
  const kills = times(200, 20);
  const profile = await newProfile();
  await begin(profile, record("draft", "current"));
  const complaints = [];
  const lost = new Set();
  const slow = [];
  let inLocal = 0;
  let done = 0;
  try {
    for (let round = 1; round <= kills + 1; round++) {
      const { context, page, problems, kill } = await profile.launch();
      // What is there before the app has looked: of what was saved just before the kill.
      const last = `Saved ${round - 1}`;
      const beside = await outside(context);
      const raw = await stores(beside);
      // A page behind another one is slow.
      await beside.close();
      if (round > 1) inLocal += living({ local: raw.local, indexed: {} }).some(({ note }) => note === last);
      await visit(page, "history");
      if (round > 1) {
        // The app has found it, and all that was saved before.
        await expect(status(page)).toHaveText(new RegExp(`^(${SAVED}|${NOTHING})$`));
        if (![...(await listed(page)).values()].includes(last)) lost.add(last);
        const notes = new Set(living(await stores(page)).map(({ note }) => note));
        for (let before = 1; before < round; before++) {
          if (!notes.has(`Saved ${before}`)) lost.add(`Saved ${before}`);
        }
        done = round - 1;
      }
      if (round <= kills) {
        await turn(page, "focus");
        await page.locator("form.save #note").waitFor();
        slow.push(await saveUntilItSaysSo(page, `Saved ${round}`));
      }
      await kill();
      complaints.push(...problems);
    }
  } finally {
    slow.sort((a, b) => a - b);
    counted(
      `${done - lost.size} of ${done} kept (of these, localStorage alone would have kept ${inLocal}); ` +
        `“Saved” after ${Math.round(slow[slow.length >> 1])} ms, at most ${Math.round(slow.at(-1))}`,
    );
  }
  expect([...lost], "lost").toEqual([]);
  expect(complaints).toEqual([]);
});

test(
  ...check(2, "SIGKILL 0–50 ms around a write", "the old or the new, never a torn record"),
  async ({ newProfile }) => {
    const kills = times(200, 20);
    const { below, pick } = dice();
    const profile = await newProfile();
    await begin(profile, { ...record("draft", "current"), ...assessments(6) });
    const bad = [];
    const tally = { old: 0, new: 0 };
    let done = 0;
    let pending;
    for (let round = 1; round <= kills + 1; round++) {
      const { page, problems, kill } = await profile.launch();
      await visit(page, "data");
      await says(page, SAVED);
      const both = await stores(page);
      const complain = (what) => bad.push(`round ${round - 1}, ${pending?.what} after ${pending?.after} ms: ${what}`);
      // No record is half of one, and the stores agree.
      for (const [key, value] of [...records(both.local), ...records(both.indexed)]) {
        const read = (() => {
          try {
            return JSON.parse(value);
          } catch {
            return {};
          }
        })();
        if (key !== `12h/${key.split("/")[1]}/${read.id}/${read.rev}`) complain(`${key} is torn: ${value}`);
      }
      for (const [key, value] of records(both.local)) {
        if (key in both.indexed && both.indexed[key] !== value) complain(`${key} differs`);
      }
      if (await page.getByRole("region", { name: "Set aside" }).count()) complain("something is set aside");
      await turn(page, "history");
      // In the history: exactly what was there, with or without what was under way.
      const notes = [...(await listed(page)).values()].sort();
      await turn(page, "assess/stage");
      const checked = await page.locator("input[name=stage]").evaluateAll((all) => all.findIndex((one) => one.checked));
      if (pending) {
        done++;
        const is = (state) => JSON.stringify(state) === JSON.stringify({ notes, checked });
        if (is(pending.old)) tally.old++;
        else if (is(pending.new)) tally.new++;
        else
          complain(
            `${JSON.stringify({ notes, checked })} is neither ${JSON.stringify(pending.old)} nor ${JSON.stringify(pending.new)}`,
          );
      }
      bad.push(...problems);
      if (round <= kills) {
        const old = { notes, checked };
        const what =
          notes.length < 4 ? "save" : notes.length > 8 ? "delete" : pick(["save", "rename", "delete", "answer"]);
        const note = pick(notes);
        const after = below(51);
        pending = { what, after, old };
        const name = `Round ${round}`;
        const without = notes.filter((other) => other !== note);
        // Everything but the write itself is done before the dice fall.
        if (what === "save") {
          pending.new = { notes: [...notes, name].sort(), checked };
          await turn(page, "focus");
          await page.locator("form.save #note").fill(name);
        } else if (what === "answer") {
          const other = (checked + 1 + below(4)) % 5;
          pending.new = { notes, checked: other };
          await page.evaluate((at) => (window.target = document.querySelectorAll("input[name=stage]")[at]), other);
        } else {
          pending.new = { notes: what === "delete" ? without : [...without, name].sort(), checked };
          await turn(page, "history");
          const button = page.getByRole("button", { name: new RegExp(`^${what} ?: ${note}$`, "i") });
          if (what === "delete") {
            await button.evaluate((button) => (window.target = button));
          } else {
            await button.click();
            await page.locator("form.rename input").fill(name);
          }
        }
        const act = page.evaluate((what) => {
          if (what === "save") document.querySelector("form.save").requestSubmit();
          else if (what === "rename") document.querySelector("form.rename input").form.requestSubmit();
          else window.target.click();
        }, what);
        act.catch(() => {}); // It may not live to see the end.
        await wait(after);
      }
      await kill();
    }
    const broken = new Set(bad.map((line) => line.split(",")[0])).size;
    counted(`${done - broken} of ${done} whole: ${tally.old} the old, ${tally.new} the new`);
    expect(bad).toEqual([]);
  },
);

test(
  ...check(3, "reload, or SIGKILL of the renderers, while answering", "at most the last answer is lost"),
  async ({ newProfile }) => {
    const rounds = times(100, 10);
    const { below } = dice();
    const profile = await newProfile();
    await begin(profile, record("draft", "current", { answers: "2.a.1.a.-.-.-.-.-" }));
    const launched = await profile.launch();
    const { context, browser } = launched;
    const system = await browser.newBrowserCDPSession();
    let { page } = launched;
    const bad = [];
    let lastLost = 0;
    for (let round = 1; round <= rounds; round++) {
      await visit(page, "assess/you");
      const groups = await page.evaluate(() => {
        const radios = [...document.querySelectorAll("#main input[type=radio]")];
        return Object.entries(Object.groupBy(radios, ({ name }) => name)).map(([name, all]) => [name, all.length]);
      });
      expect(groups.length).toBeGreaterThanOrEqual(24);
      const state = () =>
        page.evaluate(() => {
          const radios = [...document.querySelectorAll("#main input[type=radio]")];
          const groups = Object.groupBy(radios, ({ name }) => name);
          return JSON.stringify(
            Object.entries(groups).map(([name, all]) => [name, all.findIndex((one) => one.checked)]),
          );
        });
      const before = new Map(JSON.parse(await state()));
      const clicks = Array.from({ length: 4 + below(9) }, () => {
        const [name, choices] = groups[below(groups.length)];
        return [name, below(choices)];
      });
      // As fast as anybody could: an answer a frame.
      await page.evaluate(async (clicks) => {
        for (const [name, at] of clicks) {
          document.querySelectorAll(`#main input[name="${name}"]`)[at].click();
          await new Promise((next) => requestAnimationFrame(next));
        }
      }, clicks);
      await wait(below(20));
      const what = below(2) ? "reload" : "kill";
      if (what === "reload") {
        await page.reload();
      } else {
        const crashed = page.waitForEvent("crash");
        const { processInfo } = await system.send("SystemInfo.getProcessInfo");
        for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
        await crashed;
        // The process that the browser keeps ready for the next page was killed, too: it may notice only now.
        const open = () => context.newPage();
        const next = await open().catch(() => wait(500).then(open)).catch(() => wait(2_000).then(open));
        await page.close();
        page = next;
      }
      await visit(page, "assess/you");
      const after = await state();
      const with_ = (some) => JSON.stringify([...new Map([...before, ...some])]);
      if (after === with_(clicks)) continue;
      if (after === with_(clicks.slice(0, -1))) lastLost++;
      else bad.push(`round ${round}, ${what}: ${clicks.length} answers, and then ${after}`);
    }
    counted(`${rounds - bad.length} of ${rounds} kept all answers, or all but the last (${lastLost})`);
    expect(bad).toEqual([]);
    expect(launched.problems).toEqual([]);
  },
);

test(
  ...check(
    29,
    "SIGKILL in the middle of an erase, or right after it",
    "all or nothing; what was said to be erased stays so",
  ),
  async ({ newProfile }) => {
    const kills = times(20, 4);
    const { below } = dice();
    const values = { ...FILLED, ...assessments(20) };
    const all = living({ local: values, indexed: {} }).length;
    const bad = [];
    const tally = { whole: 0, erased: 0 };
    for (let round = 1; round <= kills; round++) {
      const profile = await newProfile();
      await begin(profile, values);
      const { page, kill } = await profile.launch();
      await visit(page, "data");
      await says(page, SAVED);
      const waits = round % 2 === 0;
      if (waits) {
        await eraseAll(page);
        await says(page, NOTHING);
      } else {
        await page.getByRole("button", { name: "Erase all my data…" }).click();
        const act = page.getByRole("button", { name: "Erase everything" }).evaluate((button) => button.click());
        act.catch(() => {});
        await wait(below(51));
      }
      await kill();
      // Twice: nothing comes back later either.
      for (const visits of [1, 2]) {
        const { page, kill, problems } = await profile.launch();
        await visit(page, "history");
        await expect(status(page)).toHaveText(new RegExp(`^(${SAVED}|${NOTHING})$`));
        const found = { listed: (await listed(page)).size, living: living(await stores(page)).length };
        const draft = records((await stores(page)).indexed).some(([key]) => key.startsWith("12h/draft/"));
        const what = `round ${round}, visit ${visits}: ${JSON.stringify({ waits, ...found, draft, all })}`;
        if (waits || found.living === 0) {
          if (found.listed || found.living || draft) bad.push(what);
          else if (visits === 2) tally.erased++;
        } else if (found.listed !== all || found.living !== all || !draft) bad.push(what);
        else if (visits === 2) tally.whole++;
        bad.push(...problems);
        await kill();
      }
    }
    counted(
      `${tally.whole + tally.erased} of ${kills}: ${tally.erased} erased, ${tally.whole} killed before it and whole`,
    );
    expect(bad).toEqual([]);
  },
);
