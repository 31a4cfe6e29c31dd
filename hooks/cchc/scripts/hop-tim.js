// The search box: a list of results as one types, and the page of results.
(function () {
  "use strict";
  const { index, groups, about, marked, piece, make } = window.cchcTim;
  const { dots, refill } = window.cchc;
  const LEAST = 2, IN_BOX = 3, ON_PAGE = 10;

  const USUAL = "th";  // what many queries begin with
  const PAUSE = 250;  // ms without a letter: texts are fetched and looked through where titles do not tell enough

  // Calls that come close together, once: files of the search arrive one by one.
  function settled(action, time = 60) {
    let waiting = 0;
    return () => { clearTimeout(waiting); waiting = setTimeout(action, time); };
  }

  // What an answer says, and whom to call.
  function answered(books, place, linked) {
    const { text, phone } = books.answer(place);
    const made = make("p", "hit__text", text);
    if (phone) {
      const number = make(linked && phone[0] ? "a" : "b", "keep", phone[1]);
      if (linked && phone[0]) number.href = phone[0];
      made.append(" ", number);
    }
    return made;
  }

  function failed(place) {
    refill(place, make("p", "hits__none", "Chưa tải được danh mục tìm kiếm. Kiểm tra mạng rồi thử lại."));
    place.hidden = false;
  }

  // The list under the box of every page; results stay links, arrows walk through them.
  function box(form) {
    const field = form.elements.q;
    const list = form.querySelector("[data-hits]");
    const said = form.querySelector("[role=status]");
    let turn = 0, active = -1;

    function close() {
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function choose(step) {
      const hits = [...list.querySelectorAll("[role=option]")];
      if (!hits.length) return;
      if (hits[active]) hits[active].setAttribute("aria-selected", "false");
      active = (active + step + hits.length + (active < 0 && step < 0 ? 1 : 0)) % hits.length;
      hits[active].setAttribute("aria-selected", "true");
      hits[active].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", hits[active].id);
    }

    function option(href, id) {
      const made = make("a", "hit");
      Object.assign(made, { href, id, tabIndex: -1 });
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      return made;
    }

    function group(books, kind, number, words) {
      const made = make("div");
      made.setAttribute("role", "group");
      made.setAttribute("aria-labelledby", `nhom-${number}`);
      const name = make("p", "hits__kind", `${kind.name} `);
      name.id = `nhom-${number}`;
      name.append(make("span", "", dots(kind.found.length)));
      made.append(name, ...kind.found.slice(0, IN_BOX).map((place, at) => {
        const hit = option(books.address(place), `tim-${number}-${at}`);
        const title = make("span", "hit__title"), answer = books.answer(place);
        title.append(answer ? books.titles[place] : marked(books.titles[place], words));
        hit.append(title, answer ? answered(books, place, false) : about(books, place));
        return hit;
      }));
      return made;
    }

    function lines(books, query, found) {
      const all = option(`${form.action}?q=${encodeURIComponent(query)}`, "tim-het");
      all.classList.add("hits__all");
      const more = found.sure ? `Xem tất cả ${dots(found.length)} kết quả` : "Xem tất cả, hoặc tìm trên Cổng Dịch vụ công quốc gia";
      all.textContent = found.length ? more : "Không thấy kết quả. Xem cách tìm khác";
      const first = groups(books, found).slice(0, 4);
      const shown = first.reduce((sum, kind) => sum + Math.min(IN_BOX, kind.found.length), 0);
      const rows = first.map((kind, number) => group(books, kind, number, found.marked));
      if (found.length && !found.sure) rows.unshift(make("p", "hits__none", "Chưa thấy đúng việc này. Gần giống:"));
      return [...rows, ...(found.sure && shown === found.length ? [] : [all])];
    }

    function show(books, query, found) {
      active = -1;
      field.removeAttribute("aria-activedescendant");
      refill(list, ...lines(books, query, found));
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
      said.textContent = `${dots(found.length)} kết quả`;
    }

    async function search() {
      const query = field.value, mine = ++turn;
      if (query.trim().length < LEAST) { close(); said.textContent = ""; return; }
      try {
        const books = await index();
        if (mine !== turn) return;
        const still = () => mine === turn && !list.hidden && active < 0;
        const again = settled(() => { if (still()) show(books, query, books.find(query)); });
        const found = books.find(query);
        show(books, query, found);
        if (!found.sure) settled(() => { if (still()) show(books, query, books.find(query, again)); }, PAUSE)();
      } catch { failed(list); }
    }

    // Lines are made once before the first letter, for the browser to make the code fast.
    function begin() {
      index().then((books) => lines(books, USUAL, books.find(USUAL))).catch(() => {});
      if (field.value) search();
    }

    field.addEventListener("input", search);
    field.addEventListener("focus", begin);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        if (list.hidden) { field.blur(); form.classList.remove("is-open"); }
        close();
      }
      if (list.hidden || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    });
    form.addEventListener("submit", (event) => {
      const chosen = list.querySelectorAll("[role=option]")[active];
      if (chosen && !list.hidden) { event.preventDefault(); location.href = chosen.href; }
    });
    document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
    if (document.activeElement === field) begin();
  }

  // The page of results: the same search, with the places where the words were found.
  function page(form) {
    const field = form.elements.q;
    const results = document.querySelector("[data-results]");
    const ways = document.querySelector("[data-ways]");
    const said = document.querySelector("[data-said]");
    const near = document.querySelector("[data-near]");
    let turn = 0;

    function result(books, place, words, asked) {
      const made = make("li");
      const link = make("a");
      link.href = books.address(place);
      if (books.answer(place)) {
        link.append(books.titles[place]);
        made.append(link, answered(books, place, true));
        return made;
      }
      link.append(marked(books.titles[place], words));
      const text = make("p", "hit__text");
      made.append(link, about(books, place), text);
      const fill = () => {
        const lot = books.file(`bai/${Math.floor(place / books.texts)}`, fill);
        text.classList.toggle("is-waiting", !lot);
        if (!lot) return;
        const [summary, whole] = lot[place % books.texts] || ["", ""];  // its file could not be fetched
        const has = (some) => new Set([...marked(some, words).querySelectorAll("mark")].map((mark) => mark.textContent.toLowerCase())).size;
        const inside = piece(whole, words);
        // What the title says already need not be found again: the summary tells more.
        const shown = summary && (has(books.titles[place]) >= asked || has(summary) >= has(inside)) ? summary : inside;
        refill(text, marked(shown, words));
      };
      fill();
      return made;
    }

    function group(books, kind, words, asked) {
      const made = make("section");
      const head = make("div", "head");
      head.append(make("h2", "", kind.name), make("span", "", dots(kind.found.length)));
      const list = make("ol", "results");
      made.append(head, list);
      const more = make("button", "sift__more", "");
      more.type = "button";
      let shown = 0;
      const next = () => {
        list.append(...kind.found.slice(shown, shown + ON_PAGE).map((place) => result(books, place, words, asked)));
        shown += ON_PAGE;
        more.textContent = `Xem thêm ${dots(Math.min(ON_PAGE, kind.found.length - shown))} kết quả`;
        more.hidden = shown >= kind.found.length;
      };
      next();
      more.addEventListener("click", next);
      made.append(more);
      return made;
    }

    // Tells whether what was found is what was asked for.
    function show(books, query, mayFetch) {
      const hits = query.trim() ? books.find(query, mayFetch ? again : null) : [];
      results.setAttribute("aria-busy", String(books.waits));
      refill(results, ...groups(books, hits).map((kind) => group(books, kind, hits.marked, hits.asked)));
      ways.hidden = hits.length > 0;
      const found = `${dots(hits.length)} kết quả cho “${query.trim()}”`;
      const code = /^(?:pa)?[\s\d-]+$/i.test(query.trim());  // of a remark: the national portal knows none
      const other = code ? "Xem lại từng chữ số" : "Thử gõ ít từ hơn";
      const none = `Không tìm thấy “${query.trim()}”. ${other}, hoặc xem theo mục dưới đây.`;
      const it = hits.sure || (code && hits.length > 0 && ends(books.numbers[hits[0]], query));
      const wrong = code ? `Không có mã “${query.trim()}”. Xem lại từng chữ số.` : `Chưa thấy đúng việc “${query.trim()}”.`;
      const alike = `${wrong} Dưới đây là ${dots(hits.length)} kết quả gần giống.`;
      said.textContent = !query.trim() ? "" : !hits.length ? none : it ? found : alike;
      near.hidden = !query.trim() || hits.sure || code;
      // A line or news that is near says nothing of what the commune does.
      near.querySelector("[data-elsewhere]").hidden = hits.length > 0 && books.kinds[hits[0]].id !== "thu-tuc";
      const portal = near.querySelector("[data-portal]");
      if (portal) portal.href = portal.dataset.portal + encodeURIComponent(query.trim());
      document.title = document.title.replace(/^(?:.* – )?Tìm kiếm/, query.trim() ? `${query.trim()} – Tìm kiếm` : "Tìm kiếm");
      return !query.trim() || hits.sure;
    }

    const again = settled(async () => show(await index(), field.value, true));
    const paused = settled(async () => show(await index(), field.value, true), PAUSE);

    async function search() {
      const mine = ++turn;
      results.setAttribute("aria-busy", "true");
      history.replaceState(null, "", field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : location.pathname);
      try {
        const books = await index();
        if (mine !== turn) return;
        const sure = show(books, field.value, false);
        if (!sure) { results.setAttribute("aria-busy", "true"); paused(); }  // titles alone do not tell what is asked for
      } catch {
        results.setAttribute("aria-busy", "false");
        said.textContent = "";
        ways.hidden = false;
        failed(results);
      } finally {
        if (mine === turn) results.parentElement.classList.remove("is-waiting");
      }
    }

    field.addEventListener("input", search);
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    // Whether a code is the one that was typed or ends so; zeros in front of its last number may be left out, and what is
    // no number may be anything: “PA 2026 3”, “mã 3”; the year may come last: “3/2026”.
    function ends(code, typed) {
      const bare = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
      const numbers = (text) => (text.match(/\d+/g) || []).map(Number), own = numbers(typed), all = numbers(code);
      const same = [own, [...own].reverse()].some((each) => each.length > 0 && each.join() === all.slice(-each.length).join());
      return same || (bare(typed).length > code.split("-").pop().length && bare(code).endsWith(bare(typed)));
    }

    // From the field for one's code: straight to what has that code, or alone has one that ends so; else those that have,
    // the newest first, and nothing else.
    async function open(kind, typed) {
      const books = await index().catch(() => null);
      if (!books) { search(); return; }
      const fit = /[a-z0-9]/i.test(typed) ? [...books.kinds.keys()].filter((place) =>
        books.kinds[place].id === kind && ends(books.numbers[place], typed)).sort((a, b) => books.days[b] - books.days[a]) : [];
      if (fit.length === 1) { location.replace(books.address(fit[0])); return; }
      const back = make("a", "", "Về trang phản ánh");
      back.href = `../${encodeURIComponent(kind)}/`;
      const none = typed ? `Không có phản ánh mã “${typed}”. Xem lại từng chữ số.` : "Chưa gõ mã phản ánh.";
      refill(said, fit.length ? `${dots(fit.length)} phản ánh có mã kết thúc bằng “${typed}”. ` : `${none} `, back);
      refill(results, ...groups(books, fit).map((one) => group(books, one, new Set(), 0)));
      ways.hidden = near.hidden = true;
      results.setAttribute("aria-busy", "false");
      results.parentElement.classList.remove("is-waiting");
    }

    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") || field.value;
    field.addEventListener("focus", () => { index().catch(() => {}); });  // not before: who only looks need not wait for it
    if (field.value) {  // nothing stands below that what was found, or the note above it, would push away
      results.parentElement.classList.add("is-waiting");
      ways.hidden = true;
      said.textContent = "Đang tìm…";
    }
    if (asked.get("mo")) open(asked.get("mo"), field.value.trim()); else if (field.value) search();
  }

  document.querySelectorAll("[data-search]").forEach((form) => (form.dataset.search === "page" ? page : box)(form));
})();
