// Reading settings: size of letters, scheme, contrast. They are kept in the browser; every page works without them.
(function () {
  "use strict";
  const root = document.documentElement;
  const panel = document.querySelector(".ease"), form = document.querySelector("[data-ease]");
  const dark = matchMedia("(prefers-color-scheme: dark)"), strong = matchMedia("(prefers-contrast: more)");
  const chosen = {};  // what this page knows where the browser keeps nothing

  function kept(name) {
    try { return localStorage.getItem(`cchc-${name}`) || ""; } catch { return chosen[name] || ""; }
  }

  function keep(name, value) {
    chosen[name] = value;
    try {
      if (value) localStorage.setItem(`cchc-${name}`, value); else localStorage.removeItem(`cchc-${name}`);
    } catch { /* private window: the choice lasts for this page */ }
  }

  function choose(name, value) {
    for (const input of form.elements[name]) input.checked = input.value === value;
  }

  function show() {
    const size = kept("co-chu"), scheme = kept("nen");
    const contrast = kept("tuong-phan") || (strong.matches ? "cao" : "thuong");
    root.dataset.size = size;
    root.dataset.contrast = contrast;
    document.body.dataset.mdColorScheme = scheme || (dark.matches ? "slate" : "default");
    choose("co-chu", size);
    choose("nen", scheme);
    choose("tuong-phan", contrast);
    const name = form.querySelector("[name=co-chu]:checked + span");
    if (sizer && name) sizer.textContent = `Cỡ chữ: ${name.textContent.toLowerCase()}`;
  }

  // The button beside a text goes through the same sizes.
  const sizer = document.querySelector("[data-do=size]");
  if (sizer) {
    sizer.addEventListener("click", () => {
      const sizes = [...form.elements["co-chu"]].map((input) => input.value);
      keep("co-chu", sizes[(sizes.indexOf(kept("co-chu")) + 1) % sizes.length]);
      show();
    });
  }

  form.addEventListener("change", (event) => { keep(event.target.name, event.target.value); show(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    ["co-chu", "nen", "tuong-phan"].forEach((name) => keep(name, ""));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  // Esc, a press elsewhere and the focus going on close the panel.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => { if (!panel.contains(event.target)) panel.open = false; });
  panel.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !panel.contains(event.relatedTarget)) panel.open = false;
  });

  // The device, another tab, and a page that comes back from the browser's memory.
  for (const query of [dark, strong]) if (query.addEventListener) query.addEventListener("change", show);
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", (event) => { if (event.persisted) show(); });
  show();
})();
