import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

/** What this process made. On globalThis, since Next loads this file more than once. */
globalThis.matineeMadePages ??= new WeakSet();

/**
 * Next's own page cache, which asks before each page what has changed elsewhere: see `lib/page-changes.ts`, which
 * `lib/server/start-up.ts` puts on globalThis, since Next loads this file outside of any bundle. It bundles it too, and there
 * the class comes without its module. What the build made is never shown: it knew neither the address nor any other
 * setting of where it runs. A page is kept with a policy that names its scripts: see `policyOfPage`.
 */
export default class PageCache extends (fileSystemCache.default ?? fileSystemCache) {
  /** @param {Parameters<import("next/dist/server/lib/incremental-cache").CacheHandler["get"]>} args */
  async get(...args) {
    await globalThis.matineePageChanges?.((/** @type {string[]} */ tags) => this.revalidateTag(tags));
    const kept = await super.get(...args);
    // a page that is not there is kept as null, and by a process alone
    return !kept?.value || globalThis.matineeMadePages.has(kept.value) ? kept : null;
  }

  /** @param {Parameters<import("next/dist/server/lib/incremental-cache").CacheHandler["set"]>} args */
  async set(...args) {
    const [, made] = args;
    if (made) globalThis.matineeMadePages.add(made);
    if (made?.kind === "APP_PAGE") {
      const policy = globalThis.matineePolicyOfPage?.(made.html);
      // Next sends the page that it has just made with the same headers
      if (policy) made.headers = { ...made.headers, "content-security-policy": policy };
    }
    return super.set(...args);
  }
}
