// Reading aids and the colour scheme; every page works without them.
(function () {
  "use strict";
  const root = document.documentElement;
  const sizes = [["", "vừa"], ["lon", "lớn"], ["rat-lon", "rất lớn"]];

  function keep(key, value) {
    try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts for this page */ }
  }

  function scheme() {
    const next = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    document.body.dataset.mdColorScheme = next;
    keep("cchc-nen", next);
  }

  function place() {
    return Math.max(0, sizes.findIndex(([key]) => key === (root.dataset.size || "")));
  }

  function size(button) {
    const [key, name] = sizes[(place() + 1) % sizes.length];
    root.dataset.size = key;
    button.textContent = `Cỡ chữ: ${name}`;
    keep("cchc-co-chu", key);
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

  const sizer = document.querySelector("[data-do=size]");
  if (sizer) sizer.textContent = `Cỡ chữ: ${sizes[place()][1]}`;

  // The current entry of the menu is in sight on a narrow screen.
  const here = document.querySelector(".tabs [aria-current]");
  const menu = document.querySelector(".tabs ul");
  if (here && menu.scrollWidth > menu.clientWidth) menu.scrollLeft = here.offsetLeft - 40;

  // Read-aloud only where the browser has a Vietnamese voice.
  const reader = document.querySelector("[data-do=read]");
  if (reader && "speechSynthesis" in window) {
    const show = () => { reader.hidden = !voice(); };
    show();
    speechSynthesis.addEventListener("voiceschanged", show);
  }
})();
