// Pages for the time without a network. The build puts in what it published (core/service_worker.py); what is kept:
//   goc      the pages everybody may need and their files, under the hash of their content: a new build fetches only
//            what changed, and drops what it no longer has
//   trang    pages that were visited, tep  files of theirs; the oldest leave
//   thu-tuc  every procedure, from one file, fetched when nothing else is to do; a heavy one when the reader asks for it
// Whatever was written last is shown, and only where the network does not answer.
"use strict";
const BUILD = __BUILD__;
const MOVED = __MOVED__;  // where pages are now, by their old addresses
const THERE = new Set(__PAGES__.match(/.{6}/g));  // marks of the addresses of all pages
const SCOPE = self.registration.scope;
const NAME = `cchc ${new URL(SCOPE).pathname}`;  // two sites may live below one host
const [ROOT, PAGES, FILES, SHEETS] = ["goc", "trang", "tep", `thu-tuc ${BUILD.sheets.hash}`].map((name) => `${NAME} ${name}`);
const LIMITS = { [PAGES]: 60, [FILES]: 120 };
const HEAVY = 1000000;  // a file as large as this is not kept
const PATIENCE = { page: 4000, file: 2000, first: 20000 };  // ms before a kept copy is shown; before giving up
// Never kept: pages for staff, and the moment of the last build, which says nothing of a page that was kept earlier.
const NETWORK = ["quan-tri/", "trang-thai/", "lan-dung.json"].map((path) => SCOPE + path);
const OFFLINE = `${SCOPE}${BUILD.offline}`;
const DONE = `${SCOPE}?xong`;
const root = new Map(BUILD.kept.map(([path, hash]) => [SCOPE + path, `${SCOPE}${path}?ban=${hash}`]));

const whole = (answer) => answer.ok && answer.type === "basic" && !answer.redirected;
const plain = (address) => address.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
const read = async (answer) => whole(answer) ? new Response(await answer.blob(), answer) : answer;  // with all its body
const html = (answer) => (answer.headers.get("content-type") || "").startsWith("text/html");
const late = (time) => new Promise((_, refuse) => setTimeout(refuse, time, new Error("late")));
const hashed = (address) => /[.-](?=\d*[a-f])[0-9a-f]{8,}\./.test(address);  // a name like this never gets another content

