// The time without a network: begun by cchc.js when the page has long been there, so that nothing waits for it.
(function () {
  "use strict";
  const home = new URL("..", document.currentScript.src);
  const said = document.createElement("p");
  said.className = "offline";
  said.setAttribute("role", "status");
  document.querySelector("header.top").before(said);

  function tell() {
    said.textContent = navigator.onLine ? "" : "Không có mạng: đây là bản đã lưu trên máy.";
  }
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();

  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(new URL("sw.js", home))
    .then(() => navigator.serviceWorker.ready)
    .then((ready) => ready.active.postMessage("ranh"))
    .catch(() => {});  // a private window, no room: the site works as any other
})();
