// The form for new things at /quan-tri/: drawn from the description of a kind, checked, shown, handed to GitHub.
// Nothing is sent from here: the text goes into the address of GitHub's own page for a new file.
(function () {
  "use strict";
  const form = window.cchcForm, { make, button, tell, today } = form, { here, now, refill, slug, written } = window.cchc;
  const page = document.querySelector("[data-write]"), place = page.querySelector("[data-form]");
  const LONGEST = 7500;  // characters of an address that GitHub surely takes
  const BODY = {
    key: "body", type: "long", label: "Nội dung", required: true, whole: true, rows: 12,
    hint: "Cách một dòng trống là sang đoạn mới. Đề mục bắt đầu bằng ##, gạch đầu dòng bằng dấu -",
  };
  let kind, parts, own, touched, tried, ready, personal = () => ({}), opened = 0;

  const named = (id) => `cchc-ban-viet:${location.pathname}:${id}`;
  const store = (work) => { try { return work(localStorage); } catch { return null; } };  // some browsers keep nothing
  const draft = (id) => { try { return JSON.parse(store((kept) => kept.getItem(named(id)))); } catch { return null; } };
  const stored = (id, values) => store((kept) => (values ? kept.setItem(named(id), JSON.stringify(values)) : kept.removeItem(named(id))));
  const note = (...what) => refill(place.querySelector(".write__kept"), ...what);
  const field = (at) => place.querySelector(`[data-at="${at}"]`);

  // Keys that are asked for at once; the others are folded, and a code that is made of the title.
  function shownFirst({ key, required, last }) {
    const pairs = (kind.ordered || []).filter(([first]) => (kind.either || []).some((keys) => keys.includes(first)));
    const first = [...Object.keys(kind.first || {}), ...[].concat(...kind.either || [], ...pairs)];
    const when = [...kind.only || [], ...kind.needed || []].map((one) => one.key);
    if (last || (key === kind.unique && key !== kind.title)) return false;
    return required || first.includes(key) || when.includes(key);
  }

  // Codes are made by themselves until somebody writes one: the next number of the year, or words of the title.
  function code(values) {
    const about = kind.fields.find(({ key }) => key === kind.unique), title = values[kind.title];
    const numbered = /^(\w+-)\d{4}-\d+$/.exec((about || {}).example || "");
    const day = (Object.keys(kind.first || {}).map((key) => values[key]).find((value) => /^\d{4}-/.test(value)) || today).slice(0, 4);
    if (numbered) return form.nextFree(`${numbered[1]}${day}-000`, kind.taken);
    const words = slug(title || "").split("-").slice(0, 7).join("-");
    return words && kind.taken.includes(words) ? form.nextFree(words, kind.taken) : words;
  }

  function changed(event) {
    const before = read();
    if (event) {
      const at = (event.target.closest("[data-at]") || { dataset: {} }).dataset.at;
      if (at && event.type === "change") touched.add(at);
      if (at === kind.unique && event.isTrusted) own = true;
    }
    if (kind.unique && !own) {
      const input = field(kind.unique).querySelector("input");
      if (input.value !== code(before)) input.value = code(before);
    }
    for (const { key, of, values } of kind.only || []) field(key).hidden = !values.includes(before[of]);
    const values = read();
    if (event) {
      begun();
      stored(kind.id, { at: now(), values });
    }
    show(values);
  }

  const read = () => form.gathered(kind.fields, parts) || {};

  // The preview and the patterns of personal data are asked for when somebody begins to write.
  function begun() {
    if (ready) return ready;
    form.later = (work) => { personal = work; changed(); };  // browsers that cannot read the patterns go without them
    const script = make("script", { src: page.dataset.later });
    ready = new Promise((done) => {
      script.addEventListener("load", () => { done(); changed(); });
      script.addEventListener("error", () => { ready = undefined; done(); });
    });
    document.head.append(script);
    return ready;
  }

  // Where a row of a list stands in the form: `tep.0.ten` is at `tep.2.ten` when two rows before it are empty or gone.
  function placed(at) {
    const [, key, number, rest] = /^([^.]+)\.(\d+)(.*)$/.exec(at) || [];
    const { spots } = (key && field(key)) || {};
    return spots && spots[number] ? spots[number] + rest : at;
  }

  function show(values) {
    const mistakes = form.check(kind, values), more = personal(kind, values), wrong = {};
    for (const at of Object.keys(more)) for (const why of more[at]) form.add(mistakes, at, why);
    for (const at of Object.keys(mistakes)) wrong[placed(at)] = mistakes[at];
    for (const box of place.querySelectorAll("[data-at]")) {
      const { at } = box.dataset, all = (tried || touched.has(at) ? wrong[at] : 0) || [], told = box.lastChild;
      const why = all.map((one) => `${one[0].toUpperCase()}${one.slice(1)}.`).join(" ");
      if (told.hidden === !why && told.dataset.why === why) continue;
      told.hidden = !why;
      told.dataset.why = why;
      refill(told, why, at === kind.unique ? proposed(all.find((one) => one.includes("mã còn trống")) || "") : "");
      box.classList[why ? "add" : "remove"]("is-wrong");
      for (const one of box.querySelectorAll("input, textarea, select")) one.setAttribute("aria-invalid", String(Boolean(why)));
    }
    if (form.preview) refill(place.querySelector("[data-preview]"), ...form.preview(kind, values));
    save(values, Object.keys(wrong));
  }

  function proposed(why) {
    const free = why.split(": ")[1];
    return free ? button(`Dùng ${free}`, () => { const input = field(kind.unique).querySelector("input"); input.value = free; tell(input); }) : "";
  }

  const address = (about) => `${page.dataset.new}?${new URLSearchParams(about)}`;

  function save(values, wrong) {
    const filename = form.path(kind, values), value = form.content(kind, values), whole = address({ filename, value });
    const long = whole.length > LONGEST, count = wrong.length, from = (values[kind.shown_from] || "").slice(0, 10);
    const soon = from > today ? `đến ngày ${written(from)} mới hiện trên trang` : "vài phút sau có trên trang";
    place.querySelector("[data-count]").textContent = count
      ? `Còn ${count} mục cần điền hoặc sửa.` : lacking() ? lacking().dataset.why : `Nội dung được lưu thành tệp ${filename}; ${soon}.`;
    const go = place.querySelector("[data-go]"), copy = place.querySelector("[data-copy-text]");
    go.href = long ? address({ filename }) : whole;
    copy.hidden = place.querySelector("[data-long]").hidden = !long;
    place.querySelector("[data-short]").hidden = long;
    copy.value = value;
    place.dataset.wrong = wrong.join(" ");
  }

  // What is to be written before the first thing of this kind: without it the check refuses what the form writes.
  const lacking = () => page.querySelector(`[data-first="${kind.id}"]`);

  // A press with something wrong leads to the first of it instead.
  function pressed(event) {
    const wrong = place.dataset.wrong.split(" ").filter(Boolean);
    if (!wrong.length && !lacking()) return;
    event.preventDefault();
    tried = true;
    changed();
    const first = [...place.querySelectorAll("[data-at].is-wrong")].find((box) => wrong.includes(box.dataset.at)) || lacking();
    if (!first) return;
    const fold = first.closest("details");
    if (fold) fold.open = true;
    first.querySelector("a, input, textarea, select, button").focus();
    first.scrollIntoView({ block: "center" });
  }

  async function copied(event) {
    const { target } = event;
    pressed(event);
    if (event.defaultPrevented) return;
    try {
      await navigator.clipboard.writeText(target.value);
      target.textContent = "Đã chép nội dung";
    } catch {  // a browser that does not let it: the text is shown, and chosen
      const whole = make("textarea", { value: target.value, readOnly: true, rows: 6 });
      target.parentNode.after(whole);
      whole.select();
    }
  }

  async function pasted(event) {
    const data = event.clipboardData, text = data && data.getData("text/plain"), { target } = event;
    if (!text || target.tagName !== "TEXTAREA") return;
    const html = data.getData("text/html");
    event.preventDefault();
    if (!form.pasted) await begun();
    const whole = form.pasted ? form.pasted(text, html, target.id === "o-body") : text;  // without a network as it is
    target.setRangeText(whole, target.selectionStart, target.selectionEnd, "end");
    tell(target);
  }

  function drawn(before) {
    const values = before ? before.values : { ...kind.first };
    for (const key of Object.keys(values)) if (values[key] === "*") values[key] = today;
    parts = kind.fields.map((one) => form.draw(one, one.key, values[one.key]));
    const boxes = (wanted) => parts.filter((_, number) => wanted(kind.fields[number])).map((part) => part.box);
    const folded = [...boxes((one) => !one.last && !shownFirst(one)), ...boxes((one) => one.last)];
    const more = make("details", { className: "write__more" }, make("summary", {}, "Điền thêm (không bắt buộc)"), ...folded);
    const end = document.importNode(page.querySelector("template").content, true);
    const title = make("h2", { tabIndex: -1 }, `Thêm ${kind.singular}`);
    refill(place, title, make("p", { className: "soft write__kept" }), ...boxes(shownFirst), more, end);
    if (before) {
      begun();
      const { day, clock } = here(before.at);
      note(`Đã mở lại bản đang viết lúc ${clock} ngày ${written(day)}. `, button("Viết bản mới", drop));
    }
    place.querySelector("[data-go]").addEventListener("click", pressed);
    place.querySelector("[data-copy-text]").addEventListener("click", copied);
    place.querySelector("[data-drop]").addEventListener("click", drop);
  }

  // What is dropped can be had again until something else is written.
  function drop() {
    const kept = draft(kind.id);
    stored(kind.id, null);
    start(kind);
    const back = () => { stored(kind.id, kept); start(kind); };
    if (kept) note("Đã xóa bản đang viết. ", button("Lấy lại bản vừa xóa", back));
  }

  // The same draft in two windows: what is written last would be kept, without a word in the other.
  function elsewhere({ key, newValue }) {
    if (!place.hidden && kind && newValue && key === named(kind.id)) {
      note("Bản này cũng đang được viết ở một cửa sổ khác. Hãy chép phần cần giữ sang một cửa sổ "
        + "rồi đóng cửa sổ kia: máy giữ bản viết sau cùng.");
    }
  }

  function start(described) {
    kind = described;
    const before = draft(kind.id);
    [touched, tried, own] = [new Set(), false, Boolean(before && before.values[kind.unique])];
    drawn(before);
    place.hidden = false;
    changed();
    place.querySelector("h2").focus();
  }

  // The fields of a form: some are asked for that the model does not need; the text of a page follows them.
  function fields(found) {
    const all = found.fields, at = all.map((one) => Boolean(one.required)).lastIndexOf(true) + 1;
    return found.page ? [...all.slice(0, at), BODY, ...all.slice(at)] : all;
  }

  async function open() {
    const id = decodeURIComponent(location.hash.slice(1)), mine = ++opened;
    for (const link of page.querySelectorAll("[data-kind]")) {
      const chosen = link.dataset.kind === id;
      if (chosen) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
      link.querySelector("[data-draft]").hidden = !draft(link.dataset.kind);
    }
    if (!page.querySelector(`[data-kind="${id}"]`)) { place.hidden = true; return; }
    try {
      const answer = await fetch(`${id}.json`);
      if (!answer.ok) throw new Error(answer.status);
      const found = await answer.json();
      if (mine === opened) start({ ...found, fields: fields(found) });
    } catch {
      const lost = make("p", { className: "notice" }, "Chưa mở được biểu mẫu vì mất mạng. Bản đang viết vẫn còn.");
      refill(place, lost, button("Thử lại", open));
      place.hidden = false;
    }
  }

  place.addEventListener("input", changed);
  place.addEventListener("change", changed);
  place.addEventListener("paste", pasted);
  place.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", open);
  window.addEventListener("storage", elsewhere);
  open();
})();
