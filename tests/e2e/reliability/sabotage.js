// Are these checks able to fail? RELIABILITY_SABOTAGE=<name> breaks the page in one way, in every tab: then the checks
// that are named beside it have to be broken too.
const SABOTAGE = {
  // IndexedDB says that it has written, and has not. Breaks 1, 4, 12.
  lies: () => {
    IDBObjectStore.prototype.put = function (_, key) {
      return this.get(key);
    };
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
  },
  // Of every other write half is written. Breaks 2.
  tears: () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      return put.call(this, Math.random() < 0.5 ? value : String(value).slice(0, 60), key);
    };
  },
  // Each tab sees localStorage as it was when it was opened, and what it has written itself. Breaks 5, 7.
  overwrites: () => {
    const seen = { ...localStorage };
    const { setItem, removeItem } = Storage.prototype;
    Storage.prototype.getItem = (key) => seen[key] ?? null;
    Storage.prototype.key = (at) => Object.keys(seen)[at] ?? null;
    Object.defineProperty(Storage.prototype, "length", { get: () => Object.keys(seen).length });
    Storage.prototype.setItem = function (key, value) {
      seen[key] = String(value);
      setItem.call(this, key, value);
    };
    Storage.prototype.removeItem = function (key) {
      delete seen[key];
      removeItem.call(this, key);
    };
  },
  // What is deleted leaves no mark behind. Breaks 6.
  forgets: () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (!String(value).includes('"deleted":true')) setItem.call(this, key, value);
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      return String(value).includes('"deleted":true') ? this.get(key) : put.call(this, value, key);
    };
  },
  // What can't be read is thrown away. Breaks 11.
  tidies: () => {
    addEventListener("DOMContentLoaded", () => {
      for (const [key, value] of Object.entries({ ...localStorage })) {
        try {
          JSON.parse(value);
        } catch {
          localStorage.removeItem(key);
        }
      }
    });
  },
  // IndexedDB is not cleared. Breaks 29.
  keeps: () => {
    IDBObjectStore.prototype.clear = function () {
      return this.count();
    };
    IDBObjectStore.prototype.delete = IDBObjectStore.prototype.clear;
  },
  // Something is written when the page has stopped, or is out of date. Breaks 14, 15, 16.
  writes: () => {
    const write = () => localStorage.setItem("12h/assessment/0000late/1", String(performance.now()));
    addEventListener("error", () => setTimeout(write, 50));
    setInterval(() => /newer version/.test(document.body?.textContent) && write(), 50);
  },
  // The screen that says what is wrong stays hidden. Breaks 16, 17.
  hides: () => {
    addEventListener("DOMContentLoaded", () => {
      // A constructed sheet, which the page's policy does not forbid.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("#halted, h1 { display: none !important }");
      document.adoptedStyleSheets.push(sheet);
    });
  },
  // Names and notes become elements. Breaks 24.
  parses: () => {
    new MutationObserver(() => {
      for (const link of document.querySelectorAll("#main a[href^='#/focus/']:not([data-parsed])")) {
        link.dataset.parsed = "";
        link.innerHTML = link.textContent;
      }
    }).observe(document, { subtree: true, childList: true });
  },
  // Time decides about the order. Breaks 27.
  dates: () => {
    new MutationObserver(() => {
      for (const list of document.querySelectorAll("#main ol")) {
        const lines = [...list.children].filter((line) => line.querySelector(":scope a[href^='#/focus/']"));
        const sorted = lines.toSorted((a, b) => a.textContent.localeCompare(b.textContent));
        if (sorted.some((line, at) => line !== lines[at])) list.prepend(...sorted);
      }
    }).observe(document, { subtree: true, childList: true });
  },
};

/** Breaks all pages of a context, where that is asked for. */
export async function sabotaged(context) {
  const { RELIABILITY_SABOTAGE } = process.env;
  if (!RELIABILITY_SABOTAGE) return;
  const script = SABOTAGE[RELIABILITY_SABOTAGE];
  if (!script) throw new Error(`RELIABILITY_SABOTAGE is one of: ${Object.keys(SABOTAGE).join(", ")}.`);
  // Only the app: an empty page has no storage, and the one outside tells how it is.
  const isApp = 'location.protocol.startsWith("http") && !location.pathname.endsWith("outside.html")';
  await context.addInitScript(`if (${isApp}) (${script})();`);
}
