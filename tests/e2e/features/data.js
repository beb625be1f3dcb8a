// What browsers have, by the keys of MDN's browser-compat-data, and which browsers the page promises to run in.
import compat from "@mdn/browser-compat-data/forLegacyNode";
import { computeBaseline } from "compute-baseline";
import { browsers, features } from "web-features";

/** “Baseline 2024”: what Chrome, Edge, Firefox and Safari all had at the end of that year, on desktops and phones. */
export const PROMISED = 2024;

/** The version of each browser that was the latest at the end of that year. */
export const versions = Object.fromEntries(
  Object.entries(browsers).map(([browser, { releases }]) => [browser, releases.findLast(({ date }) => date < `${PROMISED + 1}`).version]),
);

/** What is in web-features has been reviewed; for the rest, the same is computed from MDN's data. */
const reviewed = new Map(
  Object.values(features).flatMap(({ status }) => Object.entries(status?.by_compat_key ?? {}).map(([key, { support }]) => [key, support])),
);

/** The node of MDN's data under a key, if it has one. */
export const node = (key) => key.split(".").reduce((data, name) => (Object.hasOwn(data ?? {}, name) ? data[name] : undefined), compat);

/** Whether the data say who has this. */
export const isKnown = (key) => Boolean(node(key)?.__compat);

function support(key) {
  // Despite its name, `toJSON` returns a string.
  return reviewed.get(key) ?? JSON.parse(computeBaseline({ compatKeys: [key], checkAncestors: true }).toJSON()).support;
}

const answers = new Map();

/** The promised browsers that lack it, each with the version that brought it later, or “in no version”. */
export function lacking(key) {
  if (!answers.has(key)) answers.set(key, look(key));
  return answers.get(key);
}

function look(key) {
  const found = support(key);
  return Object.keys(browsers).flatMap((browser) => {
    const { name, releases } = browsers[browser];
    const place = (version) => releases.findIndex((release) => release.version === version);
    const since = found[browser]?.replace("≤", "");
    if (since !== undefined && place(since) <= place(versions[browser])) return [];
    return [`${name} ${since === undefined ? "in no version" : `before ${since}`}`];
  });
}

/** All keys below this one of which the data say who has them, the nearest first. */
export function keysBelow(key) {
  const keys = [];
  const open = [[key, node(key)]];
  for (const [at, data] of open) {
    for (const [name, below] of Object.entries(data ?? {})) {
      if (name === "__compat") continue;
      const next = `${at}.${name}`;
      if (below.__compat) keys.push(next);
      open.push([next, below]);
    }
  }
  return keys;
}
