// Personal data in what somebody writes in the form: the steps of core/privacy/finder.py, flat_text.py and public_data.py,
// with their patterns from ca-nhan.json; tests/core/cases/privacy.yml runs in both.
(function () {
  "use strict";
  const form = window.cchcForm;
  // Letters of Latin, then, roughly, of other scripts: to make the patterns with \p{L} takes ten times as long.
  const ALPHA = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u052f\u0e01-\u0e30\u0e80-\u0eb0\u1780-\u17b3"
    + "\u1e00-\u1fbc\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3";
  const LETTER = `${ALPHA}\\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u2189\u2460-\u249b`;
  const EDGE = "(?:(?<!L)(?=L)|(?<=L)(?!L))".replace(/L/g, `[${LETTER}]`);
  const ALIKE = { o: "0", i: "1", l: "1", "|": "1" }, DASHES = "‐‑‒–—−", ENDS = [". ", "\n", "! ", "? "];
  const MAIL = "thư điện tử", HOUSE = "địa chỉ nhà", BIRTH = "ngày, năm sinh", LAND = "số giấy tờ đất, thửa đất";
  const ACCOUNT = "số tài khoản ngân hàng", ONLINE = "trang cá nhân trên mạng xã hội", NO_PHONE = 12;
  const NOT_LETTERS = { "[^\\W\\d_]": `[${ALPHA}]`, "[^\\W\\d]": `[${ALPHA}_]`, "[^\\W_]": `[${LETTER.replace("_", "")}]` };

  // Python's \w and \b know all letters; those of JavaScript know A to Z.
  function regex(source, flags) {
    const made = source.replace(/\[(?:\\.|[^\]\\])*\]|\\[wb]/g, (part) => {
      if (part === "\\b") return EDGE;
      return part === "\\w" ? `[${LETTER}]` : NOT_LETTERS[part] || part.replace(/\\w/g, LETTER);
    });
    return new RegExp(made, `u${flags || ""}`);
  }

  // A pattern that is made when it is first asked for: all of them at once would hold up whoever types.
  function late(holder, key, source, flags, isFlat) {
    const get = () => {
      // A flat text has the letters that JavaScript's own \w and \b know: to make those of all takes ten times as long.
      const value = isFlat ? new RegExp(source, `u${flags}`) : regex(source, flags);
      Object.defineProperty(holder, key, { value });
      return value;
    };
    return Object.defineProperty(holder, key, { configurable: true, get });
  }

  function digit(char) {
    if (!/\p{Nd}/u.test(char)) return char;
    let value = 0;
    for (let code = char.codePointAt(0) - 1; /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) value += 1;
    return String(value % 10);
  }

  const known = {};
  function plain(char) {
    if (!(char in known)) {
      const base = DASHES.includes(char) ? "-" : digit(char).normalize("NFKD").replace(/[đĐ]/, "d")[0].toLowerCase();
      known[char] = base.length === char.length ? base : char;
    }
    return known[char];
  }

  const paired = (text) => text.replace(/[^\0-\uffff]/gu, "\u25a1\u25a1");  // pictures and such: two signs of nothing
  // Lower case without accents; every character keeps its place. Letters that pass for digits are read as such.
  const mixed = regex("(?<![\\w])[\\doil|]*(?:\\d[oil|]|[oil|]\\d)[\\doil|]*(?![\\w])", "g");
  const flat = (text) => Array.from(paired(text)).map(plain).join("").replace(/(\d{3})\|(?=\d{3})/g, "$1/")
    .replace(mixed, (found) => found.replace(/[oil|]/g, (char) => ALIKE[char]));
  const digital = (text) => Array.from(paired(text)).map((char) => DASHES.includes(char) ? "-" : digit(char)).join("");
  const quiet = (text, spans) => spans.reduce((made, [start, end]) =>
    made.slice(0, start) + made.slice(start, end).toLowerCase() + made.slice(end), text);
  const hidden = (text, [start, end]) => text.slice(0, start) + "\0".repeat(end - start) + text.slice(end);
  const digits = (text) => text.replace(/\D/g, "");

  function readable(text) {
    const cells = form.clean(text).replace(/<\/(?:t[dh]|dt)>[ \t]*<(?:t[dh]|dd)\b[^>\n]*>/gi, " | ")
      .replace(/<\/?(?:t[rdh]|d[ltd]|table|thead|tbody)\b[^>\n]*>/gi, "");
    const made = cells.replace(/\ufe0f?\u20e3/g, "").replace(/[\u{1d7ce}-\u{1d7ff}]/gu, digit);
    return made.replace(/&(?:#\d{1,5}|#x[\da-f]{1,4}|[a-z]{2,8});/gi, (entity) => {
      const { documentElement } = new DOMParser().parseFromString(entity, "text/html");
      const char = documentElement.textContent;
      return char.length === 1 ? form.clean(char.replace(/\s/, " ")) : entity;
    });
  }

  function all(pattern, text) {
    const found = [];
    for (let match; (match = pattern.exec(text)); pattern.lastIndex = Math.max(pattern.lastIndex, match.index + 1)) found.push(match);
    return found;
  }

  const span = (match) => {
    const it = match.groups && match.groups.it, start = match.index + (it ? match[0].lastIndexOf(it) : 0);
    return [start, start + (it || match[0]).length];
  };

  // Whether a piece is the end of a mobile number that looks like a day: 0300 1.1.2000.
  const HEAD = regex("(?<!\\d)0[^\\w\\n,/]{0,3}[35789](?:[^\\w\\n,/]{0,3}\\d){0,2}[^\\w\\n,/]{1,3}$");
  // nhà số 2 cắn: no two căn
  const TAIL = regex("(?:\\d[ .\\-·,()/]{0,3}|\\b(?:nha so|(?<!bien )(?<!cap )so nha|sn) )$");
  function endsPhone(text, start, end) {
    const head = HEAD.exec(text.slice(Math.max(0, start - 16), start));
    return head !== null && digits(head[0] + text.slice(start, end)).length === 10 && !text.slice(start, end).includes("/");
  }

  // Dates, numbers of papers, money and counted things, blanked: they only look like personal data.
  function harmless(rules, text, spans) {
    let left = text;
    for (const rule of rules.harmless) {
      for (const match of all(rule.pattern, left)) {
        const [start, end] = span(match), before = left.slice(Math.max(0, start - 70), start);
        const tail = endsPhone(left, start, end) || rule.counted && TAIL.test(left.slice(Math.max(0, start - 12), start));
        if (tail || rules.birthday.test(before)) continue;
        spans.push([start, end]);
        left = hidden(left, [start, end]);
      }
    }
  }

  // Whether an address is that of an office, by the words right before or behind it.
  function ofAnOffice(words, text, start, end) {
    const before = text.slice(Math.max(0, start - 120), start).toLowerCase();
    return words.office_at.test(before) || words.office_here.test(text.slice(end, end + 60).toLowerCase());
  }

  // The sentence that a piece stands in, and whether it names a person, not only a road or a school.
  function placed(rules, text, [start, end]) {
    const first = Math.max(...ENDS.map((sign) => text.lastIndexOf(sign, start - sign.length))) + 1;
    const sentence = text.slice(start ? Math.max(first, start - 200) : 0, end) + text.slice(end, end + 60).split("\n")[0];
    return { sentence, named: () => rules.somebody.test(sentence.replace(rules.address, " ")) };
  }

  // Whether it is surely of a person, in the text of an office: by the words around it.
  function judged(rules, name, text, [start, end]) {
    const it = text.slice(start, end), before = flat(text.slice(Math.max(0, start - 160), start)), { words, somebody } = rules;
    const { sentence, named } = placed(rules, text, [start, end]);
    const numbers = digits(flat(it.replace(/\|/g, "/"))), told = flat(sentence);
    switch (name) {
      case rules.phone: {
        const line = numbers.length > 8 && numbers.replace(/^00/, "").replace(/^84/, "").replace(/^0/, "").startsWith("2");
        if (!line || told.includes("nha rieng")) return true;
        const low = sentence.toLowerCase(), home = words.home_phone.test(told) || words.called.test(text.slice(Math.max(0, start - 160), start));
        return home && !words.office.test(low) && !words.duty.test(low);
      }
      case MAIL: return !words.mail.test(it.toLowerCase().replace(/\s/g, ""));
      case "số định danh, căn cước":
        return /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/.test(numbers) || numbers.length === 10 || numbers.length === 13 || words.paper.test(before);
      case ACCOUNT: {
        const written = text.slice(Math.max(0, start - 160), start), after = text.slice(end, end + 120), around = before + flat(it + after);
        const open = words.fund.test(`${written} ${after}`.toLowerCase()) || words.money.test(around);
        const isPublic = open || (words.given.test(around) && !named());
        const owned = words.to_person.test(before) || words.account_of.test(written) || words.owned.test(flat(after.slice(0, 40)))
          || words.holder.test(after.slice(0, 60));
        const card = numbers.startsWith("9704") && numbers.length >= 16;
        return card || (numbers.length >= 8 && !(isPublic && !owned));
      }
      case ONLINE: return !words.office_page.test(before);
      case "số hộ chiếu": return words.passport.test(before);
      case "biển số xe":
        return words.car.test(before) || !(/^\p{L}/u.test(it) ? words.filed.test(told) : /[ -]\d{4}$/.test(it));
      case HOUSE: {
        if (words.home.test(told) || words.household.test(flat(it))) return true;
        const low = sentence.toLowerCase(), house = /^(?:so nha|nha so)/.test(flat(it));
        if (words.office.test(low) || ofAnOffice(words, text, start, end)) return false;
        const dwelling = house && words.road_behind.test(text.slice(end, end + 30)) && !words.no_dwelling.test(low);
        return named() || words.form.test(before) || dwelling;
      }
      case LAND: return !/thua|manh/.test(flat(it)) || named();
      case BIRTH: {
        const years = flat(it).match(/(?:19|20)\d\d/g) || [rules.past];
        const year = Math.max(...years.map(Number)), aged = year >= rules.old && words.living.test(told);
        const past = (year < rules.past && !aged) || words.remembered.test(told);
        if (words.example.test(told) && words.anyone.test(told)) return false;
        const around = `${text.slice(Math.max(0, start - 160), start)} ${sentence}`.toLowerCase();
        if (year >= rules.grown && /^[^\p{L}\p{N}_]*\d/u.test(it) && !words.school.test(around)) return false;
        const alone = () => words.born.test(flat(it)) && !words.anyone.test(told);
        return !past && (somebody.test(sentence) || words.named.test(text.slice(0, start)) || alone());
      }
      default: return true;
    }
  }

  // In a remark: an official, somebody on a stage, the year alone that one of the family was born in.
  function nobodys(rules, name, text, place, before, after) {
    const { words } = rules;
    if (name === rules.name) return words.nobody.test(text.slice(...place)) || words.official.test(after) || words.on_stage.test(before);
    const born = before + text.slice(...place).toLowerCase();
    if (name !== BIRTH || !(words.year_of_kin.test(flat(born)) || words.anybodys_year.test(born))) return false;
    return !words.in_full.test(placed(rules, text, place).sentence.replace(rules.address, " "));
  }

  function masked(name, text) {
    const said = /(?:thang|nam) (?!nam\b|sinh\b)[a-z]|^\D*$/.test(flat(text));  // numbers in words
    if ((name === HOUSE || name === BIRTH) && !said) return text.replace(/[\p{L}\p{N}_]*\p{Nd}[\p{L}\p{N}_]*/gu, (word) => "•".repeat(word.length));
    const ends = digits(text).length > 6 ? 2 : 1, last = all(/[\p{L}\p{N}]/gu, text).map((one) => one.index);
    const shown = new Set([...last.slice(0, ends), ...(ends > 1 ? last.slice(-2) : [])]);
    return text.replace(/[\p{L}\p{N}]/gu, (char, at) => (shown.has(at) ? char : "•"));
  }

  // Where a line has its cells, and what they hold.
  function cellsOf(line, at) {
    const inner = line.trimEnd().replace(/\|$/, ""), edge = /^\s*\|?/.exec(inner)[0].length;
    let place = at + edge;
    return inner.slice(edge).split("|").map((part) => {
      const start = place + part.length - part.trimStart().length;
      place += part.length + 1;
      return [start, part.trim()];
    });
  }

  // The rows of tables, each cell behind the head of its column: the text, and of each cell its place there and here.
  function labelled(text) {
    const rows = [];
    let heads = [], at = 0;
    for (const line of text.includes("|") ? text.split("\n") : []) {
      const cells = line.includes("|") ? cellsOf(line, at) : [];
      if (/^[ \t|:+]*[-=_–—][-=_–—| \t:+]*$/.test(line)) { at += line.length + 1; continue; }
      if (heads.length && cells.length) {
        const row = { text: "", cells: [] };
        cells.slice(0, heads.length).forEach(([start, cell], number) => {
          row.text += `${heads[number]}: `;
          row.cells.push([row.text.length, cell.length, start]);
          row.text += `${cell}; `;
        });
        rows.push(row);
      } else heads = cells.map(([, cell]) => cell);
      at += line.length + 1;
    }
    return rows;
  }

  // What is personal in a text: { name, text, masked }, in its order.
  function findings(rules, given, citizens) {
    const text = readable(given), found = inText(rules, text, citizens);
    for (const row of labelled(text)) {
      for (const one of inText(rules, row.text, citizens)) {
        const cell = row.cells.find(([at, length]) => one.at < at + length && at < one.at + one.text.length);
        if (!cell) continue;
        const start = Math.max(one.at, cell[0]), end = Math.min(one.at + one.text.length, cell[0] + cell[1]);
        const at = start - cell[0] + cell[2], piece = row.text.slice(start, end);
        const isNew = found.every((other) => at + piece.length <= other.at || other.at + other.text.length <= at);
        if (isNew) found.push({ name: one.name, sure: one.sure, at, text: piece, masked: masked(one.name, piece) });
      }
    }
    return found.sort((one, other) => one.at - other.at);
  }

  function inText(rules, text, citizens) {
    const found = [], spans = [];
    let flattened = flat(text), written = digital(text);
    const loud = all(rules.loud, written).map((match) => [match.index, match.index + match[0].length]);
    const count = digits(flattened).length;
    rules.rows.forEach((row, number) => {
      const { name, least, isFlat } = row;
      if (count && number === rules.first.length) harmless(rules, flattened, spans);
      for (const one of spans.splice(0)) { flattened = hidden(flattened, one); written = hidden(written, one); }
      const aside = !citizens && !isFlat && rules.citizens.includes(name);
      if (count < least || aside || (name === MAIL && !rules.at.test(flattened))) return;
      for (const match of all(row.pattern, isFlat ? flattened : name === rules.name ? quiet(written, loud) : written)) {
        if (match.groups && "it" in match.groups && match.groups.it === undefined) continue;  // it met what only looks like it
        const place = span(match), piece = text.slice(...place);
        const sure = judged(rules, name, text, place);
        const after = text.slice(place[1], place[1] + 40).toLowerCase();
        const before = text.slice(Math.max(0, place[0] - 120), place[0]).toLowerCase();
        const theirs = rules.words.line_of_office.test(before) && !rules.words.of_somebody.test(after);
        const line = name === rules.phone && (theirs || rules.words.office_line.test(after));
        const open = name === MAIL || name === ONLINE || (name === HOUSE && rules.words.place.test(flat(piece)));  // judged as in other texts
        if (citizens && nobodys(rules, name, text, place, before, after)) continue;
        if (citizens && !line && !open ? name === HOUSE && ofAnOffice(rules.words, text, ...place) : !sure) {
          const paper = rules.words.paper.test(flat(text.slice(Math.max(0, place[0] - 60), place[0])));
          if (name !== rules.phone && (name !== ACCOUNT || digits(flat(piece)).length < NO_PHONE || paper)) continue;  // an account of an office, and no phone
        } else found.push({ name, sure, at: place[0], text: piece, masked: masked(name, piece) });
        flattened = hidden(flattened, place);
        written = hidden(written, place);
      }
    });
    return found;
  }

  // What two ways of writing one number or address share.
  function essence(text) {
    const letters = flat(readable(text)).replace(/[^a-z\d@]/g, "");
    return /^84\d{9,11}$/.test(letters) ? `0${letters.slice(2).replace(/^0/, "")}` : letters;
  }

  // What no reason allows: numbers of identity papers; of citizens' own words their mobile phones too.
  function never(rules, one, citizens) {
    return one.sure && (rules.never.includes(one.name) || (citizens && one.name === rules.phone));
  }

  // What may not be seen: not what the site publishes of offices, nor what staff allow with a reason (of a name: its office).
  function unknown(rules, text, citizens, marks) {
    const means = meant(text), allows = (one) => (mark) => means(one, mark)
      && (one.name !== rules.name || rules.office.test(mark.ly_do || ""));
    return hiddenFrom(rules, text, citizens).filter((one) => never(rules, one, citizens) || !marks.some(allows(one)));
  }

  const hiddenFrom = (rules, text, citizens) => {
    const published = new Set(rules.known.map(essence));
    return findings(rules, text, citizens).filter((one) => !published.has(essence(one.text)));
  };

  // Whether a mark of staff speaks of a finding in a text.
  function meant(text) {
    const spots = flat(readable(text));
    return (one, { chu = "" }) => {
      const part = flat(readable(chu)), at = part ? spots.lastIndexOf(part, one.at) : -1;
      return essence(chu) === essence(one.text) || (at >= 0 && one.at + one.text.length <= at + part.length);
    };
  }

  function texts(value) {
    if (typeof value === "string") return [value];
    return value && typeof value === "object" ? [].concat(...Object.keys(value).map((key) => texts(value[key]))) : [];
  }

  // The pieces in each field that may not be published, told at the field.
  function personal(given, kind, values) {
    const phones = (kind.checks || []).filter(({ digits: isPhone }) => isPhone).map(({ key }) => key);
    const own = phones.length ? phones.concat("email") : [];
    const ours = [].concat(...own.map((key) => values[key] || [])).map((text) => text.split(/[,;&/]|\s-\s|\s(?:và|hoặc|hay)\s/));
    const rules = { ...given, known: given.known.concat(...ours) };  // numbers of an office, published by this very entry
    const wrong = {}, marks = values.cho_phep || [], place = "ghi ở mục “Chữ giống dữ liệu cá nhân nhưng được đăng”";
    const keys = Object.keys(values).filter((name) => name !== "cho_phep"), whole = [].concat(...keys.map((key) => texts(values[key])));
    marks.forEach((mark, number) => {
      const used = whole.some((text) => hiddenFrom(rules, text, kind.citizens).some((one) => meant(text)(one, mark)));
      const why = "nội dung này không có chữ nào bị chặn như vậy; hãy chép đúng chữ, hoặc bớt mục này";
      if (mark.chu && !used) form.add(wrong, `cho_phep.${number}.chu`, why);
    });
    for (const key of keys.filter((name) => !own.includes(name))) {
      const told = new Map();  // what is to be done is said once for all pieces that are alike in it
      for (const one of [].concat(...texts(values[key]).map((text) => unknown(rules, text, kind.citizens, marks)))) {
        const advice = kind.citizens ? rules.advice[one.name] : "hãy bỏ và viết lại câu";
        let way = `; được phép đăng thì ${place}, kèm lý do`;
        if (one.name === rules.name) way = `; chỉ nêu tên người có chức vụ đang làm việc công: ${place}, lý do ghi rõ chức vụ`;
        if (never(rules, one, kind.citizens)) way = one.name === rules.phone ? "; số di động công vụ thì ghi ở Đường dây nóng" : "";
        const said = `không được đăng; ${advice}${way}`;
        told.set(said, [...told.get(said) || [], `${one.name} (${one.masked})`]);
      }
      told.forEach((pieces, said) => form.add(wrong, key, `có ${pieces.join(", ")}, ${said}`));
    }
    return wrong;
  }

  function read(table) {
    const row = (isFlat) => ([name, least, source]) => late({ name, least, isFlat }, "pattern", source, "g", isFlat);
    const blank = (counted) => (source) => late({ counted }, "pattern", source, "g", true);
    const words = {};
    for (const name of Object.keys(table.words)) late(words, name, table.words[name]);
    return {
      ...table, words, address: regex(table.words.address, "g"),
      at: regex(table.at), loud: regex(table.loud, "g"), office: regex(table.office), somebody: regex(table.somebody), birthday: regex(table.birthday),
      rows: [...table.first.map(row(false)), ...table.flat.map(row(true)), ...table.written.map(row(false))],
      harmless: [...table.fixed.map(blank(false)), ...table.counted.map(blank(true))],
    };
  }

  Object.assign(form, { digit, findings, personal, readPatterns: read });
  if (!form.later) return;
  fetch("ca-nhan.json").then((answer) => answer.json()).then((table) => {
    const rules = read(table);
    form.phones = table.phones;
    form.later((kind, values) => personal(rules, kind, values));
  });
})();
