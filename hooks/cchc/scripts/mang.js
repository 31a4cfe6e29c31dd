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
    .then((ready) => {
      ready.active.postMessage("ranh");
      for (const place of document.querySelectorAll("[data-keep]")) offer(place, ready.active);
    })
    .catch(() => {});  // a private window, no room: the site works as any other

  // Every procedure for the time without a network, where that is too much to be fetched unasked.
  function offer(place, worker) {
    const button = place.querySelector("button"), state = place.querySelector("[role=status]");
    const ask = (what) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", ({ data }) => told(data));
      port1.start();
      worker.postMessage(what, [port2]);
    };
    function told({ size, done, failed }) {
      const weight = (Math.ceil(size / 100000) / 10).toFixed(1).replace(".", ",");
      button.textContent = `Tải toàn bộ thủ tục để đọc khi không có mạng, ${weight} MB`;
      button.hidden = done;
      const known = document.querySelector("[data-sheets]");  // the page for this time has words of its own
      if (known && done) known.hidden = false;
      const here = done && !known ? "Toàn bộ thủ tục đã có trên máy này, mất mạng vẫn mở được." : "";
      state.textContent = failed ? "Chưa tải được. Kiểm tra mạng rồi thử lại." : here;
      place.hidden = !size;
    }
    button.addEventListener("click", () => {
      state.textContent = "Đang tải…";
      ask("tai");
    });
    ask("hoi");
  }
})();
