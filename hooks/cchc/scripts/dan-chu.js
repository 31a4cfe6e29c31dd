// What of a pasted text is bold or italic, as Markdown: its letters are looked for in the HTML that came with it.
(function () {
  "use strict";
  const MARK = /^[ \t]*(?:[·•▪●◦o\uf0b7\uf0a7§]|[-–+])\t\s*/gm;

  // The letters of the HTML, in their order, each with its mark: **, *, both or none.
  function letters(html) {
    const found = [];
    (function walk(node, bold, italic) {
      if (node.nodeType === 3) {
        const mark = (bold ? "**" : "") + (italic ? "*" : "");
        for (const letter of node.data.replace(/\s+/g, "")) found.push([letter, mark]);
      }
      if (node.nodeType !== 1 || /^(?:style|script|title|head)$/i.test(node.tagName)) return;
      const style = node.getAttribute("style") || "", weight = /font-weight:\s*(\w+)/.exec(style);
      const slant = /font-style:\s*(\w+)/.exec(style);
      const isBold = weight ? /^(?:bold|[6-9]00)/.test(weight[1]) : bold || /^(?:b|strong)$/i.test(node.tagName);
      const isItalic = slant ? slant[1] === "italic" : italic || /^(?:i|em)$/i.test(node.tagName);
      for (const one of node.childNodes) walk(one, isBold, isItalic);
    })(new DOMParser().parseFromString(html, "text/html").body, false, false);
    return found;
  }

  // One line, of pairs of letter and mark: marks stand around words, not around blanks; none goes over a cell's edge.
  function marked(pairs) {
    let made = "", run = "", open = "";
    const close = () => {
      const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(run);
      const fits = open && /[\p{L}\p{N}]/u.test(inner) && !inner.includes("*");
      made += fits ? before + open + inner + open + after : run;
      run = "";
    };
    for (const [letter, mark] of pairs) {
      const same = letter === "\t" ? "" : mark === undefined ? open : mark;  // a blank goes with what is before it
      if (same !== open) { close(); open = same; }
      run += letter;
    }
    close();
    return made;
  }

  function styled(text, html) {
    const source = letters(html);
    let at = 0, missed = 0;
    const rows = text.split("\n").map((row) => Array.from(row).map((letter) => {
      if (/\s/.test(letter)) return [letter, undefined];
      const step = source.slice(at, at + 20).findIndex(([one]) => one === letter);
      if (step < 0) { missed += 1; return [letter, ""]; }
      at += step + 1;
      return [letter, source[at - 1][1]];
    }));
    if (missed > text.replace(/\s/g, "").length / 10) return text;  // it is another text
    return rows.map((row) => {
      const [mark] = row.map(([letter]) => letter).join("").match(MARK) || [""], edge = Array.from(mark).length;
      return mark + marked(row.slice(edge));
    }).join("\n");
  }

  Object.assign(window.cchcForm, { MARK, styled });
})();
