import { keepAssets } from "@/app/_offline/keep-assets";
import { localPath, plainPage } from "@/lib/local-path";

const CACHE = "matinee-tickets";
const SCOPE = "/tickets/";
const KEPT_UNTIL = "x-kept-until";
/** Headers that a kept page cannot do without. */
const HEADERS = ["content-type", "content-security-policy", "referrer-policy"];

/** Keeps this page of tickets on the device until that instant, and forgets those whose time has passed. */
export async function keepTickets(until: number): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(location.pathname, { headers: { accept: "text/html" } });
  if (!page.ok || page.redirected) throw new Error("the tickets cannot be kept");
  const html = await page.text();
  await keepAssets(cache, html);
  const headers = new Headers({ [KEPT_UNTIL]: String(until) });
  for (const name of HEADERS) headers.set(name, page.headers.get(name) ?? "");
  await cache.put(location.pathname, new Response(html, { headers }));
  await forgetOver(cache);
  if (process.env.NODE_ENV === "production")
    await navigator.serviceWorker.register("/tickets-sw.js", { scope: localPath(SCOPE) });
}

/** Forgets this page; with the last one, everything. */
export async function forgetTickets(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.delete(location.pathname);
  await forgetOver(cache);
}

async function forgetOver(cache: Cache): Promise<void> {
  let pages = 0;
  for (const request of await cache.keys()) {
    if (!plainPage(new URL(request.url).pathname).startsWith(SCOPE)) continue;
    const until = Number((await cache.match(request))?.headers.get(KEPT_UNTIL));
    if (until > Date.now()) pages++;
    else await cache.delete(request);
  }
  if (pages > 0) return;
  await caches.delete(CACHE);
  const worker = await navigator.serviceWorker?.getRegistration(localPath(SCOPE));
  await worker?.unregister();
}
