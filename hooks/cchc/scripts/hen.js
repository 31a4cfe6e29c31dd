// "Handed in today, result by …": working days from the site's own calendar, in Vietnam's time.
(async function () {
  "use strict";
  const { after, here, joined, now, spans, works, written } = window.cchc;
  const places = [...document.querySelectorAll("[data-days]")];
  if (!places.length) return;
  const base = new URL(".", document.currentScript ? document.currentScript.src : location.href);
  let known;
  try { known = await (await fetch(new URL("lich.json", base))).json(); } catch { return; }
  const { day: today, clock } = here(now());
  // The place that takes papers in has its own hours, or those of the commune; its duties are told, they promise nothing.
  const desk = Object.values(known.duong_day).find((line) => line.noi_nhan) || {};
  const shifts = spans(known, desk, today).filter((span) => !span.duty);
  const last = shifts.length ? shifts[shifts.length - 1].end : "17:00";
  const inTime = works(known, today) && clock < last;
  let start = today;
  if (!inTime) do start = after(start, 1); while (!works(known, start) && start <= known.den);

  const days = Object.keys(desk.truc || {}).sort().filter((day) => day >= today);
  const duties = joined(days.map((day) => desk.truc[day].map(([from, to]) => ({ day, from, to }))))
    .filter((one) => one.day > today || clock < one.to);
  const before = inTime ? undefined : duties.find((one) => one.day < start);
  const meanwhile = document.querySelector("[data-meanwhile]");
  if (before) {
    const when = before.day === today ? "Hôm nay" : `Ngày ${written(before.day)}`;
    meanwhile.textContent = `${when} nơi tiếp nhận có người trực từ ${before.from} đến ${before.to}; xin gọi hỏi trước khi đến.`;
    meanwhile.hidden = false;
  }

  for (const place of places) {
    let day = start;
    for (let left = Number(place.dataset.days); left > 0; left -= works(known, day) ? 1 : 0) {
      day = after(day, 1);
      if (day > known.den) break;
    }
    if (day > known.den) continue;
    const when = inTime ? "Nộp hôm nay" : `Nộp ngày làm việc tới (${written(start)})`;
    const limit = places.length > 1 ? ` (thời hạn ${place.dataset.limit})` : "";
    place.textContent = `${when} thì chậm nhất ngày ${written(day)} có kết quả${limit}.`;
    place.hidden = false;
  }
})();
