import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { listCards } from "@/lib/catalogue/list-cards";
import type { MovieCard } from "@/lib/catalogue/movie";
import { DAY_MS } from "@/lib/clock-units";

/** How long what is new is told. */
const NEWS_MS = 45 * DAY_MS;
/** What was not shown for so long is new again. */
const PAUSE_MS = 90 * DAY_MS;
const MOST = 50;

export type News = {
  kind: "announced" | "on-sale";
  movie: MovieCard;
  /** When it came to be so. */
  at: number;
};

type Query = { now: number; theaterId?: number };

/**
 * Movies that were announced or went on sale lately, the newest first; of a theater, those that went on sale there. What
 * goes on being shown, week after week, stays one piece of news with one instant.
 */
export async function listNews(db: Database, { now, theaterId }: Query): Promise<News[]> {
  const there = theaterId === undefined ? undefined : eq(screens.theaterId, theaterId);
  const at = sql<number>`min(${showtimes.publishedAt})`;
  const [onSale, announced] = await Promise.all([
    db
      .select({ movieId: showtimes.movieId, at })
      .from(showtimes)
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .where(
        and(
          eq(showtimes.state, "on-sale"),
          gt(showtimes.publishedAt, now - NEWS_MS),
          sql`not ${wasShownBefore(theaterId)}`,
          there,
        ),
      )
      .groupBy(showtimes.movieId)
      .orderBy(desc(at))
      .limit(MOST),
    theaterId === undefined
      ? db
          .select({ movieId: movies.id, at: sql<number>`${movies.publishedAt}` })
          .from(movies)
          .where(and(eq(movies.status, "announced"), gt(movies.publishedAt, now - NEWS_MS)))
          .orderBy(desc(movies.publishedAt))
          .limit(MOST)
      : [],
  ]);
  const all = [
    ...onSale.map((one) => ({ ...one, kind: "on-sale" as const })),
    ...announced.map((one) => ({ ...one, kind: "announced" as const })),
  ];
  const cards = new Map(
    (await listCards(db, [...new Set(all.map(({ movieId }) => movieId))])).map((card) => [card.id, card]),
  );
  return all
    .sort((a, b) => b.at - a.at || b.movieId - a.movieId)
    .slice(0, MOST)
    .flatMap(({ movieId, at, kind }) => {
      const movie = cards.get(movieId);
      return movie && movie.status !== "draft" ? [{ kind, movie, at }] : [];
    });
}

/** Condition on `showtimes`: the same movie was put on sale not long before, there. */
const wasShownBefore = (theaterId: number | undefined): SQL => sql`exists (
  select 1 from showtimes before join screens s on s.id = before.screen_id
  where before.state <> 'draft' and before.movie_id = ${showtimes.movieId} and before.published_at < ${showtimes.publishedAt}
    and before.published_at >= ${showtimes.publishedAt} - ${PAUSE_MS}
    ${theaterId === undefined ? sql`` : sql`and s.theater_id = ${theaterId}`})`;
