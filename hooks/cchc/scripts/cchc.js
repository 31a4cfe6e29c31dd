// The print button, the search, the menu; every page works without them.
(function () {
  "use strict";
  const assets = document.currentScript.src;
  document.addEventListener("click", (event) => { if (event.target.closest("[data-do=print]")) print(); });

  // A table wider than the screen says that it can be moved.
  for (const box of document.querySelectorAll(".scroll")) box.classList.toggle("is-wide", box.scrollWidth > box.clientWidth + 1);

  // The search is fetched when its box is first used; on a narrow screen a button opens the box.
  const boxes = document.querySelectorAll("[data-search]");
  const near = document.querySelector("[data-search=page]") || boxes[0];
  let searching = false;

  function fetched() {
    if (searching) return;
    searching = true;
    for (const name of ["tim-xep.js", "tim.js", "hop-tim.js"]) {
      const made = Object.assign(document.createElement("script"), { src: new URL(name, assets), async: false });
      made.addEventListener("error", unfetched);
      document.head.append(made);
    }
  }

  // For filters of lists: the index of the search, with its scripts.
  window.cchc.searched = async () => {
    fetched();
    for (let turn = 0; turn < 100 && !window.cchcTim; turn++) await new Promise((done) => setTimeout(done, 100));
    return window.cchcTim.index();
  };

  // No network, and the search was not used before: the next use tries again.
  function unfetched() {
    searching = false;
    for (const list of document.querySelectorAll("[data-hits]")) {
      const why = "Chưa tải được ô tìm kiếm. Kiểm tra mạng rồi thử lại, "
        + "hoặc mở mục Thủ tục, Đường dây nóng trong danh mục.";
      window.cchc.refill(list, Object.assign(document.createElement("p"), { className: "hits__none", textContent: why }));
      list.hidden = false;
    }
  }

  function seek(event) {
    fetched();
    near.classList.add("is-open");
    event.preventDefault();
    near.elements.q.focus();
    near.elements.q.select();
  }

  for (const form of boxes) form.addEventListener("focusin", fetched);
  document.querySelector("[data-find]").addEventListener("click", seek);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "/" || event.key === "s")) seek(event);
  });
  if (near.dataset.search === "page" && location.search) fetched();

  // A picture of a row opens large over the page, where the browser can; else its link opens the file.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".shots a");
    if (!link || !window.HTMLDialogElement || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (window.cchc.large) { window.cchc.large(link); return; }
    const made = Object.assign(document.createElement("script"), { src: new URL("anh.js", assets) });
    made.addEventListener("load", () => window.cchc.large(link));
    made.addEventListener("error", () => location.assign(link.href));
    document.head.append(made);
  });

  // What is for the time without a network waits until the page has been there for a while; without one it is due now.
  const later = document.createElement("script");
  later.src = new URL("mang.js", document.currentScript.src);
  const idle = window.requestIdleCallback || setTimeout;
  addEventListener("load", () => setTimeout(() => idle(() => document.head.append(later)), navigator.onLine ? 2000 : 0));

  // Esc in the open menu closes it, after the reading settings in it.
  const menu = document.querySelector(".menu");
  document.addEventListener("keydown", (event) => {
    const inside = event.target.closest(".menu, .tabs, .ease");
    if (event.key !== "Escape" || !menu || !menu.open || !inside || document.querySelector(".ease[open]")) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
