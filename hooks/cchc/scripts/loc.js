// Filters of long lists: choices and words narrow the rows that are already in the page; the address keeps them.
// Only so many rows are drawn, more when they are asked for or printed: an old phone answers at once, however long
// the list. Without this script the whole list stands there.
(function () {
  "use strict";
  const form = document.querySelector("[data-sift]");
  if (!form) return;
  const PART = 30;  // rows drawn at first and added each time
  const FIRST = 3;  // of these, rows in the first picture after a change
  const SENTENCE = 3;  // so many words may tell a case, whose words stand in rows by chance
  const NEAR = 5;  // rows that are only near what was asked for
  const list = document.getElementById(form.dataset.sift);
  const what = form.dataset.what;
  const said = form.querySelector("[data-sift-count]");
  const reset = form.querySelector("[data-sift-reset]");
  const opener = form.querySelector("[data-sift-open]");  // on a narrow screen the choices are folded
  const none = form.querySelector("[data-sift-none]");
  const seek = form.querySelector("[data-sift-seek]");  // the search of the site knows slips and everyday words
  // What speaks of the whole list (counts, ways to its parts) is out of place while it is narrowed.
  const wholes = [...document.querySelectorAll("[data-sift-whole]")];
  const more = document.createElement("button");
  const { decoded, joined, fold, oneI } = window.cchc;
  // Letters and digits apart, so that 901kh finds 901/KH-UBND.
  const words = (text) => fold(text).match(/[a-z]+|[0-9]+/g) || [];
  const off = (row) => [...row.querySelectorAll("[hidden]")].map((one) => one.textContent);  // what holds on other days
  const holds = (row) => off(row).reduce((left, gone) => left.replace(gone, " "), row.textContent);
  const group = (row) => row.closest("[data-group]");
  const known = new WeakMap();
  const drawn = new Set();
  let rows = [], fit = [], limit = (history.state || {}).limit || PART, turn = 0, query = "";

  function content(row) {
    if (!known.has(row)) known.set(row, ` ${words(holds(row)).map(oneI).join(" ")}`);
    return known.get(row);
  }

  // Words are found from their beginning on, numbers anywhere; one that ends in y may go on (quy, quyết định).
  function has(text, word) {
    if (/[0-9]/.test(word)) return text.includes(word);
    return text.includes(` ${oneI(word)}`) || text.includes(` ${word}`);
  }

  function fits(row, choices, asked) {
    return choices.every(([name, value]) => (row.getAttribute(`data-${name}`) || "").split(" ").includes(value))
      && asked.every((word) => has(content(row), word));
  }

  function draw(one, on) {
    if (on) one.setAttribute("data-on", ""); else one.removeAttribute("data-on");
    if (on) drawn.add(one); else drawn.delete(one);
  }

  function later(work) {
    requestAnimationFrame(() => setTimeout(work));
  }

  function show(first) {
    const mine = ++turn, wanted = fit.slice(0, limit), there = new Set([...wanted, ...wanted.map(group)]);
    for (const one of drawn) if (!there.has(one)) draw(one, false);
    const missing = wanted.filter((row) => !drawn.has(row));
    const add = (part) => { for (const row of part) { draw(row, true); draw(group(row), true); } };
    add(missing.slice(0, first));
    if (missing.length > first) later(() => { if (mine === turn) add(missing.slice(first)); });
    const left = fit.length - wanted.length;
    more.hidden = left === 0;
    more.textContent = `Xem thêm ${Math.min(left, PART)} ${what} (còn ${left})`;
  }

  function sift() {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    const choices = given.filter(([name]) => name !== "tu");
    const asked = joined(given.filter(([name]) => name === "tu").map(([, value]) => words(value)));
    fit = rows.filter((row) => fits(row, choices, asked));
    tell(given, choices, asked);
    if ("everyday" in form.dataset && asked.length >= (fit.length ? SENTENCE : 1)) everyday(given, choices, asked);
  }

  // Beside the rows that have the words: those that the search of the site finds by everyday words (sổ đỏ, giấy độc thân);
  // where it is not sure either and no row has the words, the nearest.
  function everyday(given, choices, asked) {
    const mine = turn, typed = form.elements.namedItem("tu").value;
    window.cchc.searched().then((books) => {
      if (mine !== turn) return;
      const found = books.find(typed), places = new Map(found.map((place, at) => [books.address(place), at]));
      const order = (row) => places.get(row.querySelector("a").href);
      const alike = rows.filter((row) => order(row) !== undefined && fits(row, choices, [])).sort((a, b) => order(a) - order(b));
      const near = !fit.length && !found.sure, besides = new Set(near ? alike.slice(0, NEAR) : found.sure ? alike : []);
      if (!besides.size) return;
      fit = rows.filter((row) => besides.has(row) || fits(row, choices, asked));
      tell(given, choices, asked, near);
    }).catch(() => {});  // no network: the words of the rows alone
  }

  function tell(given, choices, asked, near) {
    for (const one of wholes) one.hidden = given.length > 0;
    const narrowed = near ? `${fit.length} gần giống, trong ${rows.length} ${what}` : `${fit.length} trong ${rows.length} ${what}`;
    said.textContent = given.length ? narrowed : `${rows.length} ${what}`;
    none.hidden = fit.length > 0;
    reset.hidden = !given.length;
    if (opener) opener.textContent = choices.length ? `Bộ lọc (${choices.length})` : "Bộ lọc";
    seek.hidden = !asked.length;
    seek.firstElementChild.search = asked.length ? new URLSearchParams({ q: form.elements.namedItem("tu").value }) : "";
    show(FIRST);
    const mine = turn;
    query = new URLSearchParams(given).toString();
    later(() => { if (mine === turn) keep(); });
  }

  function anew() {
    limit = PART;
    sift();
  }

  // For who shares the address, or comes back. Behind the picture: the browser looks through every link of the page
  // when its address changes.
  function keep() {
    if (query === location.search.slice(1) && limit === ((history.state || {}).limit || PART)) return;
    history.replaceState({ limit }, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  function collect() {
    rows = [...list.querySelectorAll("[data-row]")];
    sift();
  }

  function all() {
    limit = Infinity;
    show(Infinity);
  }

  // A way to a row or a part of the list that is not drawn: the filter is taken off and all of it drawn.
  function reach() {
    const target = location.hash && document.getElementById(decoded(location.hash.slice(1)));
    if (!target || !list.contains(target) || drawn.has(target)) return;
    if (!fit.some((row) => target === row || target.contains(row))) form.reset();
    setTimeout(() => { all(); target.scrollIntoView(); });
  }

  // The words of the rows are made ready while nobody waits for them.
  function prepare(from) {
    rows.slice(from, from + PART).forEach(content);
    if (from < rows.length) setTimeout(prepare, 50, from + PART);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  more.type = "button";
  more.className = "sift__more";
  more.addEventListener("click", () => {
    const next = fit[limit];
    limit += PART;
    show(PART);
    keep();
    next.tabIndex = -1;
    next.focus({ preventScroll: true });  // reading goes on there
  });
  list.after(more);
  list.classList.add("is-sifted");
  form.addEventListener("input", anew);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(anew));
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", all);
  if (opener) {
    opener.addEventListener("click", () => {
      opener.setAttribute("aria-expanded", String(form.classList.toggle("is-open")));
    });
  }
  collect();
  reach();
  const moved = new MutationObserver(collect);  // the clock moves rows into the list
  for (const one of list.querySelectorAll("ul")) moved.observe(one, { childList: true });
  setTimeout(prepare, 200, 0);
})();
