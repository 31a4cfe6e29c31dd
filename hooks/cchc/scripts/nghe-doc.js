// Read-aloud, paragraph by paragraph, where the browser has a Vietnamese voice.
(function () {
  "use strict";
  if (!("speechSynthesis" in window)) return;
  const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,tr,caption,figcaption,blockquote,pre,summary";
  const SILENT = "script,style,nav,button,form,svg,[aria-hidden=true],.aids,.edit";
  const LIMIT = 220;  // long pieces are cut off by some voices after a quarter of a minute
  const readers = [...document.querySelectorAll("[data-do=read]")];
  const hushers = [...document.querySelectorAll("[data-do=hush]")];
  const place = document.querySelector("[data-read]") || document.getElementById("noi-dung");
  let pieces = [], at = 0, turn = 0, state = "idle";

  const voice = () => speechSynthesis.getVoices().find((one) => /^vi([-_]|$)/i.test(one.lang));

  // The pieces of a text, cut at the end of a sentence, else at a comma, else between words.
  function cut(text) {
    const found = [];
    while (text.length > LIMIT) {
      const head = text.slice(0, LIMIT);
      const last = (...ends) => Math.max(...ends.map((one) => head.lastIndexOf(one))) + 1;
      const end = last(". ", "! ", "? ", "; ", ": ") || last(", ") || last(" ") || LIMIT;
      found.push(text.slice(0, end).trim());
      text = text.slice(end).trim();
    }
    return text ? [...found, text] : found;
  }

  // What is in sight, in its order: the text of each block without that of the blocks inside it.
  function collect() {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const blocks = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.replace(/\s+/g, " "), around = node.parentElement;
      if (around.closest(SILENT) || !around.getClientRects().length) continue;
      const block = around.closest(BLOCKS) || around, last = blocks[blocks.length - 1];
      const apart = block.matches("tr") && text.trim() ? ", " : "";  // a blank may stand alone, between two elements
      if (last && last.block === block) last.text += apart + text; else if (text.trim()) blocks.push({ block, text });
    }
    return window.cchc.joined(blocks.map(({ block, text }) => cut(text.replace(/\s+/g, " ").trim()).map((said) => ({ block, said }))));
  }

  function mark(block) {
    const old = document.querySelector("[data-saying]");
    if (old === block) return;
    if (old) old.removeAttribute("data-saying");
    if (!block) return;
    block.setAttribute("data-saying", "");
    block.scrollIntoView({ block: "nearest" });
  }

  function show(next) {
    state = next;
    const name = { idle: "Nghe đọc", saying: "Tạm dừng", waiting: "Đọc tiếp" }[state];
    for (const button of readers) { button.textContent = name; button.hidden = !voice(); }
    for (const button of hushers) button.hidden = state === "idle";
    for (const line of document.querySelectorAll("[data-voiceless]")) line.hidden = Boolean(voice());
  }

  function say() {
    const mine = ++turn;
    if (at >= pieces.length) { stop(); return; }
    const { block, said } = pieces[at];
    const words = new SpeechSynthesisUtterance(said);
    words.lang = "vi-VN";
    words.voice = voice();
    words.addEventListener("end", () => { if (mine === turn) { at += 1; say(); } });
    words.addEventListener("error", () => { if (mine === turn) stop(); });
    mark(block);
    show("saying");
    speechSynthesis.speak(words);
  }

  // Phones cannot pause a voice: it is stopped, and begins its piece anew.
  function wait() {
    turn += 1;
    speechSynthesis.cancel();
    show("waiting");
  }

  function stop() {
    turn += 1;
    speechSynthesis.cancel();
    pieces = [];
    at = 0;
    mark(null);
    show("idle");
  }

  function press() {
    if (state === "saying") { wait(); return; }
    if (state === "idle") pieces = collect();
    say();
  }

  for (const button of readers) button.addEventListener("click", press);
  for (const button of hushers) button.addEventListener("click", stop);
  window.addEventListener("pagehide", stop);
  if (speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", () => show(state));
  show("idle");
})();
