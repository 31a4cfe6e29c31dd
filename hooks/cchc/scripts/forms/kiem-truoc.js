// What a form tells of its values before they are saved; `cchc kiem-tra` tells all of it again, and more.
// Here are fields, and several keys together: core/record.py, core/new_entry.py and the rules of each kind. `deeper`, which
// looks at texts of news and at other things of the kind, comes when somebody begins to write: kiem-them.js.
// A mistake is told at its place: "tieu_de", "tep.0.ten".
(function () {
  "use strict";
  const form = window.cchcForm, { written } = window.cchc;
  const LEFT = /[[［][\s*_]*cần\s+bổ\s+sung\b|^[.…_?\s]*(?:\.{3}|…|_{3}|\?{3})[.…_?\s]*$/i;  // core/placeholder.py
  const BEHIND = /\D*(?:lẻ|nhánh|ext)\D*\d+\D*$/i;  // the extension of a phone: core/phone.py
  const REGEX = {};

  const fits = (pattern, text) => (REGEX[pattern] || (REGEX[pattern] = new RegExp(pattern, "u"))).test(text);
  const empty = (value) => value === undefined || value === "";

  const dialled = (text) => text.replace(BEHIND, "").replace(/\D/g, "").replace(/^(?:00)?840?(?=\d{9,10}$)/, "0");

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

  // A mistake more at a place; what was told there already is not told again.
  function add(found, place, why) {
    if (why && !(found[place] || []).includes(why)) found[place] = [...found[place] || [], why];
  }

  function wrongTexts(field, text) {
    const length = Array.from(text).length, { years, minimum, maximum, maxLength } = field;
    if (years && (text.slice(0, 4) < years[0] || text.slice(0, 4) > years[1])) return [`năm phải từ ${years[0]} đến ${years[1]}`];
    const { pattern, message, example } = field;
    return [
      pattern && !fits(pattern, text) && message + (example && !/ví dụ/.test(message) ? `; ví dụ: ${example}` : ""),
      maxLength && length > maxLength && `dài ${length} ký tự; tối đa ${maxLength} ký tự`,
      minimum !== undefined && Number(text) < minimum && `phải từ ${minimum} trở lên`,
      maximum !== undefined && Number(text) > maximum && `không quá ${maximum}`,
      LEFT.test(text) && "chỗ này còn phải điền",
    ];
  }

  // The mistakes of single fields, by their places.
  function ofFields(fields, values, at, found) {
    for (const field of fields) {
      const value = values[field.key], place = at + field.key;
      if (empty(value)) {
        if (field.required) add(found, place, "mục này cần điền");
      } else if (field.type === "record") {
        const all = field.several ? value : [value];
        all.forEach((one, number) => ofFields(field.fields, one, `${place}.${field.several ? `${number}.` : ""}`, found));
      } else if (value !== true) {
        for (const one of [].concat(value)) for (const why of wrongTexts(field, String(one))) add(found, place, why);
      }
    }
  }

  function ofPairs(kind, values, found) {
    const label = (key) => `“${kind.fields.find((field) => field.key === key).label}”`;
    const tell = (key, why) => add(found, key, why);
    const has = (key) => !empty(values[key]);
    for (const { key, of, values: some } of kind.needed || []) {
      if (some.includes(values[of]) && !has(key)) tell(key, "mục này cần điền");
    }
    for (const [first, second] of [...kind.ordered || [], ...kind.after || []]) {
      const strict = (kind.after || []).some((pair) => pair[0] === first && pair[1] === second);
      if (!has(first) || !has(second)) continue;
      const { type } = kind.fields.find((field) => field.key === second);
      const over = type === "moment" && values[second].length === 10;  // a day that ends something is over at its end
      const begins = type === "moment" && values[first].length === 10 ? `${values[first]} 00:00` : values[first];
      const before = over ? begins.slice(0, 10) : begins;
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
      const phones = digits && form.phones ? [].concat(has(key) ? values[key] : []) : [];
      const told = phones.map((text) => form.noPhone(text, form.phones)).filter(Boolean);
      if (told.length) found[key] = told;  // it knows what the pattern only guesses
      if (found[key]) continue;  // stricter than what was told already
      const all = [].concat(has(key) ? values[key] : []).map((text) => (digits ? dialled(text) : text));
      if (all.some((text) => !fits(`^(?:${pattern})$`, text))) tell(key, message);
    }
  }

  // What is wrong, by place: at each all of it.
  function check(kind, values) {
    const found = {};
    ofFields(kind.fields, values, "", found);
    ofPairs(kind, values, found);
    const title = values.tieu_de || "", code = values[kind.unique];
    if (capitals(title)) add(found, "tieu_de", "tiêu đề không viết toàn chữ hoa");
    if (code && kind.taken.includes(code)) add(found, kind.unique, `mã này đã dùng; mã còn trống: ${nextFree(code, kind.taken)}`);
    if ((kind.files || []).includes(form.path(kind, values))) {
      add(found, kind.title, "nội dung này đã có; hãy sửa ở trang Sửa nội dung");
    }
    if (form.deeper) form.deeper(kind, values, found);
    return found;
  }

  Object.assign(form, { LEFT, add, check, nextFree });
})();
