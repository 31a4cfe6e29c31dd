// The page for the time without a network: which pages this device has, and the way back to the one that was asked for.
(async function () {
  "use strict";
  const home = new URL("..", document.currentScript.src);
  const name = `cchc ${home.pathname} `;

  const wanted = new URLSearchParams(location.search).get("trang");
  const target = wanted === null ? null : window.cchc.address(wanted, home);
  if (target && target.href.startsWith(home.href)) {
    const said = document.querySelector("[data-missed]");
    said.querySelector("a").href = target;
    said.hidden = false;
    // "online" may mean a network that leads nowhere: the page must answer first, or it would take the reader off
    // whatever was opened meanwhile. The worker leaves HEAD to the network.
    addEventListener("online", async () => {
      const answer = await fetch(target, { method: "HEAD", cache: "no-store" }).catch(() => {});
      if (answer) location.replace(target);
    });
  }

  if (!("caches" in window)) return;
  const names = (await caches.keys()).filter((one) => one.startsWith(name));
  for (const one of names.filter((each) => each.startsWith(`${name}thu-tuc `))) {
    if (await (await caches.open(one)).match(`${home}?xong`)) document.querySelector("[data-sheets]").hidden = false;
  }
  if (!names.includes(`${name}trang`)) return;
  const cache = await caches.open(`${name}trang`);
  const part = document.querySelector("[data-visited]");
  part.querySelector("button").addEventListener("click", async () => {
    await caches.delete(`${name}trang`);
    part.hidden = true;
  });
  const always = new Set([...document.querySelectorAll("main a")].map((link) => link.href));
  for (const request of (await cache.keys()).reverse()) {
    if (always.has(request.url) || request.url === location.href.split(/[?#]/)[0]) continue;
    const text = await (await cache.match(request)).text();
    const title = new DOMParser().parseFromString(text, "text/html").title.split(" – ")[0];
    const row = document.createElement("li"), link = document.createElement("a");
    link.href = request.url;
    link.textContent = title;
    row.append(link);
    part.querySelector("ul").append(row);
    part.hidden = false;
  }
})();
