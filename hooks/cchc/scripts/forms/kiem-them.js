// More of what a form tells of its values, once somebody begins to write: the text of news (core/markdown_rules.py,
// core/markup.py), the number of a document, and what must agree with other things of the kind.
(function () {
  "use strict";
  const form = window.cchcForm, { LEFT, add } = form, { fold, here, now, written } = window.cchc, today = () => here(now()).day;
  const TAG = /<\/?(?!(?:b|i|u|br|sub|sup)\b)[a-zA-Z][\p{L}\p{N}_:-]*(?:\s[^<>]*)?>/u;
  const HASHTAGS = /^#\p{L}\S*(?:\s+#\S+)*\s*$/u;  // no heading: core/pasting/blocks.py
  const NO_PROSE = new RegExp("^(?:[-*+]\\s|[‐‑‒–—―−－](?=\\s|\\p{L})|[•●○▪▫■□◦·‣⁃∙◆◇❖➢➤►▶]" +
    "|\\d{1,9}\\.\\s|\\d{1,2}[)/]\\s" +
    "|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?:[.)]\\s|\\s+\\p{Lu})|(?:[a-zđA-ZĐ][)/]|[ivx]{2,4}\\))\\s" +  // core/pasting/list_items.py
    "|>|\\||#|!|\\[(?:TOC\\]|\\^)|~{3}|\\x60{3}|<br)", "u");
  const ADDRESS = /\[[^\]]*\]\(\s*([^)\s]*)[^)]*\)/g, TARGET = /^(?:https?:\/\/[^\s/]+\.[^\s/]+|\/(?!\/)|mailto:|tel:|#)/;
  const PARTY = /^\d{1,5}-\p{L}{2,4}\/\p{L}[\p{L}\p{N}_-]*$/u;
  const NUMBER = /^\d{1,5}[a-zđ]?\/(?:\d{4}\/)?([\p{L}][\p{L}\p{N}_&.-]*(?:\/[\p{L}\p{N}_-]+)?)$/u;
  const empty = (value) => value === undefined || value === "", hasWords = (text) => /[\p{L}\p{N}]/u.test(text);
  const NAMED = /\[(\^[^[\]\s]+)\](?!:)|\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;  // core/markdown_links.py
  // What fonts of before Unicode make of many words; core/legacy.py knows which words are meant.
  const OLD_FONT = /\p{L}[ßäëïöüåæçîñøþÿûµ¬¨¸¶¹½¾¼ª]|[§®¬¨©ñ][\p{L}¨©ª«¬µ¶¸¹]/iu;
  const asked = {};  // by address: why no link may lead there

  // Whether a page of the site answers at an address; what is not known yet, or without a network, is not told.
  function ofLink(target) {
    const [address] = target.split(/[?#]/);
    if (!/^\/[a-z0-9]/.test(address)) return "";
    if (!(address in asked)) {
      asked[address] = "";
      fetch(`..${address}`, { method: "HEAD" }).then(({ status, redirected }) => {
        if (status === 404) asked[address] = `không có trang ${address}; hãy chép lại địa chỉ, hoặc chờ trang vừa thêm được cập nhật`;
        else if (redirected && !address.endsWith("/")) asked[address] = `địa chỉ ${address} thiếu dấu / ở cuối`;
        if (asked[address]) form.tell(document.querySelector("[data-form]"));
      }).catch(() => { delete asked[address]; });
    }
    return asked[address];
  }

  // No moment may have more than so many at once; those that there are stand in `spans`: kinds/alert.py.
  function ofCrowd({ crowd, spans }, values, found) {
    const [first, last, most] = crowd, begins = (text) => (text.length === 10 ? `${text} 00:00` : text);
    const ends = (text) => (text.length === 10 ? `${text} 24:00` : text);
    if (empty(values[first]) || empty(values[last])) return;
    const all = [...spans, [values[first], values[last]]].map(([from, to]) => [begins(from), ends(to)]);
    const own = all[all.length - 1];
    const counts = all.filter(([from]) => from >= own[0] && from < own[1])
      .map(([at]) => all.filter(([from, to]) => from <= at && at < to).length);
    const count = Math.max(0, ...counts);
    if (count > most) add(found, first, `lúc này có ${count} thông báo cùng hiện, tối đa ${most}; hãy bớt hoặc đổi thời gian`);
  }

  // What a document replaces or amends is there, is older and of no higher level; its own number is new. Those that there
  // are stand in `library`, each with day, level, issuer: kinds/document/rules.py.
  function ofLibrary({ library, levels }, values, found) {
    const key = (text) => fold(text).replace(/[^a-z0-9/]+/g, "").replace(/^0+/, ""), issued = values.ngay_ban_hanh || today();
    const own = key(values.so_ky_hieu || ""), higher = (level) => levels.indexOf(level) < levels.indexOf(values.cap);
    const same = ([number, day, , issuer]) => key(number) === own && day.slice(0, 4) === issued.slice(0, 4)
      && fold(issuer) === fold(values.co_quan_ban_hanh || "");
    if (own && library.some(same)) add(found, "so_ky_hieu", "văn bản số này của cơ quan này đã có trong danh mục");
    for (const name of ["thay_the", "sua_doi"]) {
      for (const number of values[name] || []) {
        const all = library.filter((one) => key(one[0]) === key(number)), older = all.filter(([, day]) => day <= issued);
        const [later] = all, what = name === "thay_the" ? "thay thế" : "sửa đổi";
        if (key(number) === own && !older.length) add(found, name, `${number} là số của chính văn bản này`);
        else if (!all.length) add(found, name, `chưa có văn bản ${number} trong danh mục; hãy sửa số, hoặc thêm văn bản đó trước`);
        else if (!older.length) add(found, name, `${number} ban hành ngày ${written(later[1])}, sau văn bản này; hãy xem lại số và ngày`);
        else if (values.cap && older.every((one) => higher(one[2]))) add(found, name, `${number} là văn bản cấp trên, không ${what} được`);
      }
    }
  }

  function ofFont(text) {
    const words = text.match(/\S+/g) || [], odd = words.filter((word) => OLD_FONT.test(word)).length;
    return odd > 2 && odd > words.length / 5 ? "chữ nghi viết bằng phông cũ (.VnTime, VNI-Times); hãy gõ lại bằng Unicode" : "";
  }

  function ofBody(text, summary) {
    const rows = form.lines(text), tag = TAG.exec(text), targets = [];
    if (!rows.length) return [];
    const headed = rows.some((row) => /^ {0,3}#(?!#)/.test(row) && !HASHTAGS.test(row));
    const begins = NO_PROSE.test(rows[0]) || isTable(form.body(text).split("\n"));
    text.replace(ADDRESS, (_, target) => { targets.push(target); });
    return [
      !hasWords(text.replace(/<!--[^]*?-->/g, "")) && "nội dung mới có dấu, chưa có chữ",
      ofBlocks(text.split("\n")),
      ...targets.map(ofLink),
      tag && `${tag[0]} là mã HTML; hãy bỏ dấu < và >, hoặc viết bằng chữ`,
      (headed || /\S.*\n {0,3}=+ *$/m.test(text)) && "tiêu đề đã ghi ở trên; đề mục trong bài bắt đầu bằng hai dấu ##",
      /!\[/.test(text) && "ảnh thêm sau khi lưu; hãy bỏ đoạn ảnh ![…](…) ở đây",
      /\]\s+\((?:https?:|\/)/.test(text) && "giữa ngoặc vuông và ngoặc tròn của liên kết không có dấu cách",
      targets.some((target) => !TARGET.test(target)) && "liên kết phải bắt đầu bằng https:// hoặc /",
      rows.some((row) => /[^* ]/.test(row) && (row.match(/\*\*/g) || []).length % 2) && "hai dấu sao (**) đặt ở cả hai đầu phần chữ đậm",
      LEFT.test(text) && "chỗ [cần bổ sung] còn phải điền",
      ofNames(text),
      ofTables(form.body(text).split("\n")),
      !summary && begins && !HASHTAGS.test(rows[0]) && "bài không mở đầu bằng đoạn văn; hãy điền thêm mục Tóm tắt",
    ];
  }

  const isTable = ([first, second = ""]) => /\S\t+\S/.test(first) && second.includes("\t") || /^[\s:-]*\|[\s|:-]*-[\s|:-]*$/.test(second);

  // A block of code ends at a line of its own sign, at least as long: core/pasting/blocks.py.
  function ofBlocks(rows) {
    let open = "";
    for (const row of rows) {
      const [, sign = "", rest = ""] = /^ {0,3}(\x60{3,}|~{3,})(.*)/.exec(row) || [];
      if (!open) open = sign;
      else if (sign.startsWith(open) && !rest.trim()) open = "";
    }
    return open && `dòng ${open} mở một khối mà ở dưới không có dòng đóng; hãy thêm dòng đóng hoặc xóa dòng này`;
  }

  // Notes and links by name, `[^1]` and `[trang][1]`, stand somewhere in the text with what they name.
  function ofNames(text) {
    const has = (name) => text.split("\n").some((row) => row.trim().toLowerCase().startsWith(`[${name.trim().toLowerCase()}]:`));
    const missing = [];
    text.replace(NAMED, (whole, note, named, name, at) => {
      const wanted = note || name || named, isText = "]\\!".includes(text[at - 1] || " ") || /^\d+$/.test(wanted);
      if (!isText && !has(wanted)) missing.push(wanted);
    });
    return missing.length ? `trong bài không có dòng “[${missing[0]}]: …”; hãy thêm, hoặc ghi địa chỉ ngay sau, trong ngoặc tròn` : "";
  }

  // Rows of a table stand one below the other, with bars or tabs between their cells.
  function ofTables(rows) {
    const cells = rows.map((row) => row.replace(/\\\|/g, "").split(row[0] === "|" ? "|" : "\t").length);
    const uneven = cells.some((count, at) => at && count > 1 && cells[at - 1] > 1 && count !== cells[at - 1]);
    return uneven ? "bảng phải có đủ ô ở mọi dòng" : "";
  }

  // The symbol of a document fits its type, but for the party, which writes 18-NQ/TW: kinds/document/rules.py.
  function ofNumber(kind, values) {
    const number = (values.so_ky_hieu || "").trim(), type = values.ten_loai || "", signs = kind.signs[typed(kind, type)] || [];
    if (PARTY.test(number)) return "";
    const found = NUMBER.exec(number.replace(/\s+/g, ""));
    const plain = number.replace(/\s*[‐‑–—−]\s*/g, "-").replace(/^số\s*:?\s*(?=\d)/i, "");
    const right = PARTY.test(plain) || NUMBER.test(plain.replace(/\s+/g, "")) ? `ghi “${plain}”` : "ví dụ 08/KH-UBND, 30/2020/NĐ-CP";
    if (!found) return `số, ký hiệu không đúng dạng; ${right}`;
    const fits = !signs.length || signs.some((sign) => fold(found[1]).startsWith(fold(sign)));
    return fits ? "" : `ký hiệu của ${type} phải bắt đầu bằng ${signs.join(" hoặc ")}`;
  }

  // The name of a type as it is written, whatever its capitals and accents; empty for one that is not known.
  const typed = (kind, type) => Object.keys(kind.signs).find((one) => fold(one) === fold(type)) || "";

  // Codes with their year, clocks that go on, numbers given once: core/new_entry.py.
  function ofValues(kind, values, found) {
    const has = (key) => !empty(values[key]);
    for (const [key, day] of kind.dated || []) {
      const year = (values[day] || "").slice(0, 4);
      const { label } = kind.fields.find((field) => field.key === day);
      if (has(key) && year && !values[key].includes(`-${year}-`)) add(found, key, `mã phải mang năm của “${label}” (${year})`);
    }
    for (const key of (kind.forward || []).filter(has)) {
      const [from, to] = values[key].match(/\d+:\d+/g) || [];
      if (to && to.padStart(5, "0") <= from.padStart(5, "0")) add(found, key, "giờ kết thúc phải muộn hơn giờ bắt đầu");
    }
    for (const key of kind.once || []) {
      const all = [].concat(has(key) ? values[key] : []).map((text) => text.replace(/\D/g, ""));
      if (new Set(all).size < all.length) add(found, key, "có số ghi hai lần; hãy bớt một số");
    }
  }

  form.deeper = (kind, values, found) => {
    ofValues(kind, values, found);
    for (const key of Object.keys(values)) {
      if (values[key][0] === "/") add(found, key, ofLink(values[key]));
      add(found, key, ofFont([].concat(values[key]).join(" ")));
    }
    if (kind.title && values[kind.title] && !hasWords(values[kind.title])) add(found, kind.title, "mục này mới có dấu, chưa có chữ");
    if (kind.crowd) ofCrowd(kind, values, found);
    if (kind.library) {
      if (!found.so_ky_hieu && values.so_ky_hieu) add(found, "so_ky_hieu", ofNumber(kind, values));
      const type = typed(kind, values.ten_loai || "");
      if (type && type !== values.ten_loai) add(found, "ten_loai", `tên loại viết chưa đúng; ghi “${type}”`);
      ofLibrary(kind, values, found);
    }
    if (kind.page) for (const why of ofBody(form.clean(values.body || ""), values.tom_tat)) add(found, "body", why);
  };
})();
