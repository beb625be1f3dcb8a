// Every feature of browsers that the page uses is in the browsers it promises to run in, or has a fallback.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { HISTORY, open, OTHERS, stored, unfold, views } from "./helpers.js";
import { versions } from "./features/data.js";
import { EXCEPTIONS } from "./features/exceptions.js";
import { complaints, note } from "./features/gate.js";
import { usedByGlue } from "./features/glue.js";
import { elementsOf, usedByElements } from "./features/markup.js";
import { rustSources, usedByRust, usedByWebAssembly } from "./features/program.js";
import { usedByScript } from "./features/script.js";
import { usedByStyle } from "./features/style.js";

const ROOT = new URL("../../", import.meta.url);
const DIST = new URL("dist/", ROOT);
const read = (name) => readFileSync(new URL(name, DIST), "utf8");
const within = (html, element) => [...html.matchAll(new RegExp(`<${element}>(.+?)</${element}>`, "gs"))].map(([, content]) => content);

test.describe("the page", () => {
  test.use(stored(HISTORY));

  test("uses what every promised browser has", async ({ page }) => {
    test.slow();
    const used = new Map();
    const files = readdirSync(DIST, { recursive: true });
    const pages = files.filter((name) => name.endsWith(".html"));
    const sheets = new Set([...files.filter((name) => name.endsWith(".css")).map(read), ...pages.flatMap((name) => within(read(name), "style"))]);
    for (const sheet of sheets) note(used, usedByStyle(sheet), "a style sheet");
    for (const script of within(read("index.html"), "script")) note(used, usedByScript(script), "index.html");
    note(used, usedByScript(read("service-worker.js"), "worker"), "service-worker.js");
    const glue = files.find((name) => /^twelve-hats-[\da-f]+\.js$/.test(name));
    note(used, usedByGlue(read(glue), readFileSync(new URL("target/cut/twelve-hats.wasm", ROOT))), "the Rust program");
    note(used, usedByRust(rustSources(ROOT, "src/")), "src/");
    for (const name of files.filter((name) => name.endsWith(".wasm"))) {
      note(used, usedByWebAssembly(readFileSync(new URL(name, DIST))), name);
    }
    for (const name of pages) {
      await page.setContent(read(name));
      note(used, usedByElements(await elementsOf(page)), name);
    }
    for (const address of [...views({ filled: true }).map(([address]) => address), ...OTHERS]) {
      await open(page, address);
      await unfold(page);
      note(used, usedByElements(await elementsOf(page)), `#/${address}`);
    }
    expect(used.size, "features found").toBeGreaterThan(700);
    expect(complaints(used, EXCEPTIONS)).toEqual([]);
  });

  test("says which browsers it promises to run in", () => {
    const { chrome, edge, firefox, safari } = versions;
    expect(edge, "the version of Edge, which is not named apart").toBe(chrome);
    const readme = readFileSync(new URL("README.md", ROOT), "utf8").replace(/\s+/g, " ");
    expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`);
  });
});

test.describe("what looks for features", () => {
  /** A file of WebAssembly that has nothing but this section. */
  const wasm = (section, content) => {
    const [name, bytes] = [section, content].map((text) => Buffer.from(text, "latin1"));
    return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 1 + name.length + bytes.length, name.length, ...name, ...bytes]);
  };
  const imported = (of, member) => [
    `const imports = { __wbg_${member}_0123456789abcdef: function (e) { return e.${member}; } };`,
    wasm("__wasm_bindgen_unstable", `\x20__wbg_${member}_0123456789abcdef\0\0\0\0\x01${String.fromCharCode(of.length)}${of}\x01\0`),
  ];
  const rust = (line) => usedByRust({ "src/views/new.rs": line });

  for (const [what, used, expected] of [
    ["a property", () => usedByStyle("a { field-sizing: content }"), /^css\.properties\.field-sizing is lacking in Firefox before 152, .* \(here\)$/],
    ["a property of one engine", () => usedByStyle(":root { interpolate-size: allow-keywords }"), /^css\.properties\.interpolate-size is lacking in Firefox in no version/],
    ["a value", () => usedByStyle("p { text-wrap: pretty }"), /^css\.properties\.text-wrap\.pretty is lacking/],
    ["what is guarded", () => usedByStyle("@supports (field-sizing: content) { a { field-sizing: content } }"), /^css\.properties\.field-sizing is/],
    ["a function", () => usedByStyle("a { color: contrast-color(red) }"), /^css\.types\.color\.contrast-color is lacking/],
    ["a colour of the system", () => usedByStyle("a { color: AccentColor }"), /^css\.types\.color\.system-color\.accentcolor/],
    ["a selector", () => usedByStyle("details::details-content { color: red }"), /^css\.selectors\.details-content is lacking/],
    ["an at-rule", () => usedByStyle("@view-transition { navigation: auto }"), /^css\.at-rules\.view-transition is lacking/],
    ["a media feature", () => usedByStyle("@media (device-posture: folded) { a { color: red } }"), /^css\.at-rules\.media\.device-posture is lacking/],
    ["a misspelt property", () => usedByStyle("a { colour: red }"), /^css\.properties\.colour is not in MDN's data/],
    ["a member", () => usedByScript("navigator.connection"), /^api\.Navigator\.connection is lacking in Firefox in no version/],
    ["a member of the window", () => usedByScript("window.showOpenFilePicker()"), /^api\.Window\.showOpenFilePicker is lacking/],
    ["a helper of iterators", () => usedByScript("[1].values().map(String)"), /^javascript\.builtins\.Iterator\.map is lacking/],
    ["a function of workers", () => usedByScript("registration.periodicSync", "worker"), /^api\.ServiceWorkerRegistration\.periodicSync is lacking/],
    ["a global", () => usedByScript("new Temporal.PlainDate(2026, 1, 1)"), /^javascript\.builtins\.Temporal is lacking/],
    ["an event", () => usedByScript('document.addEventListener("beforematch", () => {})'), /beforematch_event is lacking/],
    ["newer syntax", () => usedByScript("{ using file = open(); }"), /^javascript: Unexpected token .* is not in MDN's data/],
    ["what the program calls", () => usedByGlue(...imported("Navigator", "connection")), /^api\.Navigator\.connection is lacking in Firefox in no version/],
    ["what is of no known interface", () => usedByGlue(imported("Window", "name")[0], wasm("other", "")), /the interface of __wbg_name_\w+ is not known/],
    ["an event of the program", () => rust("<div on:beforematch=f>"), /beforematch_event is lacking/],
    ["an element of a view", () => rust("<fencedframe>"), /^html\.elements\.fencedframe is lacking/],
    ["an attribute in a view", () => rust('<p virtualkeyboardpolicy="manual">'), /^html\.global_attributes\.virtualkeyboardpolicy is lacking/],
    ["a property that a view sets", () => rust("<div prop:editContext=x>"), /^api\.\w+\.editContext is lacking/],
    ["media that the program asks for", () => rust('match_media("(device-posture: folded)")'), /device-posture is lacking/],
    ["what the program reads by name", () => rust('Reflect::get(&navigator, &"connection".into())'), /^rust: src\/views\/new\.rs names Reflect 1 times/],
    ["a feature of WebAssembly", () => usedByWebAssembly(wasm("target_features", "\x01+\x0dnew-proposal\x00")), /^webassembly\.new-proposal is not in MDN's data/],
    ["an element", () => usedByElements([["html", "fencedframe"]]), /^html\.elements\.fencedframe is lacking/],
    ["an attribute", () => usedByElements([["html", "input", "switch"]]), /^html\.elements\.input\.switch is lacking/],
    ["a type of field", () => usedByElements([["html", "input", "type", "week"]]), /^html\.elements\.input\.type_week is lacking/],
  ]) {
    test(`refuses ${what} that not all have`, () => {
      const found = new Map();
      note(found, used(), "here");
      expect(complaints(found, []).join("\n")).toMatch(new RegExp(expected, "m"));
    });
  }

  test("takes what all have", () => {
    const found = new Map();
    note(found, usedByStyle("@layer a { @container (width > 40rem) { a:has(b) { color: light-dark(red, oklch(1 0 0)); inset: 1cqi } } }"), "style");
    note(found, usedByScript("const { hash } = location; structuredClone([1].at(-1)); document.querySelector('a')?.focus();"), "script");
    note(found, usedByGlue(...imported("Document", "activeElement")), "glue");
    note(found, usedByElements([["html", "dialog", "open"], ["svg", "path", "d"]]), "markup");
    expect(found.has("api.Document.activeElement")).toBe(true);
    expect(complaints(found, [])).toEqual([]);
  });

  test("refuses exceptions that are wrong", () => {
    const used = new Map([["css.properties.text-wrap.pretty", "here"], ["css.properties.color", "here"]]);
    const fallback = "Lines break as ever.";
    const pretty = { feature: "css.properties.text-wrap", lacking: ["Firefox", "Safari"], fallback };
    expect(complaints(used, [pretty])).toEqual([]);
    expect(complaints(used, [{ ...pretty, lacking: ["Firefox"] }])).toEqual([
      "css.properties.text-wrap is lacking in Firefox and Safari, and its exception says Firefox",
    ]);
    expect(complaints(used, [pretty, { feature: "css.properties.color", lacking: ["Safari"], fallback }])).toEqual([
      "css.properties.color needs no exception: every promised browser has it",
    ]);
    expect(complaints(used, [pretty, { feature: "css.properties.zoom", lacking: ["Firefox"], fallback }])).toEqual([
      "css.properties.zoom is an exception that nothing uses",
    ]);
    expect(complaints(used, [{ ...pretty, fallback: "" }])).toEqual([
      "css.properties.text-wrap is an exception that does not say what the page does without it",
    ]);
  });
});
