// What a script asks of a browser, by the keys of MDN's data. TypeScript knows of each name whether it is the browser's, and
// of which interface.
import ts from "typescript";
import * as acorn from "acorn";
import { PROMISED, isKnown, keysBelow, lacking, node } from "./data.js";

/** Each has its own globals. Workers for services are not among TypeScript's. */
const PLACES = {
  page: { lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], globals: "", scope: "Window" },
  worker: {
    lib: ["lib.esnext.d.ts", "lib.webworker.d.ts"],
    globals: `declare var registration: ServiceWorkerRegistration;
      declare var clients: Clients;
      declare function skipWaiting(): Promise<void>;
      declare function addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
        type: K, listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => unknown): void;`,
    scope: "ServiceWorkerGlobalScope",
  },
};

const ALL = ["api", "javascript.builtins", "webassembly.api"].flatMap(keysBelow);
/** All keys by their last name, without what tells members of the interface itself. */
const BY_NAME = new Map();
for (const key of ALL) {
  const name = key.split(".").at(-1).replace(/_static$/, "");
  BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), key]);
}
/** What the program calls by itself, of what the glue has no type for: the exports of WebAssembly. */
const OWN = ["memory"];
/** What every object has. */
const OF_OBJECTS = ["toString", "constructor", "hasOwnProperty"];

/** The keys that a script uses. */
export function usedByScript(code, place = "page") {
  const used = new Set(newerSyntax(code));
  const { source, checker } = compile(code, PLACES[place]);
  const visit = (item) => {
    for (const key of keysOf(item, checker, PLACES[place].scope)) used.add(key);
    ts.forEachChild(item, visit);
  };
  visit(source);
  return used;
}

/** Syntax of a later year than is promised. */
function newerSyntax(code) {
  try {
    acorn.parse(code, { ecmaVersion: PROMISED, sourceType: "module" });
    return [];
  } catch (error) {
    return [`javascript: ${error.message}, in the syntax of ${PROMISED}`];
  }
}

/** What TypeScript knows of browsers, read once. */
const libraries = new Map();

function compile(code, { lib, globals }) {
  const options = { allowJs: true, checkJs: true, noEmit: true, lib, target: ts.ScriptTarget.ESNext, types: [] };
  const host = ts.createCompilerHost(options);
  const files = { "/script.js": code, "/globals.d.ts": globals };
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) => {
    if (name in files) return ts.createSourceFile(name, files[name], version, true);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, version));
    return libraries.get(name);
  };
  host.fileExists = (name) => name in files || ts.sys.fileExists(name);
  const program = ts.createProgram(Object.keys(files), options, host);
  return { source: program.getSourceFile("/script.js"), checker: program.getTypeChecker() };
}

function keysOf(item, checker, scope) {
  if (ts.isPropertyAccessExpression(item)) return ofMember(item.name, item.expression, checker);
  if (ts.isBindingElement(item) && ts.isObjectBindingPattern(item.parent)) {
    const name = item.propertyName ?? item.name;
    return ts.isIdentifier(name) ? ofProperty(name.text, checker.getTypeAtLocation(item.parent), checker) : [];
  }
  if (ts.isCallExpression(item)) return [...ofEvent(item, checker), ...ofOptions(item, checker)];
  if (ts.isNewExpression(item)) return ofOptions(item, checker);
  if (ts.isIdentifier(item) && isGlobal(item, checker)) {
    const name = item.text;
    const keys = [`api.${name}`, `javascript.builtins.${name}`, `javascript.functions.${name}`, `api.${scope}.${name}`];
    return [nearest([...keys, ...["Window", "WorkerGlobalScope", "EventTarget"].map((of) => `api.${of}.${name}`)], name)];
  }
  return [];
}

const isLibrary = (declaration) => /\/(lib\.[\w.]+|globals)\.d\.ts$/.test(declaration.getSourceFile().fileName);

function isGlobal(item, checker) {
  const { parent } = item;
  const isName = ts.isPropertyAccessExpression(parent) ? parent.name === item : ts.isPropertyAssignment(parent) && parent.name === item;
  if (isName || ts.isBindingElement(parent) || ["undefined", "arguments", ...OF_OBJECTS].includes(item.text)) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  const symbol = checker.getSymbolAtLocation(item);
  // What nobody declares and TypeScript does not know.
  if (!symbol) return true;
  const declarations = symbol.declarations ?? [];
  // Parameters of the browser's own functions are no globals.
  return declarations.some((one) => isLibrary(one) && (ts.isVariableDeclaration(one) || ts.isFunctionDeclaration(one)));
}

