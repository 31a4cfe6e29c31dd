// A picture of a row, large over the page. Fetched by cchc.js when one is first opened; without it the link opens the file.
(function () {
  "use strict";
  const make = (name, more, ...inside) => {
    const made = Object.assign(document.createElement(name), more);
    made.append(...inside);
    return made;
  };
  const words = make("figcaption", {});
  const frame = make("figure", {}, words);
  const button = (text, act) => {
    const made = make("button", { type: "button", textContent: text });
    made.addEventListener("click", act);
    return made;
  };
  const back = button("Ảnh trước", () => turn(-1));
  const on = button("Ảnh sau", () => turn(1));
  const close = button("Đóng", () => box.close());
  const box = make("dialog", { className: "large" }, frame, make("p", { className: "aids" }, back, on, close));
  box.setAttribute("aria-label", "Ảnh lớn");
  words.setAttribute("aria-live", "polite");
  let links = [], at = 0;

  function show() {
    const picture = links[at].querySelector("picture").cloneNode(true);
    const image = picture.querySelector("img");
    const place = links.length > 1 ? `Ảnh ${at + 1} trên ${links.length}. ` : "";
    words.textContent = place + image.alt;
    image.alt = "";  // the words stand below
    image.loading = "eager";
    image.addEventListener("error", () => { words.textContent = "Chưa tải được ảnh lớn. Kiểm tra mạng rồi thử lại."; });
    for (const one of picture.children) {
      one.removeAttribute("width");
      one.removeAttribute("height");
      one.sizes = "100vw";
    }
    const old = frame.querySelector("picture");
    if (old) old.remove();
    frame.prepend(picture);
    back.hidden = on.hidden = links.length < 2;
  }

  function turn(step) {
    at = (at + step + links.length) % links.length;
    show();
  }

  box.addEventListener("keydown", (event) => {
    if (links.length < 2 || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    turn(event.key === "ArrowLeft" ? -1 : 1);
    event.preventDefault();
  });
  box.addEventListener("close", () => links[at].focus());
  document.body.append(box);
  window.cchc.large = (link) => {
    links = [...link.closest(".shots").querySelectorAll("a")];
    at = links.indexOf(link);
    show();
    box.showModal();
    close.focus();
  };
})();
