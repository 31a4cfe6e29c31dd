// Why a text is no phone number that can be called, in the words of core/phone.py and core/old_phone.py, whose names the
// functions have; `known` are the area codes, and the old codes with the new ones and whose they were.
// tests/core/cases/phones.yml runs in both.
(function () {
  "use strict";
  const form = window.cchcForm;
  const EXTENSION = /[\s,;(-]*(?:số\s+)?(?:máy\s+)?(?:lẻ|nhánh|ml\b|ext(?:ension)?)\.?\s*:?\s*([0-9]{1,6})\s*\)?\s*/i;
  const BETWEEN = /\s*[/,;&\n]\s*|\s+-\s+|\s+(?:hoặc|và|hay)\s+/, TAIL = /^(.*[0-9])(?:\s*[/,;]\s*|\s+-\s+(?=[0-9]{2}))([0-9]{1,4})$/;
  const ABROAD = /^[\s(]*(?:\+|00)\s*84\)?[\s.-]*(?:\(0\)[\s.-]*)?/, SAMPLE = "0200";
  const CHARACTERS = "mỗi mục một số điện thoại, chỉ gồm chữ số (số 0, không phải chữ O), " +
    "dấu cách, dấu chấm, gạch nối và ngoặc";
  const EXTENDED = "chỉ số cố định, 069, 1800 hoặc 1900 mới có máy lẻ, ghi ở cuối: 024 3825 1234 máy lẻ 12";

  const digitsOf = (text) => text.replace(/\D/g, "");
  const no = (message) => { throw new RangeError(message); };
  const spaced = (digits, ...ends) => [0, ...ends].map((end, at) => digits.slice(end, ends[at])).join(" ");
  const areaOf = (digits) => (/^02[48]/.test(digits) ? 3 : 4);

  function landline(digits, { old }) {
    for (const [code, today, whose] of old) {
      const rest = digits.slice(code.length);
      if (!whose || !digits.startsWith(code) || "01".includes(rest[0] || "0")) continue;
      if (rest.length === (["04", "08"].includes(code) ? 8 : 7)) return { code, whose, digits: today + rest };
    }
    return null;
  }

  function mobile(digits, { old }) {
    const found = digits.length === 11 && old.find(([code, , whose]) => !whose && code === digits.slice(0, 4));
    return found ? { code: found[0], whose: "", digits: found[1] + digits.slice(4) } : null;
  }

  function groupsOf(text) {
    const start = ABROAD.exec(text), rest = start ? text.slice(start[0].length) : text, groups = rest.match(/[0-9]+/g) || [];
    if (start && groups.length && groups[0][0] !== "0") groups[0] = `0${groups[0]}`;
    else if (groups.length > 1 && groups[0] === "0") groups.splice(0, 2, `0${groups[1]}`);
    return [groups.length ? groups : [""], /^[\s(]*[0-9]+\s*\)/.test(rest)];
  }

  function landlineByLook(text, digits, known) {
    const old = landline(digits, known), [groups, bracketed] = groupsOf(text);
    if (!old || groups[0] !== old.code) return null;
    const sizes = groups.slice(1).map((group) => group.length).join(" ");
    const apart = bracketed || old.code.length === 2 || /^4 3\b/.test(sizes);
    return apart || (["7", "1 6", "1 3 3"].includes(sizes) && groups[1][0] === "3") ? old : null;
  }

  function replaced({ code, whose, digits }) {
    if (!whose) return `đầu số ${code} đã bỏ từ năm 2018; nay là ${spaced(digits, 4, 7)}`;
    const area = areaOf(digits);
    return `${code} là mã vùng cũ của ${whose}, bỏ từ năm 2017; nay là ${digits.slice(0, area)}: ${spaced(digits, area, area + 4)}`;
  }

  function national(text) {
    const digits = digitsOf(text);
    if (!text.includes("+") && !digits.startsWith("0084")) return digits;
    const rest = digits.replace(/^00/, "");
    if (!/^[\s(]*(\+|00)/.test(text) || text.split("+").length > 2 || !rest.startsWith("84")) {
      no("số ghi theo lối quốc tế phải bắt đầu bằng +84");
    }
    return `0${rest.slice(2).replace(/^0/, "")}`;
  }

  function short(text, digits, known) {
    if (/^1\d{2,3}$/.test(digits)) return digits;
    if (digits.startsWith("84") && digits.length >= 10) {
      no(`thiếu dấu + trước 84; ghi “+${digits}” hoặc “${one(text.replace("84", "+84"), known)}”`);
    }
    const meaning = digits.length < 9 ? "" : meant(digits, known);
    return no(meaning ? `thiếu số 0 ở đầu${meaning}` : "thiếu số 0 ở đầu hoặc không phải số gọi được");
  }

  function fixed(text, digits, known) {
    const area = digits.slice(0, areaOf(digits)), rest = digits.slice(area.length), isKnown = known.areas.includes(area);
    if (isKnown && rest === "1022") return `${area} ${rest}`;
    if (area === SAMPLE && digits.length === 11) return spaced(digits, 4, 8);
    if (isKnown && digits.length === 11 && !"01".includes(rest[0])) return spaced(digits, area.length, area.length + 4);
    const old = landline(digits, known);
    if (old && (!isKnown || (digits.length !== 11 && groupsOf(text)[0][0] === old.code))) no(replaced(old));
    if (digits.length !== 11) no("số cố định phải có 11 chữ số, kể cả mã vùng");
    if (!isKnown) no(`không có mã vùng ${area}`);
    return no(`sau mã vùng ${area} không có số bắt đầu bằng ${rest[0]}${old ? `; ${replaced(old)}` : ""}`);
  }

  function why(digits, known) {
    const old = landline(digits, known) || mobile(digits, known);
    if (old) return replaced(old);
    const called = /^0+(1\d{2,3}|1[89]00\d{4}(?:\d{2})?)$/.exec(digits);
    if (called) return `số này gọi thẳng, không có số 0 ở đầu; ghi “${one(called[1], known)}”`;
    if (/^0[35789]/.test(digits) && digits.length !== 10) {
      return "số di động phải có 10 chữ số; nếu là số cố định kiểu cũ thì đổi sang mã vùng mới (02…)";
    }
    return "đây là dạng số cũ không còn gọi được; đổi sang mã vùng mới (02…) hoặc số di động 10 chữ số";
  }

  function meant(text, known) {
    const digits = Array.from(text, form.digit).join("").replace(/[oO](?=\d)/g, "0").replace(/(\d)[oO]/g, (_, digit) => `${digit}0`).replace(/\D/g, "");
    for (const all of [...(text === digits ? [] : [digits]), `0${digits}`]) {
      try {
        const found = one(all, known);
        return all.length > 4 && !found.startsWith(SAMPLE) ? `; ghi “${found}”` : "";
      } catch { /* not this one */ }
    }
    return "";
  }

  // One number as it is shown.
  function one(text, known) {
    if (!/^[0-9\s().+/-]+$/.test(text)) no(`${CHARACTERS}${meant(text, known)}`);
    const digits = national(text);
    if (/^1[89]00/.test(digits)) {
      return [8, 10].includes(digits.length) ? spaced(digits, 4) : no("đầu số 1800, 1900 phải có 8 hoặc 10 chữ số");
    }
    if (digits[0] !== "0") return short(text, digits, known);
    if (digits.startsWith("02")) return fixed(text, digits, known);
    if (/^(?:069\d{4,7}|080\d{5})$/.test(digits)) return digits;
    if (!/^0(?:3[2-9]|5[25-9]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(digits)) no(why(digits, known));
    const old = landlineByLook(text, digits, known), shown = spaced(digits, 4, 7);
    return old ? no(`${replaced(old)}; nếu đúng là số di động thì ghi ${shown}`) : shown;
  }

  function several(text, known) {
    const tail = TAIL.exec(text), first = tail && digitsOf(tail[1]);
    let parts = tail ? [tail[1], first.slice(0, first.length - tail[2].length) + tail[2]] : text.trim().split(BETWEEN);
    if (parts.length === 1) parts = text.trim().split(/\s+(?=0[0-9])/);
    try {
      return parts.length > 1 ? parts.map((part) => one(part, known)) : [];
    } catch {
      return [];
    }
  }

  function parse(given, known) {
    const text = given.replace(/[‐‑‒–—]/g, "-"), extension = EXTENSION.exec(text);
    if (extension) {
      const number = parse(text.slice(0, extension.index), known), isLast = extension.index + extension[0].length === text.length;
      return isLast && /^(?:0[26]|1[89])/.test(number) ? number : no(EXTENDED);
    }
    if (/^\s*\*1[0-9]{2,3}\s*$/.test(text)) return text.trim();
    try {
      return one(text, known);
    } catch (error) {
      const all = several(text, known);
      return no(all.length ? `mỗi mục chỉ một số; ghi tách ra: ${all.map((number) => `"${number}"`).join(", ")}` : error.message);
    }
  }

  form.noPhone = (text, known) => {
    try {
      parse(text, known);
      return "";
    } catch (error) {
      return error.message;
    }
  };
})();
