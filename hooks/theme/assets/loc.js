// Filters of long lists: choices and words narrow the rows that are already in the page; the address keeps them.
(function () {
  "use strict";
  const form = document.querySelector("[data-sift]");
  if (!form) return;
  const FIRST = 12, CHUNK = 24;  // rows shown or hidden before the first picture and before each further one
  const list = document.getElementById(form.dataset.sift);
  const said = form.querySelector("[data-sift-count]");
  const none = form.querySelector("[data-sift-none]");
  // What speaks of the whole list (counts, ways to its parts) is out of place while it is narrowed.
  const wholes = [...document.querySelectorAll("[data-sift-whole]")];
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = (text) => fold(text).match(/[a-z0-9]+/g) || [];
  const rows = [...list.querySelectorAll("[data-row]")].map((row) => (
    { row, group: row.closest("[data-group]"), words: null, fits: true, shown: true }));
  const groups = [...list.querySelectorAll("[data-group]")].map((group) => ({ group, shown: true }));
  const off = (row) => [...row.querySelectorAll("[hidden]")].map((one) => one.textContent);  // what holds on other days
  const holds = (row) => off(row).reduce((rest, words) => rest.replace(words, " "), row.textContent);
  const text = (one) => one.words ?? (one.words = ` ${words(holds(one.row)).join(" ")}`);
  let turn = 0;

  function fits(one, choices, asked) {
    return choices.every(([name, value]) => (one.row.getAttribute(`data-${name}`) || "").split(" ").includes(value))
      && asked.every((word) => text(one).includes(word));
  }

  function show(mine, from) {
    if (mine !== turn) return;  // another choice was made since
    let left = from ? CHUNK : FIRST, at = from;
    for (; at < rows.length && left; at++) {
      const one = rows[at];
      if (one.fits !== one.shown) { one.row.hidden = !(one.shown = one.fits); left--; }
    }
    for (const one of groups) {
      if (one.fits !== one.shown && (one.fits === false || rows.slice(0, at).some((row) => row.group === one.group && row.shown))) {
        one.group.hidden = !(one.shown = one.fits);
      }
    }
    if (at < rows.length) requestAnimationFrame(() => setTimeout(show, 0, mine, at));
  }

  function sift() {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    const choices = given.filter(([name]) => name !== "tu");
    const asked = given.filter(([name]) => name === "tu").flatMap(([, value]) => words(value));
    const kept = new Set();
    let count = 0;
    for (const one of rows) {
      one.fits = fits(one, choices, asked);
      if (one.fits) { count += 1; kept.add(one.group = one.row.closest("[data-group]")); }
    }
    for (const one of groups) one.fits = kept.has(one.group);
    for (const one of wholes) one.hidden = given.length > 0;
    said.textContent = given.length ? `${count} trong ${rows.length} ${form.dataset.what}` : `${rows.length} ${form.dataset.what}`;
    none.hidden = count > 0;
    const query = new URLSearchParams(given).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    show(++turn, 0);
  }

  // The words of the rows are made ready while nobody waits for them.
  function prepare(from) {
    rows.slice(from, from + CHUNK).forEach(text);
    if (from + CHUNK < rows.length) setTimeout(prepare, 50, from + CHUNK);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  form.addEventListener("input", sift);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(sift));
  form.hidden = false;
  sift();
  setTimeout(prepare, 200, 0);
})();
