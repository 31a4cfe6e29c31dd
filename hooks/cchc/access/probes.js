// What axe does not look at: each probe gives the elements that fail. Run in the page by the check.
window.cchcProbes = (function () {
  "use strict";
  const CONTROLS = "a[href], button, summary, input:not([type=hidden]), select, textarea";
  const ROOM = 44, NEAR = 0.5;

  // A short way to an element, for people who look for it.
  function way(element) {
    const parts = [];
    for (let one = element; one && one !== document.body && parts.length < 4; one = one.parentElement) {
      const name = one.classList[0] ? `.${one.classList[0]}` : "";
      parts.unshift(one.id ? `#${one.id}` : `${one.localName}${name}`);
      if (one.id) break;
    }
    const words = (element.textContent || "").trim().replace(/\s+/g, " ");
    return `${parts.join(" > ")}${words ? ` “${words.slice(0, 40)}”` : ""}`;
  }

  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
    && !element.closest(".unseen, .skip") && element.getClientRects().length > 0;
  const boxed = (element) => element.closest(".scroll, .ways, .tabs ul");

  // Wider than the screen, outside of what may be pushed sideways (tables).
  function sideways() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => seen(one) && !boxed(one)
      && one.getBoundingClientRect().right > width + 1);
    return wide.filter((one) => !wide.some((other) => other !== one && one.contains(other))).map(way);
  }

  // Letters cut off by their own box.
  function cut() {
    return [...document.body.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      if (!seen(one) || boxed(one) || one.clientWidth < 2 || style.overflowY === "visible" || !one.textContent.trim()) return false;
      const hidden = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
      return hidden && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
    }).map(way);
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

  function small() {
    return [...document.querySelectorAll(CONTROLS)].filter((one) => {
      if (!seen(one) || inSentence(one)) return false;
      const target = one.matches("input[type=checkbox], input[type=radio]") ? one.closest("label") || one : one;
      const { width, height } = target.getBoundingClientRect();
      return height < ROOM - NEAR || width < ROOM - NEAR;
    }).map((one) => `${way(one)} ${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`);
  }

  // A table has heads and a name: its caption, or that of the group it may be pushed sideways in.
  function tables() {
    return [...document.querySelectorAll("table")].filter((one) => seen(one) && one.rows.length && !(
      one.querySelector("th") && (one.querySelector("caption") || one.closest("[aria-label], [aria-labelledby]:not(section)"))
    )).map(way);
  }

  // The element that has the focus now: where it stands, and whether one sees that it has it.
  let last = null;
  function focused() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const x = box.left + Math.min(box.width, innerWidth) / 2, y = box.top + Math.min(box.height, 20) / 2;
    const over = document.elementFromPoint(x, y);
    const found = {
      element: way(one),
      again: one === last,
      back: Boolean(last && (last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)),
      shown: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
      covered: !over || !(one.contains(over) || over.contains(one)),
    };
    last = one;
    return found;
  }

  function begin() {
    last = null;
    scrollTo(0, 0);
    document.activeElement.blur();
  }

  return { begin, sideways, cut, small, tables, focused };
})();
