// Pages stay true between builds: what holds for a time only follows Vietnam's days, wherever the reader is.
//   data-from, data-to    shown from the one up to, but not at, the other: a day, or a moment with its offset
//   data-mark="a=b"       while it is shown, its row has data-a="b", which filters read
//   data-at, data-into    from that day on it stands first in the list of that id
//   data-limit="5"        of a list only so many entries are shown
//   data-any              hidden while no entry of it is shown
//   data-less, data-more  a number that changes on each of these days: "2027-01-01 2027-02-01*3"
//   data-due, data-late   an open task's day: how many days are left, or what it is then, and for how many days
//   data-today            the day for which all this is said
//   data-built            the file that holds the moment of the last build; its age is told when it is old
//   data-kept             on a copy that this device kept: of when it is, written by the service worker
(function () {
  "use strict";
  const { between, dots, here, holds, moment, written } = window.cchc;
  const OLD = 7;  // days
  const all = (selector) => [...document.querySelectorAll(selector)];
  const built = document.querySelector("[data-built]");
  const kept = document.documentElement.dataset.kept;
  let start = kept ? moment(kept) : 0;

  function shown(one, now) {
    const { from, to } = one.dataset;
    return holds(from && moment(from), to && moment(to), now);
  }

  function count(one, now) {
    one.dataset.number = one.dataset.number || one.textContent.replace(/[.]/g, "");
    const steps = (one.dataset.less || one.dataset.more).split(" ").map((step) => step.split("*"));
    const passed = steps.filter(([day]) => moment(day) <= now).reduce((sum, [, times]) => sum + Number(times || 1), 0);
    one.textContent = dots(Number(one.dataset.number) + (one.dataset.less ? -passed : passed));
  }

  function limit(list, now) {
    let left = Number(list.dataset.limit);
    for (const one of list.children) one.hidden = !(shown(one, now) && left-- > 0);
  }

  function due(one, now) {
    const left = between(here(now).day, one.dataset.due);
    one.textContent = left > 0 ? `còn ${dots(left)} ngày` : left === 0 ? "đến hạn hôm nay" : `${one.dataset.late} ${dots(-left)} ngày`;
  }

  function today(one, now) {
    one.dateTime = here(now).day;
    one.textContent = written(one.dateTime);
  }

  function age(now) {
    const { day, clock } = here(start);
    const days = Math.floor((now - start) / 86400000);
    const old = ` Trang này đã ${dots(days)} ngày chưa cập nhật. Trước khi đi làm thủ tục, xin gọi hỏi lại.`;
    const said = `${kept ? "Bản lưu trên máy" : "Cập nhật"} lúc ${clock} ngày ${written(day)}.`;
    built.textContent = said + (days < OLD ? "" : old);
  }

  function mark(one) {
    const [name, value] = one.dataset.mark.split("=");
    one.closest("[data-row]").setAttribute(`data-${name}`, value);
  }

  function move(one, now) {
    if (moment(one.dataset.at) > now) return;
    document.getElementById(one.dataset.into).prepend(one);
    delete one.dataset.into;
  }

  function follow() {
    const now = Math.max(window.cchc.now(), start);  // a clock that is behind the build is wrong
    for (const one of all("[data-from], [data-to]")) one.hidden = !shown(one, now);
    for (const one of all("[data-mark]:not([hidden])")) mark(one);
    for (const one of all("[data-into]")) move(one, now);
    for (const one of all("[data-limit]")) limit(one, now);
    for (const one of all("[data-any]")) one.hidden = !one.querySelector("li:not([hidden])");
    for (const one of all("[data-less], [data-more]")) count(one, now);
    for (const one of all("[data-due]")) due(one, now);
    for (const one of all("[data-today]")) today(one, now);
    if (built && start) age(now);
  }

  // A page does not hold the moment of its build, or every build would change every page.
  async function learn() {
    const answer = await fetch(built.dataset.built);
    start = moment((await answer.json()).luc);
    follow();
  }

  follow();
  const asks = built && !start && location.protocol !== "file:";  // a file on a disk cannot fetch another
  if (asks) learn().catch(() => {});  // no network: the foot keeps its link
  setInterval(follow, 30000);
  addEventListener("rows-added", follow);  // by the filter of a long list
})();
