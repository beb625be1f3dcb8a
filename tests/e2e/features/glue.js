// What the Rust program asks of a browser. Every function that it imports stands in the glue of wasm-bindgen, as in
// `__wbg_close_4db7…: (e) => { e.close() }`. Of which interface `e` is, says the section that wasm-bindgen reads and takes out:
// it is still in the WebAssembly from before.
import ts from "typescript";
import { isDictionary, memberKey, optionKeys, usedByScript } from "./script.js";

/** Its strings have their length before them. After the name of the import come four flags, then the class, if there is one. */
const IMPORT = /(__wbg_\w+_[\da-f]{16})[\0\x01]{4}\x01([\x01-\x7f])(?=([\s\S]{1,127}))/g;

/** The interface of each imported method. */
export function interfaces(wasm) {
  const sections = WebAssembly.Module.customSections(new WebAssembly.Module(wasm), "__wasm_bindgen_unstable");
  const text = sections.map((section) => Buffer.from(section).toString("latin1")).join("");
  return new Map([...text.matchAll(IMPORT)].map(([, name, length, rest]) => [name, rest.slice(0, length.charCodeAt(0))]));
}

/** The keys that the glue uses: by itself, and for the program. */
export function usedByGlue(glue, wasm) {
  const used = usedByScript(glue);
  const known = interfaces(wasm);
  let count = 0;
  const visit = (item) => {
    const name = ts.isPropertyAssignment(item) ? item.name.text : "";
    if (/^__wbg_\w+_[\da-f]{16}$/.test(name)) {
      count += 1;
      for (const member of membersOfParameters(item.initializer)) {
        for (const key of keysOf(name, known.get(name), member)) used.add(key);
      }
    }
    ts.forEachChild(item, visit);
  };
  visit(ts.createSourceFile("glue.js", glue, ts.ScriptTarget.ESNext, true));
  if (count === 0) used.add("glue: no import was found in it");
  return used;
}

/** The functions that take what is no interface but a set of options. `JsClosure` is wasm-bindgen's own. */
const OPTIONS_OF = {
  BlobPropertyBag: "api.Blob.Blob",
  EventInit: "api.Event.Event",
  FocusOptions: "api.HTMLElement.focus",
  JsClosure: undefined,
  MutationObserverInit: "api.MutationObserver.observe",
  ShareData: "api.Navigator.share",
};

function keysOf(name, of, member) {
  if (of === undefined) return [`glue: the interface of ${name} is not known`];
  if (of in OPTIONS_OF) return OPTIONS_OF[of] ? optionKeys(OPTIONS_OF[of], member) : [];
  return [isDictionary(of) ? `glue: which function takes ${of}, OPTIONS_OF does not say` : memberKey([of], member)];
}

/** What is read or called of an argument itself. */
function membersOfParameters(node) {
  const members = new Set();
  const visit = (item, parameters) => {
    const within = ts.isFunctionLike(item) ? item.parameters.map(({ name }) => name.text) : parameters;
    const isOfParameter = ts.isPropertyAccessExpression(item) && within.includes(item.expression.text);
    if (isOfParameter) members.add(item.name.text);
    ts.forEachChild(item, (child) => visit(child, within));
  };
  visit(node, []);
  return members;
}
