import { unstable_cache } from "next/cache";
import { currentLanguage, inLanguage } from "#current-language";
import { SECOND_MS } from "@/lib/clock-units";

export type PageTag = "movies" | "showtimes" | "theaters";

/**
 * Ties a static page to what it tells of: an edit's `updateTag()` makes it anew. What is cached is the page alone; its
 * reads are made when it is, so that nothing in it is older than it.
 */
export const tagPage = (...tags: PageTag[]): Promise<true> =>
  unstable_cache(async () => true as const, ["page", ...tags], { tags })();

/** Past its time an answer is shown for so long, while a newer is made; as `expireTime` says of pages. */
const SHOWN_ON_SECONDS = 120;

/**
 * What a route answers, made once for all who ask and anew with an edit, or when it is that old. The route itself is no
 * static one: of these Next keeps what OPTIONS is answered like a page, and fails. Of what is kept here Next shows the old
 * one first however old it is: to who asks in the morning it would be the programme of last night.
 */
export async function keepAnswer<Made>(
  key: readonly string[],
  seconds: number,
  make: () => Promise<Made>,
): Promise<Made> {
  // what is made within the cache knows of no page: it speaks as who asks for it
  const language = currentLanguage();
  const begin = async () => ({ at: Date.now(), made: await inLanguage(language, make) });
  const kept = await unstable_cache(begin, ["answer", language, ...key], {
    tags: ["movies", "showtimes", "theaters"] satisfies PageTag[],
    revalidate: seconds,
  })();
  const isOver = Date.now() >= kept.at + (seconds + SHOWN_ON_SECONDS) * SECOND_MS;
  return isOver ? make() : kept.made;
}