async function mark(path) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(path)));
  return Array.from(bytes.slice(0, 3), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function install() {
  const cache = await caches.open(ROOT);
  await Promise.all([...root].map(async ([address, key]) => {
    if (await cache.match(key)) return;
    const answer = await fetch(address, { cache: "no-cache" });
    if (!whole(answer)) throw new Error(`${answer.status} ${address}`);
    await cache.put(key, answer);
  }));
  await self.skipWaiting();
}

async function activate() {
  const [cache, pages, files] = await Promise.all([ROOT, PAGES, FILES].map((name) => caches.open(name)));
  const wanted = new Set(root.values());
  for (const request of await cache.keys()) {
    if (wanted.has(request.url)) continue;
    const address = plain(request.url);
    // Pages visited before still need the files of their own build.
    if (hashed(address) && !root.has(address)) await files.put(address, await cache.match(request));
    await cache.delete(request);
  }
  for (const address of root.keys()) { await pages.delete(address); await files.delete(address); }
  for (const { url } of await pages.keys()) if (!THERE.has(await mark(url.slice(SCOPE.length)))) await pages.delete(url);
  if (self.registration.navigationPreload) await self.registration.navigationPreload.enable();
  await self.clients.claim();
}

async function ours(part = "") {
  return (await caches.keys()).filter((name) => name.startsWith(`${NAME} ${part}`));
}

async function copy(name, address) {
  const recent = await (await caches.open(name)).match(address);
  if (recent) return recent;
  const key = root.get(plain(address));
  if (key) return (await caches.open(ROOT)).match(key);
  for (const kept of (await ours("thu-tuc ")).reverse()) {
    const sheet = await (await caches.open(kept)).match(address);
    if (sheet) return sheet;
  }
  return undefined;
}

async function keep(name, address, answer) {
  const body = await answer.blob();  // all of it, before the copy of last time goes
  const cache = await caches.open(name);
  await cache.delete(address);
  await cache.put(address, new Response(body, answer));
  const keys = await cache.keys();  // oldest first
  for (const request of keys.slice(0, Math.max(0, keys.length - LIMITS[name]))) await cache.delete(request);
}

async function forget(address) {
  for (const name of await ours()) await (await caches.open(name)).delete(address);
}

function network(event, name, address, fits) {
  const asked = Promise.resolve(event.preloadResponse).then((early) => early || fetch(event.request));
  const kept = asked.then((answer) => {
    if ([404, 410].includes(answer.status)) return forget(address);
    return whole(answer) && fits(answer) ? keep(name, address, answer.clone()) : undefined;
  });
  // A new build takes over when no event is left: a page that was left within its body may not hold it up.
  event.waitUntil(Promise.race([kept, late(PATIENCE.first)]).catch(() => {}));  // no network, no room: nothing is kept
  return asked;
}

async function page(event) {
  const address = plain(event.request.url);
  const asked = network(event, PAGES, address, html);
  const old = await copy(PAGES, address).catch(() => {});  // no storage: the network alone
  if (old && address === OFFLINE) return dated(old);
  try {
    // A weak network may send the head of a page and then nothing: where a copy is kept, the body must come in time too.
    const answer = await Promise.race(old ? [asked.then(read), late(PATIENCE.page)] : [asked, late(PATIENCE.first)]);
    return old && answer.status >= 500 ? dated(old) : answer;
  } catch {
    return old ? dated(old) : away(address);
  }
}

// A copy tells of when it is: no page holds the moment of its build.
async function dated(kept) {
  const date = Date.parse(kept.headers.get("date"));
  if (!date) return kept;
  const text = (await kept.text()).replace("<html", `<html data-kept="${new Date(date).toISOString()}"`);
  return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function away(address) {
  const words = { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } };
  if (address === OFFLINE) return new Response("Không có mạng. Xin thử lại sau.", words);
  const path = address.slice(SCOPE.length);
  if (typeof MOVED[path] === "string") return Response.redirect(SCOPE + MOVED[path]);
  return Response.redirect(`${OFFLINE}?trang=${encodeURIComponent(path)}`);
}

async function file(event) {
  const address = event.request.url.split("#")[0];
  const old = await copy(FILES, address).catch(() => {});
  if (old && hashed(address)) return old;
  const light = (answer) => Number(answer.headers.get("content-length")) < HEAVY;
  const asked = network(event, FILES, address, light);
  return old ? Promise.race([asked.then(read), late(PATIENCE.file)]).catch(() => old) : asked;
}

// Every procedure in one file: a small one for everybody, a larger one for whoever reads procedures, a heavy one for who
// asks, none unasked on a dear network.
async function sheets(from, asked) {
  const line = self.navigator.connection || {};
  const dear = line.saveData || (line.effectiveType || "").endsWith("2g");
  const wanted = BUILD.sheets.small || (BUILD.sheets.light && from.startsWith(`${SCOPE}thu-tuc/`));
  if (!BUILD.sheets.path || (!asked && (dear || !wanted))) return;
  const [cache, pages] = await Promise.all([SHEETS, PAGES].map((name) => caches.open(name)));
  if (await cache.match(DONE)) return;
  const answer = await fetch(`${SCOPE}${BUILD.sheets.path}?ban=${BUILD.sheets.hash}`);
  if (!whole(answer)) throw new Error(`${answer.status}`);
  const headers = { "Content-Type": "text/html; charset=utf-8", Date: answer.headers.get("date") || "" };
  for (const [path, text] of Object.entries(await answer.json())) {
    await cache.put(SCOPE + path, new Response(text, { headers }));
    await pages.delete(SCOPE + path);
  }
  await cache.put(DONE, new Response());
  for (const name of await ours("thu-tuc ")) if (name !== SHEETS) await caches.delete(name);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
// What the reader may ask for, to the page that asks: the weight in bytes, 0 where there is nothing; whether it is here.
async function tell(port, failed) {
  const done = Boolean(BUILD.sheets.path && await (await caches.open(SHEETS)).match(DONE));
  port.postMessage({ size: BUILD.sheets.path ? BUILD.sheets.size : 0, done, failed });
}

self.addEventListener("message", (event) => {
  const [port] = event.ports, { data, source } = event;
  if (data === "ranh") event.waitUntil(sheets(source.url, false).catch(() => {}));
  if (data === "hoi") event.waitUntil(tell(port, false));
  if (data === "tai") event.waitUntil(sheets(source.url, true).then(() => tell(port, false), () => tell(port, true)));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const residents = request.url.startsWith(SCOPE) && !NETWORK.some((place) => request.url.startsWith(place));
  if (request.method !== "GET" || !residents || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (!["audio", "video", "object", "embed"].includes(request.destination)) event.respondWith(file(event));
});
