// How a new thing will look on the site, roughly: its page, its card or its line, from the values of a form.
(function () {
  "use strict";
  const form = window.cchcForm, { make } = form, { written } = window.cchc;
  const INLINE = /\*\*(.+?)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(((?:https?:\/\/|\/)[^)\s]+)\)/;

  // Bold, slanted and linked words; links lead nowhere here.
  function inline(text) {
    const found = INLINE.exec(text);
    if (!found) return [text];
    const [whole, bold, slanted, linked] = found;
    const middle = bold ? make("strong", {}, ...inline(bold)) : make(slanted ? "em" : "u", {}, slanted || linked);
    return [text.slice(0, found.index), middle, ...inline(text.slice(found.index + whole.length))];
  }

  // What a row begins: a heading, a list, a quotation, a table (its cells with bars or tabs between them), or prose.
  function sort(row) {
    if (/^#{2,6}/.test(row)) return "heading";
    if (/\t|^\|/.test(row)) return "table";
    const [sign] = row.match(/^(?:[-*+•–]|\d+[.)]|>)(?=\s)/) || [""];
    return sign === ">" ? "quote" : sign ? /\d/.test(sign) ? "ol" : "ul" : row ? "prose" : "";
  }

  function block(what, rows) {
    if (what === "heading") {
      const [, signs, words] = /^(#+)\s*(.*)/.exec(rows[0]);
      return make(`h${signs.length}`, {}, ...inline(words));
    }
    if (what === "ul" || what === "ol") {
      return make(what, {}, ...rows.map((row) => make("li", {}, ...inline(row.replace(/^\S+\s+/, "")))));
    }
    if (what === "table") {
      const cells = rows.filter((row) => !/^[|:\s-]+$/.test(row)).map((row) => row.replace(/^\||\|$/g, "").split(/\t|\|/));
      const cellsOf = (tag) => (row) => make("tr", {}, ...row.map((cell) => make(tag, {}, ...inline(cell.trim()))));
      const head = make("thead", {}, ...cells.slice(0, 1).map(cellsOf("th"))), body = make("tbody", {}, ...cells.slice(1).map(cellsOf("td")));
      return make("div", { className: "scroll" }, make("table", {}, head, body));
    }
    const lines = rows.map((row) => make("span", { className: "write__line" }, ...inline(row.replace(/^>\s*/, ""))));
    return what === "quote" ? make("blockquote", {}, make("p", {}, ...lines)) : make("p", {}, ...lines);
  }

  function blocks(text) {
    const made = [];
    let last = { what: "", rows: [] };
    for (const row of form.body(text).split("\n")) {
      const what = sort(row);
      if (what !== last.what || what === "heading") made.push(last = { what, rows: [] });
      last.rows.push(row);
    }
    return made.filter(({ what }) => what).map(({ what, rows }) => block(what, rows));
  }

  const day = (value) => `${written(value.slice(0, 10))}${value.length > 10 ? `, ${value.slice(11)}` : ""}`;
  const named = (field, value) => ((field.choices || []).find(([code]) => code === value) || [0, value])[1];

  // A value as readers see it: words of choices, days as papers write them.
  function shown(field, value) {
    if (Array.isArray(value)) return value.map((one) => shown(field, one)).join(field.type === "long" ? "\n" : "; ");
    if (field.type === "record") {
      const parts = field.fields.filter((one) => value[one.key] !== undefined);
      return parts.map((one) => shown(one, value[one.key])).join(" – ");
    }
    return value === true ? "Có" : field.type === "day" || field.type === "moment" ? day(value) : named(field, String(value));
  }

  function facts(kind, values, ...without) {
    const told = kind.fields.filter(({ key, last }) => values[key] !== undefined && !last && !without.includes(key));
    const pairs = told.map((field) => [make("dt", {}, field.label), make("dd", {}, shown(field, values[field.key]))]);
    return make("dl", { className: "facts" }, ...pairs.map(([name, value]) => make("div", {}, name, value)));
  }

  const word = (kind, values, key) => (values[key] ? shown(kind.fields.find((one) => one.key === key), values[key]) : "");
  const paragraphs = (texts) => (texts || []).map((text) => make("p", {}, text));

  function item(kind, values) {
    const about = ["ngay", "loai", "tac_gia", "don_vi"].map((key) => word(kind, values, key)).filter(Boolean);
    const chip = make("span", { className: `chip cm-${values.chuyen_muc}` }, word(kind, values, "chuyen_muc"));
    return [make("article", { className: "item" },
      make("p", { className: "item__top" }, chip),
      make("h3", { className: "write__title" }, values.tieu_de || "Tiêu đề"),
      make("p", { className: "item__meta" }, about.join(" · ")),
      make("div", { className: "md-typeset prose" }, ...blocks(values.body || "")))];
  }

  function alert(kind, values) {
    const words = [make("b", {}, word(kind, values, "muc_do")), ` ${values.noi_dung || ""} `];
    const inside = make("p", { className: "wrap" }, ...words, values.lien_ket ? make("u", {}, "Xem thêm") : "");
    const when = `Hiện ở đầu mọi trang, từ ${word(kind, values, "tu") || "…"} đến ${word(kind, values, "den") || "…"}.`;
    return [make("aside", { className: `alert alert--${values.muc_do}` }, inside), make("p", { className: "soft" }, when)];
  }

  function line(kind, values) {
    const numbers = (values.dien_thoai || []).map((one) => make("span", { className: "tel" }, one));
    return [make("ul", { className: "cards" }, make("li", {},
      make("h3", {}, values.ten || ""), make("p", { className: "cards__tel" }, ...numbers),
      facts(kind, values, "ten", "dien_thoai", "ma")))];
  }

  function remark(kind, values) {
    const answer = values.tra_loi ? [make("h4", {}, "Trả lời"), ...paragraphs(values.tra_loi)] : [];
    const title = make("h3", {}, `${word(kind, values, "loai") || "Phản ánh"} ${values.ma || ""}`);
    return [title, ...paragraphs(values.noi_dung), ...answer, facts(kind, values, "ma", "loai", "noi_dung", "tra_loi")];
  }

  const note = (kind, values) => [
    make("h3", {}, word(kind, values, "ma_tthc")),
    ...(values.ghi_chu || []).map((text) => make("p", { className: "lead" }, text)),
  ];
  const LOOKS = {
    "tin-bai": item, "thong-bao": alert, "duong-day-nong": line, "phan-anh": remark, "ghi-chu-thu-tuc": note,
  };
  const card = (kind, values) => [make("h3", {}, word(kind, values, kind.title)), facts(kind, values, kind.title)];
  Object.assign(form, { preview: (kind, values) => (LOOKS[kind.id] || card)(kind, values) });
})();
