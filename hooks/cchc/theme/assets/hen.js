// "Handed in today, result by …": working days from the site's own calendar, in Vietnam's time.
(async function () {
  "use strict";
  const places = [...document.querySelectorAll("[data-days]")];
  if (!places.length) return;
  const base = new URL(".", document.currentScript ? document.currentScript.src : location.href);
  let known;
  try { known = await (await fetch(new URL("lich.json", base))).json(); } catch { return; }
  const iso = (at) => at.toISOString().slice(0, 10);
  const off = new Set(known.nghi), swapped = new Set(known.lam_bu);
  const works = (at) => swapped.has(iso(at)) || (at.getUTCDay() % 6 !== 0 && !off.has(iso(at)));
  const shown = (at) => {  // days below 10 and months 1 and 2 padded, as papers write them
    const month = at.getUTCMonth() + 1;
    return `${String(at.getUTCDate()).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${at.getUTCFullYear()}`;
  };
  const next = (at) => new Date(at.getTime() + 86400000);

  // Vietnam is seven hours ahead of UTC and has no summer time: read the shifted moment as UTC.
  const now = new Date(Date.now() + 7 * 3600000);
  let start = new Date(`${iso(now)}T00:00:00Z`);
  // The place that takes papers in has its own hours, or those of the commune; its duties are told, they promise nothing.
  const desk = Object.values(known.duong_day).find((line) => line.noi_nhan) || {};
  const clock = now.toISOString().slice(11, 16);
  const shifts = (desk.gio || known.gio)[swapped.has(iso(now)) ? "1" : String(now.getUTCDay())] || [];
  const last = shifts.length ? shifts[shifts.length - 1][1] : "17:00";
  const today = works(start) && clock < last;
  const duties = Object.entries(desk.truc || {}).sort()
    .flatMap(([day, spans]) => spans.map(([from, to]) => ({ day, from, to })))
    .filter((one) => one.day > iso(now) || (one.day === iso(now) && clock < one.to));
  if (!today) do start = next(start); while (!works(start) && iso(start) <= known.den);

  const before = today ? undefined : duties.find((one) => one.day < iso(start));
  const meanwhile = document.querySelector("[data-meanwhile]");
  if (before) {
    const when = before.day === iso(now) ? "hôm nay" : `ngày ${shown(new Date(`${before.day}T00:00:00Z`))}`;
    meanwhile.textContent = `Trước ngày làm việc tới (${shown(start)}), nơi tiếp nhận có người trực ${before.from} – ${before.to} ${
      when}; gọi hỏi trước khi đến nộp.`;
    meanwhile.hidden = false;
  }

  for (const place of places) {
    let day = start;
    for (let left = Number(place.dataset.days); left > 0; left -= works(day) ? 1 : 0) {
      day = next(day);
      if (iso(day) > known.den) break;
    }
    if (iso(day) > known.den) continue;
    const when = today ? "Nộp hôm nay" : `Nộp ngày làm việc tới (${shown(start)})`;
    place.textContent = `${when} thì chậm nhất ngày ${shown(day)} có kết quả.`;
    place.hidden = false;
  }
})();
