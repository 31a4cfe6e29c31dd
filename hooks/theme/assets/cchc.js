// Alerts that keep their time, the print button, the menu; every page works without them.
(function () {
  "use strict";
  // Alerts appear and vanish at their time, even when no build ran.
  const alerts = [...document.querySelectorAll("[data-from][data-to]")];
  function tell() {
    const now = Date.now();
    for (const one of alerts) one.hidden = !(Date.parse(one.dataset.from) <= now && now < Date.parse(one.dataset.to));
  }
  if (alerts.length) { tell(); setInterval(tell, 30000); }

  document.addEventListener("click", (event) => { if (event.target.closest("[data-do=print]")) print(); });

  // The current entry of the menu is in sight on a narrow screen.
  const here = document.querySelector(".tabs [aria-current]");
  const menu = document.querySelector(".tabs ul");
  if (here && menu.scrollWidth > menu.clientWidth) menu.scrollLeft = here.offsetLeft - 40;
})();
