// Keeps ticket pages that were opened, and what they are drawn with: see app/(site)/tickets/_ticket/keep-tickets.ts.
// Its scope is /tickets/, and of that only the pages that show codes: cancelling and the like need the network. The door
// has a worker and a cache of its own.
const CACHE = "matinee-tickets";
const KEPT_UNTIL = "x-kept-until";
const PATIENCE_MS = 4000;
const PAGE = /^(?:\/[a-z]{2})?\/tickets\/(held\/)?[\w-]{22}$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (PAGE.test(url.pathname)) event.respondWith(page(request, url.pathname));
  } else if (/^\/(_next\/static|posters)\//.test(url.pathname)) event.respondWith(asset(request));
});

// the network first: what stands there may have changed
async function page(request, pathname) {
  const kept = await keptPage(pathname);
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const asked = fetch(request).then(
    (answer) => (answer.status >= 500 ? kept : answer),
    () => kept,
  );
  return Promise.race([asked, late]);
}

async function keptPage(pathname) {
  const kept = await caches.match(pathname, { cacheName: CACHE, ignoreVary: true });
  return kept && Number(kept.headers.get(KEPT_UNTIL)) > Date.now() ? kept : null;
}

// their names change with their content
async function asset(request) {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
  return kept ?? fetch(request);
}
