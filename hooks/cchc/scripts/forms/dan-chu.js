// What is pasted: of the HTML of Word, Google Docs, Excel or a page the paragraphs, lists, tables, links, bold and italic
// words, in the signs of core/pasting/pasted.py; without HTML its lines.
(function () {
  "use strict";
  const form = window.cchcForm, BLANK = "[ \\t\\u00a0]";
  const MARK = new RegExp(`^${BLANK}*(?:([·•▪●\\uf0b7\\uf0a7§]|[-–](?=\\t|${BLANK}{2}))|[◦+o](?=\\t|${BLANK}{2}))${BLANK}*(?=\\S)`, "gm");
  const BLOCK = /^(?:p|div|h\d|li|[uo]l|table|tr|blockquote|section|article|dl|dt|dd|pre)$/, UNSEEN = /^(?:style|script|title|xml|head)$/;
  const listed = (text) => text.replace(MARK, (_, first) => (first ? "- " : "+ "));

  // Pieces of one line, each with its mark: marks stand around words, not around blanks.
  function marked(pieces) {
    const runs = [];
    for (const [text, mark] of pieces) {
      const last = runs[runs.length - 1];
      if (last && (last[1] === mark || !text.trim())) last[0] += text; else runs.push([text, mark]);
    }
    return runs.map(([text, mark]) => {
      const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text);
      return mark && /[\p{L}\p{N}]/u.test(inner) && !inner.includes("*") ? before + mark + inner + mark + after : text;
    }).join("").replace(/\s+/g, " ").trim();
  }

  function isStyled(style, name, on, before) {
    const found = new RegExp(`(?:^|[;\\s])${name}:\\s*(\\w+)`).exec(style);
    return found ? on.test(found[1]) : before;
  }

  // The sign of an item of Word's lists, which stands in front of it as text.
  function signOf(node, words) {
    const level = /level(\d)/.exec((node.closest("p") || node).getAttribute("style"));
    return /[\p{L}\p{N}][.)]/u.test(words) ? `${words} ` : level && level[1] > 1 ? "+ " : "- ";
  }

  const cell = (node) => lines(node).map(({ text }) => text).join(" ");
  const linked = (words, href) => `[${words}](${href.replace(/\s/g, "%20").replace(/\(/g, "%28").replace(/\)/g, "%29")})`;

  // The lines of a node, each { text, sort }: sort is "p", "li", "tr" or, after a break in a paragraph, "br".
  function lines(root) {
    const made = [];
    let pieces = [], sign = "", sort = "p";
    const end = (next) => {
      const words = marked(pieces), text = sign + listed(words);
      if (words) made.push({ sort: text.startsWith("- ") ? "li" : sort, text });
      [pieces, sign, sort] = [[], words ? "" : sign, next];
    };
    (function walk(node, bold, italic, depth) {
      if (node.nodeType === 3) pieces.push([node.data, sign[0] === "#" ? "" : (bold ? "**" : "") + (italic ? "*" : "")]);
      if (node.nodeType !== 1) return;
      const tag = node.localName, style = node.getAttribute("style") || "", href = node.getAttribute("href") || "";
      if (UNSEEN.test(tag)) return;
      const words = node.textContent.replace(/\s+/g, " ").trim(), block = BLOCK.test(tag), heading = /^h(\d)/.exec(tag);
      if (/mso-list:\s*Ignore/i.test(style)) { [sort, sign] = ["li", signOf(node, words)]; return; }
      if (tag === "br") { end("br"); return; }
      if (tag === "tr") {
        end("p");
        if (words) made.push({ sort: "tr", text: [...node.children].map(cell).join("\t") });
        return;
      }
      if (/^https?:/.test(href) && words && !/[[\]]|^https?:/.test(words)) { pieces.push([linked(words, href), ""]); return; }
      if (block && !(node.parentNode.localName === "li" && node.parentNode.firstElementChild === node)) end("p");
      if (heading) sign = heading[1] > 2 ? "### " : "## ";
      if (tag === "li") {
        const list = node.parentNode;
        [sort, sign] = ["li", list.localName === "ol" ? `${[...list.children].indexOf(node) + 1}. ` : depth > 1 ? "+ " : "- "];
      }
      const strong = isStyled(style, "font-weight", /^(?:bold|[6-9]00)/, bold || /^(?:b|strong)$/.test(tag));
      const slanted = isStyled(style, "font-style", /^italic/, italic || /^(?:i|em)$/.test(tag));
      for (const one of node.childNodes) walk(one, strong, slanted, depth + /^[uo]l$/.test(tag));
      if (block) end("p");
    })(root, false, false, 0);
    end("p");
    return made;
  }

  // The text of HTML; nothing where it has other words than the plain text that came with it.
  function styled(text, html) {
    const { body } = new DOMParser().parseFromString(html, "text/html"), words = text.match(/\p{L}+/gu) || [];
    if (words.filter((word) => !body.textContent.includes(word)).length > words.length / 10) return "";
    return lines(body).reduce((all, { sort, text: row }, at, made) => {
      const near = sort === "br" || (sort !== "p" && made[at - 1] && made[at - 1].sort === sort);
      return `${all}${!all ? "" : near ? "\n" : "\n\n"}${row}`;
    }, "");
  }

  // Cells at an edge of a row that are empty stand between bars, as blanks at the ends of lines go.
  function tables(text) {
    const barred = (rows) => rows.replace(/^.*\t.*$/gm, (row) => `| ${row.replace(/\t/g, " | ")} |`);
    return text.replace(/(?:^.*\t.*(?:\n|$))+/gm, (rows) => (/^\t|\t$/m.test(rows) ? barred(rows) : rows));
  }

  // Word's paragraphs end with the line, and become paragraphs here.
  function pasted(given, html, body) {
    const text = form.clean(given), made = body && html && styled(text, form.clean(html));
    if (made) return tables(made);
    const plain = listed(text).replace(/\u00a0/g, " ").replace(/^ +$/gm, "");
    const apart = body && !/\n\s*\n/.test(plain.trim());
    return body ? tables(apart ? plain.replace(/\n(?![-+] |[^\n]*\t)/g, "\n\n") : plain) : plain;
  }

  Object.assign(form, { pasted });
})();
