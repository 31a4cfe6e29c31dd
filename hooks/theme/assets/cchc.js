// Reading aids and the colour scheme; every page works without them.
(function () {
  "use strict";
  const root = document.documentElement;
  const sizes = ["", "lon", "rat-lon"];

  function keep(key, value) {
    try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts for this page */ }
  }

  function scheme() {
    const next = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    document.body.dataset.mdColorScheme = next;
    keep("cchc-nen", next);
  }

  function size() {
    const now = sizes.indexOf(root.dataset.size || "");
    const next = sizes[(now + 1) % sizes.length];
    root.dataset.size = next;
    keep("cchc-co-chu", next);
  }

  function voice() {
    return speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith("vi"));
  }

  function read(button) {
    if (speechSynthesis.speaking) { speechSynthesis.cancel(); return; }
    const said = new SpeechSynthesisUtterance(document.querySelector("[data-read]").innerText);
    said.lang = "vi-VN";
    said.voice = voice();
    said.onstart = () => { button.textContent = "Dừng đọc"; };
    said.onend = said.onerror = () => { button.textContent = "Nghe đọc"; };
    speechSynthesis.speak(said);
  }

  const actions = { scheme, size, print: () => print(), read };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  // Read-aloud only where the browser has a Vietnamese voice.
  const reader = document.querySelector("[data-do=read]");
  if (reader && "speechSynthesis" in window) {
    const show = () => { reader.hidden = !voice(); };
    show();
    speechSynthesis.addEventListener("voiceschanged", show);
  }
})();
