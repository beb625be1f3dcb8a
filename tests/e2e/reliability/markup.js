// Scripts and tags that somebody may write where words are asked for, and a look at what became of them.
import { isOwn } from "../helpers.js";

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
export const PAYLOADS = VECTORS.flatMap((vector) => BEFORE.map((before) => before + vector)).slice(0, 200);

/** Every role is covered by somebody who may have a name. */
export const COVERED = "2.a.1.a.222222222222.-.-.-.90";

/** As much of a payload as a name has room for, from the first on and around again. */
export const asName = (at) => [...PAYLOADS[at % PAYLOADS.length]].slice(0, 40).join("");

/** Watches a browser from now on: whatever runs, opens a dialog, asks somebody else, or becomes an element. */
export async function watch(context, page, baseURL) {
  const dialogs = [];
  const foreign = [];
  const bad = [];
  let seen = 0;
  context.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  context.on("request", (request) => isOwn(request.url(), baseURL) || foreign.push(request.url()));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.blockedURI));
  });
  /** Looks at the page, and returns how many of the expected payloads are shown as text. */
  const judge = async (view, expected) => {
    const found = await page.evaluate((expected) => {
      const roots = [...document.body.children].filter((one) => one.tagName !== "SCRIPT" && one.id !== "halted");
      const all = roots.flatMap((root) => [root, ...root.querySelectorAll("*")]);
      const banned =
        "script, iframe, object, embed, base, link, meta, style, marquee, portal, math, template, xmp, video, audio, img, animate, x";
      const text = document.body.textContent;
      const values = [...document.querySelectorAll("input, textarea")].map(({ value }) => value);
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
  const harm = () => [...bad, ...dialogs, ...foreign];
  const said = () => `${harm().length} scripts, dialogs, elements or requests; ${seen} times a payload was shown as text`;
  return { judge, harm, said };
}
