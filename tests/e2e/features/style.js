// What a style sheet asks of a browser: properties, their values and functions, units, selectors, at-rules and media
// features, by the keys of MDN's data.
import * as csstree from "css-tree";
import { isKnown, keysBelow } from "./data.js";

/** Units that MDN's data describe together. */
const UNITS = [
  [/^cq/, "css.types.length.container_query_length_units"],
  [/^d(vw|vh|vi|vb|vmin|vmax)$/, "css.types.length.viewport_percentage_units_dynamic"],
  [/^s(vw|vh|vi|vb|vmin|vmax)$/, "css.types.length.viewport_percentage_units_small"],
  [/^l(vw|vh|vi|vb|vmin|vmax)$/, "css.types.length.viewport_percentage_units_large"],
  // As old as CSS: the data do not list them one by one.
  [/^(px|pt|pc|in|cm|mm|deg|rad|grad|turn|s|ms|fr|%)$/, undefined],
];

/** Functions stand in the data below the type that they make, or below a property that takes them. */
const FUNCTIONS = [...keysBelow("css.types"), ...keysBelow("css.properties")];

/** Words that any property takes, and colours of the system. Two that came together have one key. */
const KEYWORDS = new Map(
  ["css.types.global_keywords", "css.types.color.system-color"].flatMap(keysBelow).flatMap((key) =>
    key.split(".").at(-1).split("_").map((word) => [word, key]),
  ),
);

/** What is written otherwise than it is called in the data. */
const SAME = { from: "relative_syntax" };

/** The keys that a sheet uses. Those that are not in the data are among them. */
export function usedByStyle(css) {
  const used = new Set();
  const note = (...keys) => {
    const known = keys.find(isKnown);
    used.add(known ?? keys[0]);
    return known;
  };
  const noteIfKnown = (key) => isKnown(key) && used.add(key);
  const tree = csstree.parse(css, {
    onParseError: (error) => used.add(`css: ${error.message}`),
    parseCustomProperty: true,
  });
  csstree.walk(tree, {
    visit: "Declaration",
    enter(declaration) {
      // What @supports asks for is not used by asking.
      if (this.atrulePrelude) return;
      readDeclaration(declaration, note, noteIfKnown);
    },
  });
  csstree.walk(tree, function (item) {
    if (this.atrulePrelude && this.atrule?.name === "supports") return;
    readRule(item, note, noteIfKnown);
  });
  return used;
}

function readDeclaration({ property, value }, note, noteIfKnown) {
  const isOwn = property.startsWith("--");
  const name = isOwn ? "css.properties.custom-property" : note(`css.properties.${property}`);
  if (isOwn) note(name);
  csstree.walk(value, function (item) {
    if (item.type === "Identifier") {
      const within = this.function && functionKey(name, this.function.name);
      noteIfKnown(KEYWORDS.get(item.name.toLowerCase()) ?? "");
      noteIfKnown(within ? `${within}.${SAME[item.name] ?? item.name}` : `${name}.${item.name}`);
    }
    if (item.type === "Function") note(functionKey(name, item.name) ?? `css.types.${item.name}`);
    if (item.type === "Dimension") readUnit(item.unit.toLowerCase(), note);
  });
}

function functionKey(property, name) {
  if (name === "var") return "css.properties.custom-property";
  const ofProperty = [`${property}.${name}`, `${property}.${name}_function`].find(isKnown);
  return ofProperty ?? FUNCTIONS.find((key) => key.endsWith(`.${name}`));
}

function readUnit(unit, note) {
  const group = UNITS.find(([pattern]) => pattern.test(unit));
  if (!group) note(`css.types.length.${unit}`, `css.types.${unit}`);
  else if (group[1]) note(group[1]);
}

function readRule(item, note, noteIfKnown) {
  switch (item.type) {
    case "PseudoClassSelector":
    case "PseudoElementSelector":
      note(`css.selectors.${item.name}`);
      if (item.name === "not" && item.children?.first?.children?.size > 1) note("css.selectors.not.selector_list");
      break;
    case "NestingSelector":
      note("css.selectors.nesting");
      break;
    case "AttributeSelector":
      note("css.selectors.attribute");
      if (item.flags) note("css.selectors.attribute.case_insensitive_modifier");
      break;
    case "Atrule":
      note(`css.at-rules.${item.name}`);
      if (item.name === "container" && /style\(/.test(csstree.generate(item.prelude))) {
        note("css.at-rules.container.style_queries_for_custom_properties");
      }
      break;
    case "Feature":
      readFeature(item, note, noteIfKnown);
      break;
    case "FeatureRange":
      if (item.kind === "media") note("css.at-rules.media.range_syntax");
      break;
  }
}

function readFeature({ kind, name, value }, note, noteIfKnown) {
  // A container is asked for its size as old media queries ask for that of the window.
  if (kind !== "media") return;
  const feature = `css.at-rules.media.${name.replace(/^(min|max)-/, "")}`;
  note(feature);
  if (value?.type === "Identifier") noteIfKnown(`${feature}.${value.name}`);
}
