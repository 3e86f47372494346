import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, screens, theaters } from "@/db/schema/venues";
import type { Holder } from "@/lib/accounts/holder";
import { translated } from "@/lib/translations/translated";
import { isHeldBy, isLive, paymentOn } from "./hold";

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
      movieTitle: translated("movie.title", movies.id, movies.title),
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
