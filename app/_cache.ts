import { unstable_cache } from "next/cache";

export type PageTag = "movies" | "showtimes" | "theaters";

/**
 * Ties a static page to what it tells of: an edit's `updateTag()` makes it anew. What is cached is the page alone; its
 * reads are made when it is, so that nothing in it is older than it.
 */
export const tagPage = (...tags: PageTag[]): Promise<true> =>
  unstable_cache(async () => true as const, ["page", ...tags], { tags })();

/**
 * What a route answers, made once for all who ask and anew with an edit, or when it is that old. The route itself is no
 * static one: of these Next keeps what OPTIONS is answered like a page, and fails.
 */
export const keepAnswer = <Made>(
  key: readonly string[],
  seconds: number,
  make: () => Promise<Made>,
): Promise<Made> =>
  unstable_cache(make, ["answer", ...key], {
    tags: ["movies", "showtimes", "theaters"] satisfies PageTag[],
    revalidate: seconds,
  })();
