// Headings, names of rows, and names of offices on papers and beside their numbers break between words: Vietnamese
// writes a blank between the syllables of a word, and a browser breaks at any blank. It runs before the page is drawn, as
// soon as a heading is read, so that no line moves later; what a page says, copies and prints stays as it is written.
(function (page) {
  "use strict";
  const told = page.querySelector("meta[name=tu-ghep]");  // the words of its headings, found by core/proofreading/compounds.py
  const words = new Set(told ? told.content.split("|") : []);
  const COUNTED = /^(?:tháng|năm|quý|ngày|kỳ|điều|khoản|từ|đến|số)$/, COUNT = /^(?:\d|[ivx]+$)/, UNIT = /^(?:tháng|ngày|năm|việc|tin)$/;
  const LONGEST = 16;  // letters that fit a phone of 320 px with letters twice as large

  // Whether two syllables belong together.
  function together(left, right) {
    const first = left.replace(/^[(“"]+/, "").toLowerCase(), second = right.replace(/[),.;:?!”"]+$/, "").toLowerCase();
    return words.has(`${first} ${second}`) || (COUNTED.test(first) && COUNT.test(second)) ||
      (/^\d+$/.test(first) && UNIT.test(second));
  }

  function join(text) {
    const parts = text.data.split(/([ \n]+)/), made = [];
    for (let at = 0; at < parts.length; at += 1) {
      let word = parts[at], last = parts[at];
      while (at + 2 < parts.length && together(last, parts[at + 2]) && word.length + parts[at + 2].length < LONGEST) {
        at += 2;
        last = parts[at];
        word += ` ${last}`;
      }
      const whole = word === last ? word : page.createElement("span");
      if (whole !== word) { whole.className = "word"; whole.textContent = word; }
      made.push(whole);
    }
    if (made.length < parts.length) text.replaceWith(...made);
  }

  const NAMES = "h1, h2, h3, .plain > li > a:not(.named), .named > :first-child, .sheet__issuer b, .sheet__sign b, .who b, .phones b, .call > :first-child";

  // `số` stays with the number of a paper, which is an element of its own (core/unbroken.py).
  function joinNumber(number) {
    const before = number.previousSibling;
    if (!before || before.nodeType !== 3 || !/(?:^|[ \n])số[ \n]+$/.test(before.data)) return;
    const word = page.createElement("span");
    word.className = "word";
    before.data = before.data.replace(/số[ \n]+$/, "");
    number.parentNode.insertBefore(word, number);
    word.append("số ", number);
  }

  const joined = new WeakSet();
  function joinAll() {
    for (const head of page.querySelectorAll(NAMES)) {
      if (joined.has(head) || !(head.nextSibling || page.readyState !== "loading")) continue;  // the last may be read in part
      joined.add(head);
      head.querySelectorAll(".keep").forEach(joinNumber);
      const walk = page.createTreeWalker(head, 4), texts = [];  // 4: texts
      while (walk.nextNode()) texts.push(walk.currentNode);
      texts.forEach(join);
    }
  }

  const reader = new MutationObserver(joinAll);
  reader.observe(page, { childList: true, subtree: true });
  page.addEventListener("DOMContentLoaded", () => { reader.disconnect(); joinAll(); });
})(document);
