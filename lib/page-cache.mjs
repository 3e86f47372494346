import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

/**
 * Next's own page cache, which asks before each page what has changed elsewhere: see `lib/page-changes.ts`, which
 * `lib/server/start-up.ts` puts on globalThis, since Next loads this file outside of any bundle. It bundles it too, and there
 * the class comes without its module. What the build made is never shown: it knew neither the address nor any other
 * setting of where it runs.
 */
export default class PageCache extends (fileSystemCache.default ?? fileSystemCache) {
  /** @param {Parameters<import("next/dist/server/lib/incremental-cache").CacheHandler["get"]>} args */
  async get(...args) {
    await globalThis.matineePageChanges?.((/** @type {string[]} */ tags) => this.revalidateTag(tags));
    const kept = await super.get(...args);
    return kept && kept.lastModified < performance.timeOrigin ? null : kept;
  }
}
