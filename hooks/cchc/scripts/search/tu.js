// Words, as the search compares them: those of titles and of queries.
(function () {
  "use strict";
  const { fold, oneI, spelt } = window.cchc;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu, PIECE = /[\p{L}\p{N}\p{M}]+|[();/]/gu;
  // What a word is worth by where it stands: in a title, in the part of it that is of less weight, in keywords, in what a
  // line to call is for, in a name or number, in the name of a field.
  const FIELDS = { title: 1, low: 0.6, keys: 0.9, scope: 0.75, name: 0.7, field: 0.3 };
  const BREAK = { plain: "", spelt: "" };  // between words that do not stand together

  // Words of the south, as papers write them.
  const SOUTHERN = new Map([["sanh", "sinh"], ["bịnh", "bệnh"], ["gởi", "gửi"], ["nhứt", "nhất"]].map(([said, one]) => [spelt(said), one]));

  // A word without accents (`raw`; `plain` also without zeros in front) and with them (`spelt`).
  const forms = new Map();
  function form(text) {
    if (!forms.has(text)) {
      const word = SOUTHERN.get(spelt(text)) || text, plain = oneI(fold(word));
      forms.set(text, { plain: /^0+[0-9]/.test(plain) ? plain.replace(/^0+/, "") : plain, raw: plain, spelt: spelt(word) });
    }
    return forms.get(text);
  }

  const tokens = (text) => (text.normalize("NFC").match(WORD) || []).map(form).filter((one) => one.plain);
  const phrase = (run) => run.map((one) => one.plain).join(" ");

  const weighed = (one, weight, title) => ({ plain: one.plain, spelt: one.spelt, weight, title });
  const others = (text, weight) => [BREAK, ...tokens(text).map((one) => weighed(one, weight, false))];

  // The words of a title; what stands in brackets or after the first ; is of less weight.
  function titled(title) {
    const made = [];
    let depth = 0, later = false;
    for (const piece of title.normalize("NFC").match(PIECE) || []) {
      if (piece === "(") depth++;
      else if (piece === ")") depth = Math.max(0, depth - 1);
      else if (piece === ";" || piece === "/") later = later || made.length > 3;
      else if (form(piece).plain) made.push(weighed(form(piece), depth || later ? FIELDS.low : FIELDS.title, true));
    }
    return made;
  }

  window.cchcXep = { BREAK, FIELDS, form, tokens, phrase, titled, others };
})();
