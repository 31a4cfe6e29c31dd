// Copies an address, offers the home screen, and hands a page to the phone's own share sheet where it has one.
(function () {
  "use strict";
  const told = (name) => document.querySelector(`meta[property="og:${name}"]`).content;
  const address = told("url"), title = told("title");

  function said(button, words) {
    const shown = button.firstChild;
    button.dataset.words = button.dataset.words || shown.data;
    shown.data = words;
    setTimeout(() => { shown.data = button.dataset.words; }, 4000);
  }

  async function copy(button) {
    const link = button.dataset.copy || address;
    try {
      await navigator.clipboard.writeText(link);
      said(button, "Đã chép liên kết");
    } catch {
      said(button, "Chưa chép được liên kết");
      prompt("Sao chép liên kết này:", link);  // an old browser, or a page that is not https; some apps show no question
    }
  }

  async function share() {
    try {
      await navigator.share({ title, url: address });
    } catch { /* closed without sharing */ }
  }

  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button));
  // The browser's own question, where it has one, waits for the button.
  const installing = document.querySelector("[data-install]");
  let question = null;
  if (installing) {
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      question = event;
      installing.hidden = false;
    });
    installing.addEventListener("click", (event) => {
      if (!event.target.closest("button") || !question) return;
      question.prompt();
      question = null;
      installing.hidden = true;
    });
  }

  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = !navigator.share;
    button.addEventListener("click", share);
  }
})();
