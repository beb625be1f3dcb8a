// What every layout has to hold: all that is on the page can be seen whole.

/** Everything that can be unfolded is: what is told on demand, and the sections of an answer in one column. */
export const unfold = (page) =>
  page.evaluate(() => {
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    document.querySelectorAll("button.fold[aria-expanded='false']").forEach((fold) => fold.click());
  });

/** The same, and what is chosen before an answer is taken away. */
export async function unfoldAll(page) {
  await unfold(page);
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    document.querySelectorAll(".brief-actions button[aria-expanded='false']").forEach((opener) => opener.click());
    await new Promise(requestAnimationFrame);
  });
}

/**
 * What sticks out of the window or of its own box, or is cut off at an edge, unless it can be scrolled to inside a
 * frame: a line for each. With `whole`, short words that are broken as well.
 */
export const cutOff = (page, { whole = false } = {}) =>
  page.evaluate((whole) => {
    // A phone widens the window, `innerWidth`, for what sticks out; this stays.
    const width = document.documentElement.clientWidth;
    const view = { left: 0, right: width };
    const style = (element) => getComputedStyle(element);
    const upwards = (element) => (element ? [element, ...upwards(element.parentElement)] : []);
    const isInFrame = (element) =>
      upwards(element.parentElement).some((above) => /auto|scroll/.test(style(above).overflowX));
    const isHidden = (element) => {
      const { clipPath, position } = style(element);
      return !element.checkVisibility() || (position === "absolute" && clipPath !== "none");
    };
    const isWithin = (rect, bounds, tolerance) =>
      rect.left >= bounds.left - tolerance && rect.right <= bounds.right + tolerance;
    /** The boxes that an element's words belong into, from the inside out. What is placed freely ends them. */
    const boxes = (element) => {
      const all = upwards(element).filter((at) => !/^(inline|contents)$/.test(style(at).display));
      const last = all.findIndex((at) => /absolute|fixed/.test(style(at).position));
      return last < 0 ? all : all.slice(0, last + 1);
    };
    const name = (element) => element.getAttribute("class") || element.localName;
    /** The letters of a word that no line is too short for. */
    const SHORT = 9;
    const problems = new Set();

    const root = document.querySelector("#app") ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      const words = text.data.trim();
      if (!words || isInFrame(element) || upwards(element).some(isHidden)) continue;
      const around = boxes(element);
      const [inner] = around;
      if (style(inner).textOverflow === "ellipsis") problems.add(`“${words}” may end in dots`);
      if (inner.clientWidth && inner.scrollWidth > inner.clientWidth + 1) {
        problems.add(`“${words}”, or what stands with it, is too long for its ${name(inner)}`);
      }
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\u00ad]+/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (whole && word.length <= SHORT && !word.includes("\u00ad") && lines.size > 1) problems.add(`“${words}” is broken within “${word}”`);
      }
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const place = `“${words}” ${rect.left}…${rect.right}`;
        if (!isWithin(rect, view, 0.5)) problems.add(place);
        // With letters moved together, the last may stand out a little.
        const box = around.find((box) => !isWithin(rect, box.getBoundingClientRect(), 1));
        if (box) problems.add(`${place} is out of its ${name(box)}`);
      }
    }
    for (const element of root.querySelectorAll("a, button, input, select, svg")) {
      const rect = element.getBoundingClientRect();
      if (
        element.matches(".slot:not(.sign) > select") &&
        element.checkVisibility() &&
        // With letters moved apart a line may be too short for what no list can wrap.
        style(element.closest(".situation")).letterSpacing.startsWith("-")
      ) {
        const whole = element.cloneNode(true);
        whole.style.maxWidth = "none";
        whole.style.width = "auto";
        whole.style.position = "absolute";
        whole.value = element.value;
        element.after(whole);
        // The copy's letters fit, like its model's.
        if (whole.getBoundingClientRect().width > rect.width + 1) problems.add(`${name(element)} cuts off what is chosen`);
        whole.remove();
      }
      if (rect.width > 0 && !isInFrame(element) && !isHidden(element) && !isWithin(rect, view, 0.5)) {
        problems.add(`${element.tagName} ${element.getAttribute("class")} ${rect.left}…${rect.right}`);
      }
    }
    scrollTo(200, scrollY);
    if (scrollX !== 0 || document.scrollingElement.scrollWidth > width) problems.add("the page scrolls sideways");
    return [...problems];
  }, whole);

/** Names around a wheel of which one lies over another: a line for each two. */
export const overlaps = (page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll(".wheel-label-name")].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return [name.textContent, [...range.getClientRects()]];
    });
    // The boxes of lines touch where the letters are apart.
    const over = (a, b) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return names.flatMap(([name, lines], at) =>
      names
        .slice(at + 1)
        .filter(([, others]) => lines.some((line) => others.some((other) => over(line, other))))
        .map(([other]) => `“${name}” and “${other}”`),
    );
  });

/** Runs in the page: what is wrong with how the focus shows: no outline on the element, on its label, or on what stands for it. */
export const hiddenFocus = () => {
  const at = document.activeElement;
  const outlined = (element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/[/,] 0\)$|^transparent$/.test(outlineColor);
    return drawn && element.checkVisibility({ opacityProperty: true });
  };
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const outside = bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth;
  const places = [at, at.closest("label"), at.parentElement, at.nextElementSibling].filter(Boolean);
  const problem = outside ? "outside the window" : places.some(outlined) ? "" : "no outline";
  return problem && `${problem}: ${at.outerHTML.slice(0, 160)}`;
};
