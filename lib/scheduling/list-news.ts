import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
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
  const [onSale, announced] = await Promise.all([
    listPutOnSale(db, { now, theaterId }),
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
    ...onSale.map(([movieId, at]) => ({ movieId, at, kind: "on-sale" as const })),
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

const there = (theaterId: number | undefined): SQL =>
  theaterId === undefined
    ? sql``
    : sql`and s.screen_id in (select id from screens where theater_id = ${theaterId})`;

/**
 * Movies by the first instant at which they were put on sale and had not been for a while. Their instants are gone through
 * once: to ask of each showtime what there was before it would cost a movie's showtimes times themselves. By the index,
 * no older ones are looked at, however many there are.
 */
const listPutOnSale = (db: Database, { now, theaterId }: Query) =>
  db.values<[movieId: number, at: number]>(sql`
    select movie_id, min(published_at) as at from (
      select movie_id, published_at, is_on_sale,
        lag(published_at) over (partition by movie_id order by published_at) as before from (
        select s.movie_id, s.published_at, max(s.state = 'on-sale') as is_on_sale
        from showtimes s indexed by showtimes_published
        where s.published_at > ${now - NEWS_MS - PAUSE_MS} and s.state <> 'draft' ${there(theaterId)}
        group by s.movie_id, s.published_at))
    where is_on_sale and published_at > ${now - NEWS_MS} and coalesce(before < published_at - ${PAUSE_MS}, 1)
    group by movie_id order by at desc limit ${MOST}`);
