// Copies an address, and hands a page to the phone's own share sheet where it has one.
(function () {
  "use strict";
  function said(button, words) {
    const shown = button.firstChild;
    button.dataset.words ||= shown.data;
    shown.data = words;
    setTimeout(() => { shown.data = button.dataset.words; }, 4000);
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      said(button, "Đã chép liên kết");
    } catch {
      prompt("Chép liên kết này:", button.dataset.copy);  // an old browser, or a page that is not https
    }
  }

  async function share(button) {
    try {
      await navigator.share({ title: button.dataset.title, url: button.dataset.share });
    } catch { /* closed without sharing */ }
  }

  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button));
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = !navigator.share;
    button.addEventListener("click", () => share(button));
  }
})();
