// Filters of long lists: choices and words narrow the rows that are already in the page; the address keeps them.
(function () {
  "use strict";
  const form = document.querySelector("[data-sift]");
  if (!form) return;
  const list = document.getElementById(form.dataset.sift);
  const said = form.querySelector("[data-sift-count]");
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const rows = [...list.querySelectorAll("[data-row]")].map((row) => ({ row, words: null, shown: true }));
  const groups = [...list.querySelectorAll("[data-group]")];
  const text = (one) => one.words ?? (one.words = fold(one.row.textContent));

  function fits(one, choices, words) {
    return choices.every(([name, value]) => (one.row.getAttribute(`data-${name}`) || "").split(" ").includes(value))
      && words.every((word) => text(one).includes(word));
  }

  function sift() {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    const choices = given.filter(([name]) => name !== "tu");
    const words = given.filter(([name]) => name === "tu").flatMap(([, value]) => fold(value).trim().split(/\s+/));
    let count = 0;
    for (const one of rows) {
      const shown = fits(one, choices, words);
      if (shown !== one.shown) one.row.hidden = !(one.shown = shown);
      count += shown;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-row]:not([hidden])");
    said.textContent = given.length ? `${count} trong ${rows.length} ${form.dataset.what}` : `${rows.length} ${form.dataset.what}`;
    const query = new URLSearchParams(given).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
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
})();
