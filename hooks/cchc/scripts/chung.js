// Rules that several scripts follow, each in one place; every page loads this file before the others. The package holds
// the same rules in Python, and tests/cases/*.yml holds both to one table:
//   words, addresses     core/text.py, core/search_words.py
//   days, moments        core/dates.py
//   hours, working days  core/opening.py, core/workdays.py
// A day is "2026-02-12", a time of day "07:30", a moment a number of milliseconds as Date.now() gives it.
(function () {
  "use strict";
  const DAY = 86400000, VIETNAM = 7 * 3600000;  // Vietnam has no summer time
  const MARKS = /[\u0300-\u036f]/g, TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const FINAL_Y = /^([bcdghklmnpqrstvx]*|qu)y$/;

  const lower = (text) => text.toLowerCase().replace(/[ðɖ]/g, "đ");  // letters of other languages that look like đ
  const fold = (text) => lower(text).replace(/đ/g, "d").normalize("NFD").replace(MARKS, "");
  const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const oneI = (letters) => letters.replace(FINAL_Y, "$1i");  // kỹ and kĩ are one word
  const word = (text) => oneI(fold(text));
  const words = (text) => (fold(text).match(/[a-z0-9]+/g) || []).map(oneI);

  // A word with its accents, whatever the place of the tone mark (hoà, hòa) and i or y (kĩ, kỹ).
  function spelt(text) {
    const letters = lower(text).normalize("NFD");
    return (oneI(letters.replace(TONES, "")) + (letters.match(TONES) || []).join("")).normalize("NFC");
  }

  const dots = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");  // the browser's own takes long at first

  // The day and the time of day in Vietnam, wherever the reader is.
  function here(moment) {
    const [day, clock] = new Date(moment + VIETNAM).toISOString().split("T");
    return { day, clock: clock.slice(0, 5) };
  }

  const now = () => Date.now();
  const moment = (text) => Date.parse(text.length === 10 ? `${text}T00:00:00+07:00` : text);
  const after = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
  const between = (first, last) => (Date.parse(last) - Date.parse(first)) / DAY;
  const weekday = (day) => new Date(day).getUTCDay();  // 0 for Sunday

  // As papers write it: days below 10 and months 1 and 2 have two digits, other months below 10 one.
  function written(day) {
    const [year, month, date] = day.split("-");
    return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  }

  // Whether something holds that stands from one time up to, but not at, another; a time that is not given bounds nothing.
  const holds = (from, to, at) => (!from || from <= at) && (!to || at < to);

  // The rest reads lich.json (views/opening.py says what it has): `known` is the file, `line` one of its lines.
  const works = (known, day) =>
    known.lam_bu.includes(day) || (weekday(day) % 6 !== 0 && !known.nghi.includes(day));

  // The pairs of times that begin on a day. A weekend day worked in place of another has Monday's hours.
  function usual(known, line, day) {
    const worked = known.lam_bu.includes(day);
    return (known.nghi.includes(day) && !worked ? [] : (line.gio || known.gio)[worked ? 1 : weekday(day)]) || [];
  }

  // The spans of a day, those of the week first, with what goes on from the night before.
  function spans(known, line, day) {
    const span = (duty) => ([start, end]) => ({ start, end: start < end ? end : "24:00", duty });
    const night = usual(known, line, after(day, -1)).filter(([start, end]) => "00:00" < end && end < start);
    return [
      ...night.map(([, end]) => ({ start: "00:00", end, duty: false })),
      ...usual(known, line, day).map(span(false)), ...((line.truc || {})[day] || []).map(span(true)),
    ];
  }

  // What browsers of 2018 lack (Chrome 66, Safari 12), for whoever keeps an old phone; tests/test_old_browsers.py says what.
  const joined = (lists) => [].concat(...lists);

  function refill(place, ...inside) {
    place.textContent = "";
    place.append(...inside);
  }

  function matches(pattern, text) {  // the pattern is a global one
    const found = [];
    text.replace(pattern, (whole, ...rest) => { found.push({ 0: whole, index: rest.find(Number.isInteger) }); return whole; });
    return found;
  }

  // Addresses come from outside: one that cannot be read is as good as none.
  function decoded(text) {
    try { return decodeURIComponent(text); } catch { return ""; }
  }

  function address(text, base) {
    try { return new URL(text, base); } catch { return null; }
  }

  const current = (found, clock) => found.find((span) => holds(span.start, span.end, clock));

  window.cchc = {
    fold, slug, word, words, spelt, oneI, dots, now, here, moment, after, between, weekday, written, holds, works, spans,
    current, joined, refill, matches, decoded, address,
  };
})();
