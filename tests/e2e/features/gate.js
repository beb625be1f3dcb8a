// What the page uses of browsers, held against what the promised ones have and against the list of exceptions.
import { isKnown, lacking } from "./data.js";

const ENGINES = [
  [/^(Chrome|Edge)/, "Chromium"],
  [/^Firefox/, "Firefox"],
  [/^Safari/, "Safari"],
];

/** What is wrong, in a line each: `used` are keys with where they are used, `exceptions` as in `exceptions.js`. */
export function complaints(used, exceptions) {
  const found = [];
  const lackedBy = new Map(exceptions.map((exception) => [exception, new Set()]));
  for (const [key, where] of used) {
    const exception = exceptions.find(({ feature }) => key === feature || key.startsWith(`${feature}.`));
    if (!isKnown(key)) {
      if (exception) lackedBy.get(exception).add("not in the data");
      else found.push(`${key} is not in MDN's data (${where})`);
      continue;
    }
    const lacks = lacking(key);
    if (exception) lacks.forEach((browser) => lackedBy.get(exception).add(engine(browser)));
    else if (lacks.length > 0) found.push(`${key} is lacking in ${lacks.join(", ")} (${where})`);
  }
  for (const [{ feature, lacking, fallback }, engines] of lackedBy) {
    if (![...used.keys()].some((key) => key === feature || key.startsWith(`${feature}.`))) {
      found.push(`${feature} is an exception that nothing uses`);
    } else if (engines.size === 0) {
      found.push(`${feature} needs no exception: every promised browser has it`);
    } else if ([...engines].sort().join() !== [...lacking].sort().join()) {
      found.push(`${feature} is lacking in ${[...engines].sort().join(" and ")}, and its exception says ${lacking.join(" and ")}`);
    }
    if (!fallback) found.push(`${feature} is an exception that does not say what the page does without it`);
  }
  return found;
}

const engine = (browser) => ENGINES.find(([pattern]) => pattern.test(browser))[1];

/** Adds what was found in a place to what was found elsewhere. */
export function note(used, keys, where) {
  for (const key of keys) if (!used.has(key)) used.set(key, where);
}