function ofMember(name, receiver, checker) {
  return ofProperty(name.text, checker.getTypeAtLocation(receiver), checker);
}

/** The data list a member where it is declared, except those of mixins, which stand with each interface that has them. */
function ofProperty(name, type, checker) {
  const parts = checker.getNonNullableType(type);
  return (parts.isUnion() ? parts.types : [parts]).flatMap((one) => {
    const property = checker.getPropertyOfType(checker.getApparentType(one), name);
    const declared = property?.declarations?.find(isLibrary);
    if (name === "prototype" || (property && !declared)) return [];
    const names = [declared?.parent.name?.text, ...ancestry(checker.getApparentType(one), checker)].filter(Boolean);
    return !declared || names.every(isDictionary) ? guessed(names, name) : [memberKey(names, name)];
  });
}

/** TypeScript knows what two engines have, and not what a variable without a type is. */
function guessed(names, member) {
  const key = names.flatMap((of) => keysOfMember(plain(of), member)).find(isKnown);
  if (key) return [key];
  return OWN.includes(member) ? [] : keysByName(member);
}

const PARENTS = ["api", "javascript.builtins", "javascript.builtins.Intl", "webassembly.api"];

/** An interface as the data call it. */
function plain(name) {
  const array = name.replace(/^(Big)?(Uint|Int|Float)\d+(Clamped)?Array(Constructor)?$/, "TypedArray");
  const iterator = array.replace(/^\w*Iterator(Object|Constructor)?$/, "Iterator");
  return iterator.replace(/^Readonly(?=Array|Map|Set)/, "").replace(/Constructor$/, "");
}

/** What is only handed over, or comes back, is described with the function that takes or gives it, if at all. */
export const isDictionary = (name) => !PARENTS.some((parent) => node(`${parent}.${plain(name)}`));

/** The key of a member of the first of these interfaces that has it. */
export const memberKey = (names, member) => nearest(names.flatMap((of) => keysOfMember(plain(of), member)), `${names[0]}.${member}`);

const keysOfMember = (of, name) => {
  // What windows and workers both have, the data list without either.
  const places = [...PARENTS.map((parent) => `${parent}.${of}`), ...(/^Window|^Global|Scope$/.test(of) ? ["api"] : [])];
  const event = name.startsWith("on") ? [`${name.slice(2)}_event`] : [];
  return places.flatMap((place) => [name, `${name}_static`, ...event].map((member) => `${place}.${member}`));
};

function ancestry(type, checker) {
  const name = type.symbol?.name;
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return [name, ...bases.flatMap((base) => ancestry(base, checker))];
}

const nearest = (keys, name) => keys.find(isKnown) ?? keys.find(node) ?? `script: ${name}`;

/** Which element has the event, TypeScript does not know: any that has it will do. What no browser sends is the page's own. */
function ofEvent({ expression, arguments: [first] }) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.text;
  return name === "addEventListener" && first && ts.isStringLiteralLike(first) ? eventKeys(first.text) : [];
}

export const eventKeys = (name) => keysByName(`${name}_event`);

/** What is known by its name alone: the one that every promised browser has, if there is such a one. */
export function keysByName(name) {
  const keys = BY_NAME.get(name) ?? [];
  return [keys.find((key) => lacking(key).length === 0) ?? keys[0]].filter(Boolean);
}

/** Options that the data name one by one, below the function that takes them. */
function ofOptions(call, checker) {
  const callee = call.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const options = (call.arguments ?? []).filter(ts.isObjectLiteralExpression).flatMap(({ properties }) => properties);
  if (options.length === 0 || !ts.isIdentifier(name)) return [];
  const functions = ts.isPropertyAccessExpression(callee)
    ? ofMember(name, callee.expression, checker)
    : [`api.${name.text}.${name.text}`, `api.Window.${name.text}`];
  return functions.flatMap((key) => {
    return options.flatMap((option) => optionKeys(key, option.name?.text));
  });
}

/** An option of a function, where the data have it. */
export const optionKeys = (key, option) => keysBelow(key).filter((one) => one.endsWith(`_${option}_parameter`));
