// What documents ask of a browser: elements and their attributes, by the keys of MDN's data.
import { isKnown, keysBelow, lacking } from "./data.js";

/** Each element of a document with its attributes, once: runs in the browser, which reads HTML best. */
export function elementsOf(page) {
  return page.evaluate(() => {
    const kinds = new Set();
    const collect = (root) => {
      for (const element of root.querySelectorAll("*")) {
        const attributes = [...element.attributes].map(({ name, value }) => (/^(type|rel|http-equiv|name)$/.test(name) ? [name, value] : [name]));
        const kind = element.namespaceURI.endsWith("/svg") ? "svg" : "html";
        for (const attribute of attributes.length > 0 ? attributes : [[]]) kinds.add(JSON.stringify([kind, element.localName, ...attribute]));
        if (element.localName === "template") collect(element.content);
      }
    };
    collect(document);
    return [...kinds].map((kind) => JSON.parse(kind));
  });
}

/** What the data list elsewhere. */
const ELSEWHERE = { "svg.elements.path.pathLength": "api.SVGGeometryElement.pathLength" };

/** The keys that elements use. Roles and states of ARIA are not among the data, namespaces are no feature. */
export function usedByElements(elements) {
  const used = new Set();
  for (const [kind, element, attribute, value] of elements) {
    used.add(`${kind}.elements.${element}`);
    if (attribute === undefined || /^(role|aria-.+|data-.+|xmlns)$/.test(attribute)) continue;
    const places = [`${kind}.elements.${element}`, `${kind}.global_attributes`, "html.global_attributes"];
    const names = value === undefined ? [attribute] : [`${attribute}.${value}`, `${attribute}_${value}`, attribute];
    const keys = places.flatMap((place) => names.map((name) => `${place}.${name}`));
    used.add(keys.find(isKnown) ?? ELSEWHERE[keys[0]] ?? keys[0]);
  }
  return used;
}

const ATTRIBUTES = ["html", "svg"].flatMap(keysBelow).filter((key) => /^\w+\.(elements\.[^.]+|global_attributes)\.[^.]+$/.test(key));

/** An element that a view names, if it is one. */
export const elementKeys = (name) => ["html", "svg"].map((kind) => `${kind}.elements.${name}`).filter(isKnown).slice(0, 1);

/** An attribute of whichever element: where every promised browser has it, if there is such a place. */
export function attributeKeys(name) {
  const keys = ATTRIBUTES.filter((key) => key.endsWith(`.${name}`));
  return [keys.find((key) => lacking(key).length === 0) ?? keys[0]].filter(Boolean);
}
