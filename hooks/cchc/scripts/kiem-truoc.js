// What a form tells of its values before they are saved; `cchc kiem-tra` tells all of it again, and more.
//   fields, several keys together   core/record.py, core/new_entry.py and the rules of each kind
//   texts of news                   core/markdown_rules.py, core/markup.py
// A mistake is told at its place: "tieu_de", "tep.0.ten".
(function () {
  "use strict";
  const form = window.cchcForm, { fold, written } = window.cchc;
  const TAG = /<\/?(?!(?:b|i|u|br|sub|sup)\b)[a-zA-Z][\w:-]*(?:\s[^<>]*)?>/, LEFT = /\[cần bổ sung\b/i;
  const NO_PROSE = /^(?:[-*+]\s|\d+[.)]\s|>|\||#|!|\[TOC\])/;
  const ADDRESS = /\[[^\]]*\]\(\s*([^)\s]*)[^)]*\)/g, TARGET = /^(?:https?:\/\/[^\s/]+\.[^\s/]+|\/(?!\/)|mailto:|tel:|#)/;
  const REGEX = {};

  const fits = (pattern, text) => (REGEX[pattern] || (REGEX[pattern] = new RegExp(pattern, "u"))).test(text);
  const empty = (value) => value === undefined || value === "";

  // The next number that is free: PA-2026-009, PA-2026-010; other codes get a number behind them.
  function nextFree(code, taken) {
    const found = /^(.*-)(\d+)$/.exec(code) || [code, `${code}-`, "1"];
    for (let number = Number(found[2]); ; number += 1) {
      const next = found[1] + String(number).padStart(found[2].length, "0");
      if (next !== code && !taken.includes(next)) return next;
    }
  }

  function capitals(text) {
    const letters = text.replace(/[^\p{L}]/gu, "");
    return letters.length > 12 && letters === letters.toUpperCase();
  }

  function wrongText(field, text) {
    if (field.years && (text.slice(0, 4) < field.years[0] || text.slice(0, 4) > field.years[1])) {
      return `năm phải từ ${field.years[0]} đến ${field.years[1]}`;
    }
    if (field.pattern && !fits(field.pattern, text)) return field.message;
    if (field.maxLength && Array.from(text).length > field.maxLength) {
      return `dài ${Array.from(text).length} ký tự; tối đa ${field.maxLength} ký tự`;
    }
    if (field.minimum !== undefined && Number(text) < field.minimum) return `phải từ ${field.minimum} trở lên`;
    if (field.maximum !== undefined && Number(text) > field.maximum) return `không quá ${field.maximum}`;
    return LEFT.test(text) ? "chỗ này còn phải điền" : "";
  }

  // The mistakes of single fields, by their places.
  function ofFields(fields, values, at, found) {
    for (const field of fields) {
      const value = values[field.key], place = at + field.key;
      if (empty(value)) {
        if (field.required) found[place] = "mục này cần điền";
      } else if (field.type === "record") {
        const all = field.several ? value : [value];
        all.forEach((one, number) => ofFields(field.fields, one, `${place}.${field.several ? `${number}.` : ""}`, found));
      } else {
        const why = [].concat(value).map((one) => (one === true ? "" : wrongText(field, String(one)))).find(Boolean);
        if (why) found[place] = why;
      }
    }
  }

  function ofPairs(kind, values, found) {
    const label = (key) => `“${kind.fields.find((field) => field.key === key).label}”`;
    const tell = (key, why) => { if (!found[key]) found[key] = why; };
    const has = (key) => !empty(values[key]);
    for (const { key, of, values: some } of kind.needed || []) {
      if (some.includes(values[of]) && !has(key)) tell(key, "mục này cần điền");
    }
    for (const [first, second] of [...kind.ordered || [], ...kind.after || []]) {
      const strict = (kind.after || []).some((pair) => pair[0] === first && pair[1] === second);
      if (!has(first) || !has(second)) continue;
      const { type } = kind.fields.find((field) => field.key === second);
      const over = type === "moment" && values[second].length === 10;  // a day that ends something is over at its end
      const before = over ? values[first].slice(0, 10) : values[first];
      if (values[second] < before) tell(second, `không được sớm hơn ${label(first)} (${written(before.slice(0, 10))})`);
      else if (strict && !over && values[second] === before) tell(second, `phải muộn hơn ${label(first)}`);
    }
    for (const keys of kind.either || []) {
      const filled = keys.filter(has), names = keys.map(label).join(" hoặc ");
      if (filled.length !== 1) tell(keys[0], filled.length ? `chỉ điền ${names}, không điền cả hai` : `cần điền ${names}`);
    }
    for (const [one, other] of kind.both || []) {
      if (has(one) !== has(other)) tell(has(one) ? other : one, `cần điền cùng ${label(has(one) ? one : other)}`);
    }
    for (const [one, other] of kind.apart || []) {
      if (has(one) && has(other)) tell(other, `đã điền ${label(one)} thì bỏ trống mục này`);
    }
    for (const { key, pattern, message, digits } of kind.checks || []) {
      const all = [].concat(has(key) ? values[key] : []).map((text) => (digits ? text.replace(/\D/g, "") : text));
      if (all.some((text) => !fits(`^(?:${pattern})$`, text))) tell(key, message);
    }
  }

  function ofBody(text, summary) {
    const rows = form.lines(text), tag = TAG.exec(text);
    if (!rows.length) return "chưa có nội dung";
    if (tag) return `${tag[0]} là mã HTML; hãy bỏ dấu < và >, hoặc viết bằng chữ`;
    if (rows.some((row) => /^#(?!#)/.test(row))) return "tiêu đề đã ghi ở trên; đề mục trong bài bắt đầu bằng hai dấu ##";
    if (/!\[/.test(text)) return "ảnh thêm sau khi lưu; hãy bỏ đoạn ảnh ![…](…) ở đây";
    if (/\]\s+\((?:https?:|\/)/.test(text)) return "giữa ngoặc vuông và ngoặc tròn của liên kết không có dấu cách";
    const targets = [];
    text.replace(ADDRESS, (_, target) => { targets.push(target); });
    if (targets.some((target) => !TARGET.test(target))) return "liên kết phải bắt đầu bằng https:// hoặc /";
    if (rows.some((row) => (row.match(/\*\*/g) || []).length % 2)) return "hai dấu sao (**) đặt ở cả hai đầu phần chữ đậm";
    if (LEFT.test(text)) return "chỗ [cần bổ sung] còn phải điền";
    const bare = !summary && NO_PROSE.test(rows[0]);
    return ofTables(form.body(text).split("\n")) || (bare ? "bài không mở đầu bằng đoạn văn; hãy điền thêm mục Tóm tắt" : "");
  }

  // Rows of a table stand one below the other, with bars or tabs between their cells.
  function ofTables(rows) {
    const cells = rows.map((row) => row.split(row[0] === "|" ? "|" : "\t").length);
    const uneven = cells.some((count, at) => at && count > 1 && cells[at - 1] > 1 && count !== cells[at - 1]);
    return uneven ? "bảng phải có đủ ô ở mọi dòng" : "";
  }

  // The symbol of a document fits its type: kinds/document/rules.py.
  function ofNumber(kind, values) {
    const found = /^\d{1,5}[a-zđ]?\/(?:\d{4}\/)?([\p{L}][\p{L}\p{N}_&.-]*(?:\/[\p{L}\p{N}_-]+)?)$/u
      .exec((values.so_ky_hieu || "").replace(/\s+/g, ""));
    const signs = kind.signs[fold(values.ten_loai || "")] || [];
    if (!found) return "số, ký hiệu không đúng dạng; ví dụ 08/KH-UBND, 30/2020/NĐ-CP";
    const right = !signs.length || signs.some((sign) => fold(found[1]).startsWith(fold(sign)));
    return right ? "" : `ký hiệu của ${values.ten_loai} phải bắt đầu bằng ${signs.join(" hoặc ")}`;
  }

  // What is wrong, by place.
  function check(kind, values) {
    const found = {};
    ofFields(kind.fields, values, "", found);
    ofPairs(kind, values, found);
    const title = values.tieu_de || "", code = values[kind.unique];
    if (capitals(title)) found.tieu_de = "tiêu đề không viết toàn chữ hoa";
    if (code && kind.taken.includes(code)) found[kind.unique] = `mã này đã dùng; mã còn trống: ${nextFree(code, kind.taken)}`;
    if (kind.id === "van-ban" && !found.so_ky_hieu && values.so_ky_hieu) {
      const why = ofNumber(kind, values);
      if (why) found.so_ky_hieu = why;
    }
    if ((kind.files || []).includes(form.path(kind, values))) {
      found[kind.title] = "nội dung này đã có; hãy sửa ở trang Sửa nội dung";
    }
    if (kind.page) {
      const why = ofBody(form.clean(values.body || ""), values.tom_tat);
      if (why) found.body = why;
    }
    return found;
  }

  Object.assign(form, { check, nextFree });
})();
