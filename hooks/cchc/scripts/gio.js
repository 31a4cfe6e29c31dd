// Whether somebody answers now, and when somebody will; the rules are those of core/opening.py.
(function () {
  "use strict";
  const { after, between, current, here, now, spans, weekday, written } = window.cchc;
  const AHEAD = 60, LUNCH = ["10:30", "14:30"];
  const NAMES = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

  function coming(known, line, today, clock) {
    for (let ahead = 0; ahead < AHEAD; ahead++) {
      const day = after(today, ahead);
      if (!known.nam.includes(+day.slice(0, 4))) return null;
      const left = spans(known, line, day).filter((span) => ahead || span.start > clock);
      if (left.length) return { day, span: left.reduce((one, other) => (other.start < one.start ? other : one)) };
    }
    return null;
  }

  function lunch(before, next, clock) {
    return !next.duty && LUNCH[0] <= before.end && before.end <= clock && clock < next.start && next.start <= LUNCH[1];
  }

  function state(known, id, moment) {
    const line = known.duong_day[id];
    const { day: today, clock } = here(moment);
    if (line && line.ca_ngay) return { kind: "always", day: null, clock: "", duty: false };
    if (!line || !known.nam.includes(+today.slice(0, 4))) return { kind: "unknown", day: null, clock: "", duty: false };
    const found = spans(known, line, today), open = current(found, clock);
    if (open) {
      const morning = open.end === "24:00" && spans(known, line, after(today, 1))
        .find((span) => span.start === "00:00" && span.end !== "24:00" && Boolean(span.duty) === Boolean(open.duty));
      const [day, end] = morning ? [after(today, 1), morning.end] : [today, open.end];
      return { kind: open.duty ? "duty" : "open", day, clock: end, duty: open.duty };
    }
    const next = coming(known, line, today, clock);
    const hours = Object.keys(line.gio || known.gio).length > 0;  // who is only known to be on duty may answer at other times too
    const shut = !hours ? "unknown" : known.nghi.includes(today) ? "holiday" : "closed";
    if (!next) return { kind: shut, day: null, clock: "", duty: false };
    const midday = next.day === today && found.some((span) => lunch(span, next.span, clock));
    return { kind: midday ? "lunch" : shut, day: next.day, clock: next.span.start, duty: next.span.duty };
  }

  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  function told(known, id, found, moment) {
    const words = known.loi;
    if (found.kind === "unknown" && !found.day) return "";
    if (["always", "open", "duty"].includes(found.kind) || !found.day) return filled(words[found.kind], { gio: found.clock });
    const ahead = between(here(moment).day, found.day);
    const when = filled(words[["today", "tomorrow"][ahead] || "later"],
      { gio: found.clock, thu: NAMES[weekday(found.day)], ngay: written(found.day).slice(0, -5) });  // at most 60 days ahead: the year is clear
    const line = known.duong_day[id] || {};
    if (found.kind === "unknown") return filled(words.unknown, { khi: when });
    return filled(words[found.duty ? "waits" : line.noi_nhan ? "opens" : "answers"], { nay: words[found.kind], khi: when });
  }

  window.cchcOpening = { state, told };

  const places = [...document.querySelectorAll("[data-opening]")];
  const file = new URL("lich.json", document.currentScript.src);

  function show(known) {
    const moment = now();
    for (const place of places) {
      const found = state(known, place.dataset.opening, moment);
      const text = told(known, place.dataset.opening, found, moment);
      if (place.dataset.plain === undefined) place.dataset.plain = place.textContent;
      place.textContent = text || place.dataset.plain;
      place.dataset.state = found.kind;
      place.hidden = !place.textContent;
    }
    for (const list of document.querySelectorAll("[data-who]")) rank(list, known, moment);
  }

  // Whoever answers now comes first and is the only filled button; of all who may be called so many are shown.
  function rank(list, known, moment) {
    const answers = (one) => ["open", "duty", "always"].includes(state(known, one.dataset.line, moment).kind);
    const rows = [...list.children].sort((one, other) => one.dataset.rank - other.dataset.rank);
    const order = [...rows.filter(answers), ...rows.filter((one) => !answers(one))];
    order.forEach((one, place) => {
      one.hidden = place >= Number(list.dataset.who);
      one.classList.toggle("is-on", place === 0 && answers(one));
    });
    if (order.some((one, place) => one !== list.children[place])) list.append(...order);
  }

  // Without the file (no network, a page opened from a folder) the plain hours stay.
  if (places.length && location.protocol !== "file:") {
    fetch(file).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then((known) => {
      show(known);
      setTimeout(() => { show(known); setInterval(show, 60000, known); }, 60000 - (now() % 60000));
    }).catch(() => {});
  }
})();
