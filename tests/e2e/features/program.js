// What the glue does not show of the Rust program: elements, attributes, events and properties that its views name, media it
// asks for, and what it reads of objects by name; and the features of WebAssembly that it is compiled for.
import { readdirSync, readFileSync } from "node:fs";
import { attributeKeys, elementKeys } from "./markup.js";
import { eventKeys, keysByName } from "./script.js";
import { usedByStyle } from "./style.js";

/** What `Reflect` reads and sets, by file, with how often each file names it: one more has to be looked up and added here. */
export const BY_NAME = {
  "src/platform/browser.rs": {
    times: 3,
    keys: [
      "api.Navigator.storage",
      "api.PerformanceEntry.name",
      "api.StorageManager.estimate",
    ],
  },
  "src/platform/calendar.rs": { times: 1, keys: ["javascript.builtins.Intl.DateTimeFormat.resolvedOptions.computed_timezone"] },
  "src/platform/element.rs": { times: 1, keys: ["api.HTMLInputElement.value", "api.HTMLSelectElement.value", "api.HTMLTextAreaElement.value"] },
  "src/platform/halted.rs": { times: 1, keys: ["javascript.builtins.Error.stack"] },
  "src/platform/indexed_db.rs": {
    times: 3,
    keys: ["api.IDBVersionChangeEvent.newVersion", "api.IDBDatabase.transaction", "api.IDBTransaction.durability"],
  },
  "src/platform/intl.rs": {
    times: 1,
    keys: [
      "javascript.builtins.Intl.DateTimeFormat.DateTimeFormat.options_parameter",
      "javascript.builtins.Intl.DateTimeFormat.DateTimeFormat.options_parameter.options_timeZone_parameter",
    ],
  },
  "src/platform/local_storage.rs": { times: 1, keys: ["api.DOMException.name"] },
  "src/platform/sharing.rs": { times: 1, keys: ["api.Navigator.share"] },
  // Properties of a descriptor, and those that it takes off again.
  "src/platform/whole_texts/mod.rs": { times: 4, keys: ["api.Node.nodeValue", "api.Node.parentNode", "api.CharacterData.remove"] },
};

/** What MDN calls the features of WebAssembly. Those that are left out are as old as it, or no more than an encoding. */
const WEBASSEMBLY = {
  "bulk-memory": "webassembly.bulk-memory-operations",
  "bulk-memory-opt": "webassembly.bulk-memory-operations",
  "call-indirect-overlong": "webassembly.reference-types",
  multivalue: "webassembly.multi-value",
  "mutable-globals": "webassembly.definitions.global.mut",
  "nontrapping-fptoint": "webassembly.non-trapping-float-to-int-conversions",
  "reference-types": "webassembly.reference-types",
  "sign-ext": "webassembly.sign-extension-operations",
};

/** The keys that the sources of Rust use: their text by path. */
export function usedByRust(sources) {
  const used = new Set();
  const add = (keys) => keys.forEach((key) => used.add(key));
  for (const [path, text] of Object.entries(sources)) {
    const each = (pattern, keys) => [...text.matchAll(pattern)].forEach(([, name]) => add(keys(name)));
    each(/\b(?:on:|ev::)([a-z]+)\b/g, eventKeys);
    each(/add_event_listener\w*\(\s*"(\w+)"/g, eventKeys);
    // What no test draws is here all the same.
    each(/<([a-z][\w-]*)[\s>]/g, elementKeys);
    each(/\s([a-z][\w-]*)=(?=[^=>\s])/g, attributeKeys);
    each(/\bprop:(\w+)/g, keysByName);
    each(/match_media\(\s*"([^"]+)"/g, (media) => usedByStyle(`@media ${media} {}`));
    const times = text.match(/\bReflect::\w+\(/g)?.length ?? 0;
    const named = BY_NAME[path] ?? { times: 0, keys: [] };
    add(times === named.times ? named.keys : [`rust: ${path} names Reflect ${times} times, of which BY_NAME has ${named.times}`]);
  }
  return used;
}

/** Those that the compiler has noted in a file of WebAssembly. */
export function usedByWebAssembly(wasm) {
  const sections = WebAssembly.Module.customSections(new WebAssembly.Module(wasm), "target_features");
  const names = sections.flatMap((section) => Buffer.from(section).toString("latin1").match(/(?<=\+[\0-\x7f])[\w-]+/g) ?? []);
  if (names.length === 0) return new Set(["webassembly: the file does not say what it needs"]);
  return new Set(names.map((name) => WEBASSEMBLY[name] ?? `webassembly.${name}`));
}

/** All sources below a folder. */
export const rustSources = (root, folder) =>
  Object.fromEntries(
    readdirSync(new URL(folder, root), { recursive: true })
      .filter((file) => file.endsWith(".rs"))
      .map((file) => [`${folder}${file}`, readFileSync(new URL(`${folder}${file}`, root), "utf8")]),
  );
