// Whether somebody answers now, in Vietnam's time; the rules are those of hooks/cchc/core/opening.py.
(function () {
  "use strict";
  const DAY = 86400000, VIETNAM = 7 * 3600000, AHEAD = 60, LUNCH = ["10:30", "14:30"];
  const NAMES = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
  const here = (moment) => new Date(moment + VIETNAM).toISOString();
  const dayOf = (moment) => here(moment).slice(0, 10);
  const at = (day, ahead = 0) => new Date(Date.parse(day) + ahead * DAY);

  function spans(known, line, day) {
    const weekday = known.lam_bu.includes(day) ? 1 : known.nghi.includes(day) ? -1 : at(day).getUTCDay();
    const usual = ((line.gio || known.gio)[weekday] || []).map(([start, end]) => ({ start, end, duty: false }));
    return usual.concat((line.truc[day] || []).map(([start, end]) => ({ start, end, duty: true })));
  }

  function coming(known, line, today, clock) {
    for (let ahead = 0; ahead < AHEAD; ahead++) {
      const day = at(today, ahead).toISOString().slice(0, 10);
      if (!known.nam.includes(+day.slice(0, 4))) return null;
      const left = spans(known, line, day).filter((span) => ahead || span.start > clock);
      if (left.length) return { day, span: left.reduce((one, other) => (other.start < one.start ? other : one)) };
    }
    return null;
  }

  function lunch(before, after, clock) {
    return !after.duty && LUNCH[0] <= before.end && before.end <= clock && clock < after.start && after.start <= LUNCH[1];
  }

  function state(known, id, moment) {
    const line = known.duong_day[id];
    const today = dayOf(moment), clock = here(moment).slice(11, 16);
    if (line && line.ca_ngay) return { kind: "always", day: null, clock: "", duty: false };
    if (!line || !known.nam.includes(+today.slice(0, 4))) return { kind: "unknown", day: null, clock: "", duty: false };
    const now = spans(known, line, today);
    const open = now.find((span) => span.start <= clock && clock < span.end);
    if (open) return { kind: open.duty ? "duty" : "open", day: today, clock: open.end, duty: open.duty };
    const next = coming(known, line, today, clock);
    const shut = known.nghi.includes(today) ? "holiday" : "closed";
    if (!next) return { kind: shut, day: null, clock: "", duty: false };
    const midday = next.day === today && now.some((span) => lunch(span, next.span, clock));
    return { kind: midday ? "lunch" : shut, day: next.day, clock: next.span.start, duty: next.span.duty };
  }

  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  function written(day) {
    const [year, month, date] = day.split("-");
    return `${date}/${+month <= 2 ? month : +month}/${year}`;
  }

  function told(known, id, found, moment) {
    const words = known.loi;
    if (found.kind === "unknown") return "";
    if (["always", "open", "duty"].includes(found.kind) || !found.day) return filled(words[found.kind], { gio: found.clock });
    const ahead = (at(found.day) - at(dayOf(moment))) / DAY;
    const when = filled(words[["today", "tomorrow"][ahead] || "later"],
      { gio: found.clock, thu: NAMES[at(found.day).getUTCDay()], ngay: written(found.day) });
    const line = known.duong_day[id] || {};
    return filled(words[found.duty ? "waits" : line.noi_nhan ? "opens" : "answers"], { nay: words[found.kind], khi: when });
  }

  window.cchcOpening = { state, told };

  const places = [...document.querySelectorAll("[data-opening]")];
  const file = new URL("lich.json", document.currentScript.src);

  function show(known) {
    const moment = Date.now();
    for (const place of places) {
      const found = state(known, place.dataset.opening, moment);
      const text = told(known, place.dataset.opening, found, moment);
      if (place.dataset.plain === undefined) place.dataset.plain = place.textContent;
      place.textContent = text || place.dataset.plain;
      place.dataset.state = found.kind;
      place.hidden = !place.textContent;
    }
  }

  // Without the file (no network, a page opened from a folder) the plain hours stay.
  if (places.length && location.protocol !== "file:") {
    fetch(file).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then((known) => {
      show(known);
      setTimeout(() => { show(known); setInterval(show, 60000, known); }, 60000 - (Date.now() % 60000));
    }).catch(() => {});
  }
})();
