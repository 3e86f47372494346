import { and, asc, eq, gt, gte, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { translated } from "@/lib/translations/translated";
import { isEmbedding } from "@/lib/venues/embedding";
import { businessDay } from "./business-day";
import { feeInForce } from "./fee-in-force";
import { salesCloseAt } from "./on-sale";

const rows = (db: Database) =>
  db
    .select({
      id: showtimes.id,
      state: showtimes.state,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      salesCloseAt,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
      accessibility: showtimes.accessibility,
      publishedAt: showtimes.publishedAt,
      revision: showtimes.revision,
      layoutId: showtimes.layoutId,
      priceCardId: showtimes.priceCardId,
      currency: priceCards.currency,
      bookingFee: feeInForce,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      movie: {
        ...{ id: movies.id, slug: movies.slug },
        title: translated("movie.title", movies.id, movies.title),
      },
      theater: { id: theaters.id, slug: theaters.slug, name: theaters.name, city: theaters.city },
      screen: { id: screens.id, name: screens.name },
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof rows>>[number];

/** A showtime as other programs are told of it: `day` is its theater's. */
export type ProgramShowtime = Row & { day: string };

const asTold = (row: Row): ProgramShowtime => ({ ...row, day: businessDay(row.startsAt, row) });

type One = { showtimeId: number; by: Acting | null };

/** One of them, a cancelled one too; a draft for who runs its theater. */
export async function getProgramShowtime(
  db: Database,
  { showtimeId, by }: One,
): Promise<ProgramShowtime | null> {
  const isOut = and(ne(showtimes.state, "draft"), ne(movies.status, "draft"));
  const row = await rows(db)
    .where(and(eq(showtimes.id, showtimeId), by ? or(isOut, canManage(by, theaters.id)) : isOut))
    .get();
  return row ? asTold(row) : null;
}

export type ShowtimePlace = [startsAt: number, id: number];

type Many = {
  /** Instants, [from, until). */
  from: number;
  until: number;
  movie?: { id: number } | { slug: string } | undefined;
  /** Of one, or of all that let other sites frame their programme. */
  theater?: { id: number } | { slug: string } | "embedding" | undefined;
  after: ShowtimePlace | null;
  limit: number;
  now: number;
};

/** Those on sale, the soonest first; a page goes on behind the last one of the page before. */
export async function listProgramShowtimes(db: Database, { after, limit, ...asked }: Many) {
  const { movie, theater } = asked;
  const found = await rows(db)
    .where(
      and(
        eq(showtimes.state, "on-sale"),
        ne(movies.status, "draft"),
        gt(salesCloseAt, asked.now),
        gte(showtimes.startsAt, asked.from),
        lt(showtimes.startsAt, asked.until),
        movie && ("id" in movie ? eq(movies.id, movie.id) : eq(movies.slug, movie.slug)),
        theater && isAt(theater),
        after ? isBehind(after) : undefined,
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(showtimes.id))
    .limit(limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const next: ShowtimePlace | null = last ? [last.startsAt, last.id] : null;
  return { showtimes: shown.map(asTold), next };
}

const isAt = (theater: NonNullable<Many["theater"]>): SQL | undefined => {
  if (theater === "embedding") return isEmbedding;
  return "id" in theater ? eq(theaters.id, theater.id) : eq(theaters.slug, theater.slug);
};

const isBehind = ([startsAt, id]: ShowtimePlace): SQL =>
  sql`(${showtimes.startsAt}, ${showtimes.id}) > (${startsAt}, ${id})`;
