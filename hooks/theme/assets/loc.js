// Filters of long lists: choices and words narrow the rows that are already in the page; the address keeps them.
(function () {
  "use strict";
  const form = document.querySelector("[data-sift]");
  if (!form) return;
  const CHUNK = 24;  // rows shown or hidden at a time: two screenfuls, so that a slow phone answers at once
  const list = document.getElementById(form.dataset.sift);
  const said = form.querySelector("[data-sift-count]");
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const rows = [...list.querySelectorAll("[data-row]")].map((row) => ({ row, words: null, fits: true, shown: true }));
  const groups = [...list.querySelectorAll("[data-group]")];
  const off = (row) => [...row.querySelectorAll("[hidden]")].map((one) => one.textContent);  // what holds on other days
  const text = (one) => one.words ?? (one.words = fold(
    off(one.row).reduce((said, words) => said.replace(words, " "), one.row.textContent)));
  let turn = 0;

  function fits(one, choices, words) {
    return choices.every(([name, value]) => (one.row.getAttribute(`data-${name}`) || "").split(" ").includes(value))
      && words.every((word) => text(one).includes(word));
  }

  function show(mine, from) {
    if (mine !== turn) return;  // another choice was made since
    for (const one of rows.slice(from, from + CHUNK)) {
      if (one.fits !== one.shown) one.row.hidden = !(one.shown = one.fits);
    }
    if (from + CHUNK < rows.length) setTimeout(show, 0, mine, from + CHUNK);
  }

  function sift() {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    const choices = given.filter(([name]) => name !== "tu");
    const words = given.filter(([name]) => name === "tu").flatMap(([, value]) => fold(value).trim().split(/\s+/));
    const kept = new Set();
    let count = 0;
    for (const one of rows) {
      one.fits = fits(one, choices, words);
      if (one.fits) { count += 1; kept.add(one.row.closest("[data-group]")); }
    }
    for (const group of groups) group.hidden = !kept.has(group);
    said.textContent = given.length ? `${count} trong ${rows.length} ${form.dataset.what}` : `${rows.length} ${form.dataset.what}`;
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
