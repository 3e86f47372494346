import { keepAssets } from "@/app/_offline/keep-assets";
import { loadDetector } from "@/app/localized/[language]/admin/_door/detector";
import { localPath } from "@/lib/local-path";

const CACHE = "matinee-door";

/** Keeps this page with its scripts, styles and typefaces, so that it opens without a network too. */
export async function keepPage(): Promise<void> {
  // the decoder is loaded when it is first needed, which may be when there is no network
  await loadDetector().catch(() => null);
  const cache = await caches.open(CACHE);
  for (const path of [location.pathname, localPath("/admin/door")]) {
    const page = await fetch(path, { headers: { accept: "text/html" } });
    if (!page.ok || page.redirected) throw new Error(`${path} cannot be kept`);
    await keepAssets(cache, await page.clone().text());
    await cache.put(path, page);
  }
  if (process.env.NODE_ENV === "production")
    await navigator.serviceWorker.register("/door-sw.js", { scope: localPath("/admin/door") });
  await navigator.storage?.persist?.();
}

/** Forgets a page; with the last one, everything. */
export async function forgetPage(pathname: string, isLast: boolean): Promise<void> {
  if (!isLast) return void (await (await caches.open(CACHE)).delete(pathname, { ignoreVary: true }));
  await caches.delete(CACHE);
  const worker = await navigator.serviceWorker?.getRegistration(localPath("/admin/door"));
  await worker?.unregister();
}
