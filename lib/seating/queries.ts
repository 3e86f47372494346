import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, screens, theaters } from "@/db/schema/venues";
import type { Holder } from "@/lib/accounts/holder";
import { isHeldBy, isLive, paymentOn } from "./hold";
import { seatsInAll, seatsTaken } from "./seat-counts";
import { lastsUntil } from "./set-back-clock";

/** A person's live hold on a showtime; `seatIds` in the order of the layout. */
export type Hold = {
  id: string;
  showtimeId: number;
  priceCardId: number;
  /** What its seats are paid in: its card's. */
  currency: string;
  expiresAt: number;
  seatIds: number[];
};

type MyHold = { showtimeId: number; holder: Holder; now: number };

export async function getHold(db: Database, { showtimeId, holder, now }: MyHold): Promise<Hold | null> {
  const rows = await holdRows(db, now)
    .where(and(eq(holds.showtimeId, showtimeId), isLive(holds.expiresAt, now), isHeldBy(holder)))
    .orderBy(desc(holds.createdAt), asc(seatClaims.seatId));
  return asHold(rows);
}

/** The hold at checkout: null when it is another person's, or has expired. */
export async function getHoldById(
  db: Database,
  { holdId, holder, now }: { holdId: string; holder: Holder; now: number },
): Promise<Hold | null> {
  const rows = await holdRows(db, now)
    .where(and(eq(holds.id, holdId), isLive(holds.expiresAt, now), isHeldBy(holder)))
    .orderBy(asc(seatClaims.seatId));
  return asHold(rows);
}

const holdRows = (db: Database, now: number) =>
  db
    .select({
      id: holds.id,
      showtimeId: holds.showtimeId,
      priceCardId: holds.priceCardId,
      currency: priceCards.currency,
      expiresAt: lastsUntil(now),
      seatId: seatClaims.seatId,
    })
    .from(holds)
    .innerJoin(priceCards, eq(priceCards.id, holds.priceCardId))
    .leftJoin(seatClaims, eq(seatClaims.holdId, holds.id))
    .$dynamic();

type HoldRow = Awaited<ReturnType<typeof holdRows>>[number];

function asHold(rows: HoldRow[]): Hold | null {
  const [first] = rows;
  if (!first) return null;
  const { seatId: _, ...hold } = first;
  const seatIds = rows.flatMap((row) => (row.id === hold.id && row.seatId !== null ? [row.seatId] : []));
  return { ...hold, seatIds };
}

/** How full showtimes are, in whole per cent, held seats included. Unknown ids are left out. */
export async function listFill(
  db: Database,
  showtimeIds: number[],
  now: number,
): Promise<Record<number, number>> {
  const rows = await db
    .select({
      id: showtimes.id,
      seats: seatsInAll,
      taken: seatsTaken(now),
    })
    .from(showtimes)
    .where(inArray(showtimes.id, showtimeIds));
  return Object.fromEntries(rows.map(({ id, seats, taken }) => [id, percentTaken(taken, seats)]));
}

/** Rounded so that 100 means sold out and nothing else does. */
const percentTaken = (taken: number, seats: number) =>
  taken >= seats ? 100 : Math.min(99, Math.round((taken / seats) * 100));

/** The showtime of a person's own hold, expired or not: the way back when its time is over. */
export async function getShowtimeOfHold(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<number | null> {
  const row = await db
    .select({ showtimeId: holds.showtimeId })
    .from(holds)
    .where(and(eq(holds.id, holdId), isHeldBy(holder)))
    .get();
  return row?.showtimeId ?? null;
}

export type OwnHold = {
  holdId: string;
  showtimeId: number;
  movieTitle: string;
  startsAt: number;
  timeZone: string;
  theaterName: string;
  seats: { id: number; row: string; number: string }[];
};

/** Everything a person holds and is not paying for, across showtimes, the next to start first. */
export async function listOwnHolds(
  db: Database,
  { holder, now }: { holder: Holder; now: number },
): Promise<OwnHold[]> {
  const rows = await db
    .select({
      holdId: holds.id,
      showtimeId: showtimes.id,
      movieTitle: movies.title,
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
      theaterName: theaters.name,
      seat: { id: layoutSeats.seatId, row: layoutSeats.rowLabel, number: layoutSeats.number },
    })
    .from(holds)
    .innerJoin(seatClaims, and(eq(seatClaims.holdId, holds.id), isNull(seatClaims.bookingId)))
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(isLive(holds.expiresAt, now), isHeldBy(holder), sql`not exists (${paymentOn(sql`${holds.id}`)})`),
    )
    .orderBy(asc(showtimes.startsAt), asc(showtimes.id), asc(layoutSeats.ordinal));
  const found = new Map<number, OwnHold>();
  for (const { seat, ...showtime } of rows) {
    const hold = found.get(showtime.showtimeId) ?? { ...showtime, seats: [] };
    hold.seats.push(seat);
    found.set(showtime.showtimeId, hold);
  }
  return [...found.values()];
}
