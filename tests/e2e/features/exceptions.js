// What the page uses although not every promised browser has it: what lacks it, and what the page does there. A key covers
// what is below it. `features.spec.js` refuses an exception that is no longer needed, or no longer used.
export const EXCEPTIONS = [
  {
    feature: "css.properties.accent-color",
    lacking: ["Chromium", "Safari"],
    fallback: "Ticks are in the browser's own colour.",
  },
  {
    feature: "css.properties.break-after.avoid",
    lacking: ["Firefox", "Safari"],
    fallback: "On paper, a heading may stand at the foot of a sheet.",
  },
  {
    feature: "css.properties.cursor",
    lacking: ["Safari"],
    fallback: "On iOS there is no pointer to be drawn, unless a mouse is attached; it is then a disc.",
  },
  {
    feature: "css.properties.field-sizing",
    lacking: ["Firefox", "Safari"],
    fallback: "A list in the sentence is as wide as its letters are counted to be (`--ch`), not as they are.",
  },
  {
    feature: "css.properties.forced-color-adjust",
    lacking: ["Safari"],
    fallback: "There are no forced colours either: the property is only used where they are.",
  },
  {
    feature: "css.properties.overflow-anchor",
    lacking: ["Safari"],
    fallback: "There is no scroll anchoring either, which it is there to turn off.",
  },
  {
    feature: "css.properties.text-size-adjust",
    lacking: ["Firefox", "Safari"],
    fallback: "Safari takes `-webkit-text-size-adjust`, beside it. Firefox enlarges no letters where the page has a viewport.",
  },
  {
    feature: "css.properties.-webkit-text-size-adjust",
    lacking: ["not in the data"],
    fallback: "It is Safari's name for `text-size-adjust`; others take that one.",
  },
  {
    feature: "css.properties.text-wrap.pretty",
    lacking: ["Firefox", "Safari"],
    fallback: "Lines break where they always did.",
  },
  {
    feature: "css.at-rules.media.prefers-reduced-transparency",
    lacking: ["Firefox", "Safari"],
    fallback: "Shadows stay, and so do the pale hats of petals that are not asked about.",
  },
  {
    feature: "css.selectors.details-content",
    lacking: ["Firefox", "Safari"],
    fallback: "On paper, what is folded in `details` stays folded; the pages that are read without the app fold nothing.",
  },
  {
    feature: "css.selectors.-webkit-details-marker",
    lacking: ["not in the data"],
    fallback: "It is Safari's name for the sign before a summary; others have `list-style`, beside it.",
  },
  {
    feature: "html.elements.link.rel.icon",
    lacking: ["Safari"],
    fallback: "iOS shows none beside a title; on the home screen it takes `apple-touch-icon`, beside it.",
  },
  {
    feature: "html.elements.link.rel.manifest",
    lacking: ["Firefox"],
    fallback: "The page can't be installed on a desktop. It opens without a connection all the same.",
  },
  {
    feature: "html.elements.meta.media",
    lacking: ["not in the data"],
    fallback: "See `theme-color`: the last of the two counts where it is not heeded.",
  },
  {
    feature: "html.elements.meta.name.theme-color",
    lacking: ["Chromium", "Firefox"],
    fallback: "The browser's own frame keeps its own colour.",
  },
  {
    feature: "html.elements.meta.name.viewport",
    lacking: ["Chromium", "Firefox", "Safari"],
    fallback: "Only phones and tablets have it, whose windows are otherwise wider than their screens.",
  },
  {
    feature: "html.elements.meta.property",
    lacking: ["not in the data"],
    fallback: "No browser reads it, only who makes previews of links.",
  },
  {
    feature: "javascript.builtins.Symbol.dispose",
    lacking: ["Firefox", "Safari"],
    fallback: "The glue asks for it before it uses it; nothing in the page does.",
  },
  {
    feature: "script: global",
    lacking: ["not in the data"],
    fallback: "It is Node's: the glue asks whether it is there, as for `self`, `window` and `globalThis`.",
  },
  {
    feature: "api.HTMLElement.focus.options_preventScroll_parameter",
    lacking: ["Chromium", "Firefox"],
    fallback: "On Android, the window may scroll to what gets the focus.",
  },
  {
    feature: "api.KeyboardEvent.repeat",
    lacking: ["Chromium"],
    fallback: "It is wrong only while several keys are held at once: a held Enter may then press a button again.",
  },
  {
    feature: "api.ReadableByteStreamController",
    lacking: ["Safari"],
    fallback: "It comes with Leptos's calls to a server, of which the page makes none: nothing calls it.",
  },
  {
    feature: "api.ReadableStreamBYOBRequest",
    lacking: ["Safari"],
    fallback: "As with `ReadableByteStreamController`.",
  },
  {
    feature: "api.Navigator.share",
    lacking: ["Firefox"],
    fallback: "The button that hands a link to other apps is not there; the link is copied, or selected to be copied by hand.",
  },
];
