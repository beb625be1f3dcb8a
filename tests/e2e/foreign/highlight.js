// What highlighters do to a page that heed no `translate="no"`: every word with an “e” is marked, new ones too. One splits
// the text node, one puts pieces in its place, one takes its marks off again and joins the texts.
window.__highlight = (mode) => {
  const WORD = /\p{L}*e\p{L}*/iu;
  const skip = (text) => !text.parentElement || text.parentElement.closest("mark, script, style, select, svg, textarea, title");
  const mark = (words) => Object.assign(document.createElement("mark"), { textContent: words });
  const highlight = (text) => {
    const found = skip(text) ? null : WORD.exec(text.data);
    if (!found) return;
    if (mode === "replace") {
      const pieces = [];
      let rest = text.data;
      for (let next = found; next; next = WORD.exec(rest)) {
        pieces.push(rest.slice(0, next.index), mark(next[0]));
        rest = rest.slice(next.index + next[0].length);
      }
      text.replaceWith(...pieces.filter((piece) => piece !== ""), ...(rest ? [rest] : []));
      return;
    }
    const middle = text.splitText(found.index);
    const after = middle.splitText(found[0].length);
    middle.parentNode.replaceChild(mark(middle.data), middle);
    highlight(after);
  };
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(highlight);
  };
  const app = document.getElementById("app");
  walk(app);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === "childList" ? addedNodes : [target]) if (app.contains(node)) walk(node);
    }
  }).observe(app, { subtree: true, childList: true, characterData: true });
};
