// Tests that axe does not have: each probe returns the elements that fail. runner.py runs them in the page.
window.cchcProbes = (function () {
  "use strict";
  const CONTROLS = "a[href], button, summary, input:not([type=hidden]), select, textarea";
  const TARGET = 44, ROUNDING = 0.5; // CSS pixels; 44 is the size of WCAG 2.5.5

  // A short selector of an element and its text, for people who look for it.
  function describe(element) {
    const parts = [];
    for (let one = element; one && one !== document.body && parts.length < 4; one = one.parentElement) {
      const name = one.classList[0] ? `.${one.classList[0]}` : "";
      parts.unshift(one.id ? `#${one.id}` : `${one.localName}${name}`);
      if (one.id) break;
    }
    const words = (element.textContent || "").trim().replace(/\s+/g, " ");
    return `${parts.join(" > ")}${words ? ` “${words.slice(0, 40)}”` : ""}`;
  }

  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
    && !element.closest(".unseen, .skip") && element.getClientRects().length > 0;
  const scrollable = (element) => element.closest(".scroll, .ways, .tabs ul");

  // Wider than the screen, outside of what may be scrolled sideways (tables).
  function overflowing() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => visible(one) && !scrollable(one)
      && one.getBoundingClientRect().right > width + 1);
    return wide.filter((one) => !wide.some((other) => other !== one && one.contains(other))).map(describe);
  }

  // Text cut off by its own box; not what a link shortens to some lines, as all of it is where the link leads.
  function clipped() {
    return [...document.body.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      if (!visible(one) || scrollable(one) || one.clientWidth < 2 || style.overflowY === "visible" || !one.textContent.trim()) return false;
      if (style.webkitLineClamp !== "none" && one.closest("a[href]")) return false;
      const hidden = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
      return hidden && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
    }).map(describe);
  }

  // A link inside a sentence may be as high as its line (WCAG 2.5.5 and 2.5.8 except it).
  function inSentence(element) {
    if (!element.matches("a") || getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll("a, .unseen").forEach((link) => link.remove());
    return /\p{L}{2}/u.test(copy.textContent);
  }

  // Smaller than 44 × 44 pixels, and not a link in a sentence.
  function smallTargets() {
    return [...document.querySelectorAll(CONTROLS)].filter((one) => {
      if (!visible(one) || inSentence(one)) return false;
      const target = one.matches("input[type=checkbox], input[type=radio]") ? one.closest("label") || one : one;
      const { width, height } = target.getBoundingClientRect();
      return height < TARGET - ROUNDING || width < TARGET - ROUNDING;
    }).map((one) => `${describe(one)} ${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`);
  }

  // Without header cells or a name: its caption, or the label of the group that it is scrolled in.
  function unlabelledTables() {
    return [...document.querySelectorAll("table")].filter((one) => visible(one) && one.rows.length && !(
      one.querySelector("th") && (one.querySelector("caption") || one.closest("[aria-label], [aria-labelledby]:not(section)"))
    )).map(describe);
  }

  // The element that has the focus now: whether it is still the one before, stands before that, shows the focus.
  let last = null, visited = [];
  function focused() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one), box = one.getClientRects()[0] || one.getBoundingClientRect();  // its first line
    const x = box.left + Math.min(box.width, innerWidth) / 2, y = box.top + Math.min(box.height, 20) / 2;
    const over = document.elementFromPoint(x, y);
    const found = {
      element: describe(one),
      trapped: one === last,
      backwards: Boolean(last && (last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)),
      outlined: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
      covered: !over || !(one.contains(over) || over.contains(one)),
    };
    last = one;
    visited.push(one);
    return found;
  }

  // The focus on every element that the keyboard has reached before; after a key the browser shows it like then.
  function focusedAgain() {
    return visited.splice(0).map((one) => (one.focus(), focused()));
  }

  // From now on each press of Tab is noted once the page has moved, until the focus has left the page.
  let trail = [];
  function startKeyboard() {
    [last, visited, trail] = [null, [], []];
    scrollTo(0, 0);
    document.activeElement.blur();
    addEventListener("keyup", noteFocus, true);
  }
  function noteFocus() {
    trail.push(focused());
    if (trail.at(-1) === null) removeEventListener("keyup", noteFocus, true);
  }

  // Whatever decides how well text stands out, of an element and of all that it stands in: what differs from around it.
  const LOOK = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow",
    "fontSize", "fontWeight", "fontStyle", "textDecorationLine", "borderBottomStyle", "display", "position"];
  const ownText = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  let examples = new Map();

  function look(element, known) {
    if (!element) return "";
    if (!known.has(element)) {
      const style = getComputedStyle(element), around = element.parentElement && getComputedStyle(element.parentElement);
      const own = LOOK.filter((key) => !around || style[key] !== around[key]).map((key) => `${key}:${style[key]}`);
      known.set(element, `${look(element.parentElement, known)}>${own.join(";")}${ownText(element) ? ";text" : ""}`);
    }
    return known.get(element);
  }

  // The looks of all text that is shown; of each `example` gives the first element.
  function looks() {
    const known = new Map();
    examples = new Map();
    for (const one of document.body.querySelectorAll("*")) {
      if (!(ownText(one) || one.matches("input, select, textarea")) || !one.checkVisibility({ visibilityProperty: true })) continue;
      const key = look(one, known);
      if (!examples.has(key)) examples.set(key, one);
    }
    return [...examples.keys()];
  }
  const example = (key) => examples.get(key);

  return {
    looks, example, startKeyboard, trail: () => trail.splice(0), focusedAgain,
    overflowing, clipped, smallTargets, unlabelledTables,
  };
})();
