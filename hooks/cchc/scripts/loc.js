// Filters of long lists: choices and words narrow the rows that are already in the page; the address keeps them.
// Only so many rows are drawn, more when they are asked for or printed: an old phone answers at once, however long
// the list. Of a very long one the page holds the first part; the others, pages of their own, are fetched when somebody
// looks for something or reads on. Without this script the parts stand there, with links from one to the next.
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
  const pager = document.querySelector(".pager");  // where the list has parts
  const others = Array.from({ length: (list.dataset.parts || 1) - 1 }, (_, at) => new URL(`trang/${at + 2}/`, location.href).href);
  const stood = history.state || {};  // of who comes back: how many rows were drawn, where the page stood
  let fetching = null, complete = !others.length, lost = false;
  let rows = [], fit = [], limit = stood.limit || PART, turn = 0, query = "";

  function content(row) {
    if (!known.has(row)) known.set(row, ` ${words(holds(row)).map(oneI).join(" ")}`);
    return known.get(row);
  }

  // What is typed as words; a number and the letters right behind it are one: 8/kh, 901kh.
  function sought(text) {
    return fold(text).replace(/([0-9]+)[/–-]?(?=[a-z])/g, "$1_").match(/[0-9]+_[a-z]+|[a-z]+|[0-9]+/g) || [];
  }

  // Words are found from their beginning on, numbers anywhere, but one with letters as it stands; one that ends in y may
  // go on (quy, quyết định).
  function has(text, word) {
    const [number, sign] = word.split("_");
    if (sign) return new RegExp(` 0*${Number(number)} ${oneI(sign)}`).test(text);
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
    const left = (complete || asks().length ? fit.length : list.dataset.total) - wanted.length;
    more.hidden = left === 0;
    more.textContent = `Xem thêm ${Math.min(left, PART)} ${what} (còn ${left})`;
  }

  function asks() {
    return [...new FormData(form)].filter(([, value]) => value.trim());
  }

  function whole() {
    if (complete) return Promise.resolve();
    fetching = fetching || Promise.all(others.map(fetched)).then(join, lose);
    return fetching;
  }

  async function fetched(address) {
    const answer = await fetch(address);
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(list.id);
    for (const name of ["href", "src", "srcset"]) {
      for (const one of there.querySelectorAll(`[${name}]`)) {  // its ways begin at that page
        one.setAttribute(name, one.getAttribute(name).replace(/\.\.\/[^\s,]+/g, (way) => new URL(way, address).href));
      }
    }
    return there;
  }

  function join(parts) {
    const before = rows.length;
    for (const one of parts) {
      for (const section of one.querySelectorAll("[data-group]")) {
        const begun = document.getElementById(section.id);  // on the part before
        if (begun) begun.querySelector("ul").append(...section.querySelectorAll("[data-row]"));
        else list.append(section);
      }
    }
    complete = true;
    pager.hidden = true;
    dispatchEvent(new Event("rows-added"));
    watch();
    collect();
    prepare(before);
  }

  function lose() {
    fetching = null;
    lost = true;
    pager.hidden = false;
    sift();
  }

  function sift() {
    const given = asks();
    const choices = given.filter(([name]) => name !== "tu");
    const asked = joined(given.filter(([name]) => name === "tu").map(([, value]) => sought(value)));
    fit = rows.filter((row) => fits(row, choices, asked));
    tell(given, choices, asked);
    if ("everyday" in form.dataset && asked.length >= (fit.length ? SENTENCE : 1)) everyday(given, choices, asked);
  }

  // Beside the rows that have the words: those that the search of the site finds by everyday words (sổ đỏ, giấy độc thân);
  // where it is not sure either and no row has the words, the nearest.
  function everyday(given, choices, asked) {
    if (!window.cchc.searched) {  // a later script of the page brings it
      document.addEventListener("DOMContentLoaded", sift, { once: true });
      return;
    }
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
    said.textContent = counts(given, near);
    none.hidden = fit.length > 0 || !complete;
    reset.hidden = !given.length;
    if (opener) opener.textContent = choices.length ? `Bộ lọc (${choices.length})` : "Bộ lọc";
    seek.hidden = !asked.length;
    seek.firstElementChild.search = asked.length ? new URLSearchParams({ q: form.elements.namedItem("tu").value }) : "";
    show(turn ? FIRST : PART);  // the rows that a page comes with stand there already: none may go and come back
    const mine = turn;
    query = new URLSearchParams(given).toString();
    later(() => { if (mine === turn) keep(); });
  }

  function counts(given, near) {
    if (!given.length) return `${complete ? rows.length : list.dataset.total} ${what}`;
    const found = `${fit.length} ${near ? "gần giống, " : ""}trong ${rows.length} ${what}`;
    if (complete) return found;
    const rest = lost ? ". Chưa tải được phần còn lại, kiểm tra mạng rồi thử lại." : ", đang tải phần còn lại…";
    return `${found} đầu danh sách${rest}`;
  }

  function anew() {
    limit = PART;
    sift();
    whole();
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

  // Who comes back to a longer list finds the place when the rows are there: until then the page is too short for it.
  function stand() {
    if (!stood.top || limit <= PART) return;
    history.scrollRestoration = "manual";
    whole().then(() => later(() => later(() => {
      scrollTo(0, stood.top);
      history.scrollRestoration = "auto";
    })));
  }

  function all() {
    limit = Infinity;
    show(Infinity);
  }

  // Paper does not wait for the network: it says how much of the list it holds.
  function print() {
    all();
    if (!complete) said.textContent = `${rows.length} trong ${list.dataset.total} ${what}`;
  }

  // A way to a row or a part of the list that is not drawn: the filter is taken off and all of it drawn.
  function reach() {
    const target = location.hash && document.getElementById(decoded(location.hash.slice(1)));
    if (location.hash && !complete && (!target || list.contains(target))) whole().then(() => { if (complete) reach(); });
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
    const place = limit;
    limit += PART;
    (limit > fit.length ? whole() : Promise.resolve()).then(() => {
      show(PART);
      keep();
      const next = fit[place];
      if (!next) return;  // no network
      next.tabIndex = -1;
      next.focus({ preventScroll: true });  // reading goes on there
    });
  });
  list.after(more);
  list.addEventListener("click", () => history.replaceState({ limit, top: scrollY }, ""));
  list.classList.add("is-sifted");
  form.addEventListener("input", anew);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(anew));
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", print);
  if (opener) {
    opener.addEventListener("click", () => {
      opener.setAttribute("aria-expanded", String(form.classList.toggle("is-open")));
    });
  }
  if (!complete) {
    pager.hidden = true;
    for (const way of document.querySelectorAll(".jump a")) way.href = way.hash;  // to a part that comes into this page
    form.addEventListener("focusin", whole);
    if (asks().length || limit > PART) whole();
  }
  const moved = new MutationObserver(collect);  // the clock moves rows into the list
  const watch = () => { for (const one of list.querySelectorAll("ul")) moved.observe(one, { childList: true }); };
  collect();
  reach();
  stand();
  watch();
  setTimeout(prepare, 200, 0);
})();
