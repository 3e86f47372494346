import { unstable_cache } from "next/cache";

export type PageTag = "movies" | "showtimes" | "theaters";

/**
 * Ties a static page to what it tells of: an edit's `updateTag()` makes it anew. What is cached is the page alone; its
 * reads are made when it is, so that nothing in it is older than it.
 */
export const tagPage = (...tags: PageTag[]): Promise<true> =>
  unstable_cache(async () => true as const, ["page", ...tags], { tags })();
