import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { unpackStates } from "@/lib/claims/availability";
import { getAvailability } from "@/lib/claims/get-availability";
import { DAY_MS } from "@/lib/clock-units";
import { listSeats } from "@/lib/layouts/list-seats";
import { getSeatMapShowtime, type SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { findBestSeats } from "@/lib/seating/best-seats";
import { makeRoom, occupancyOf, type Where } from "@/lib/seating/room";

/** Another chance at the same movie, and where that many seats are together. */
export type OtherShowtime = { showtime: SeatMapShowtime; where: Where };

const LOOKED_AT = 12;
const OFFERED = 3;

type Input = { showtimeId: number; partySize: number; now: number };

/** Showtimes of the same movie with that many seats together: the same theater's first, nearest in time first. */
export async function listOtherShowtimes(db: Database, input: Input): Promise<OtherShowtime[]> {
  const here = await db
    .select({ movieId: showtimes.movieId, startsAt: showtimes.startsAt, theaterId: theaters.id })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(eq(showtimes.id, input.showtimeId), ne(showtimes.state, "draft")))
    .get();
  if (!here) return [];
  const { now } = input;
  const until = Math.max(now, here.startsAt) + 7 * DAY_MS;
  const apart = (it: { startsAt: number; theaterId: number }) =>
    Math.abs(it.startsAt - here.startsAt) + (it.theaterId === here.theaterId ? 0 : 30 * DAY_MS);
  const nearest = (await listShowtimes(db, { now, until, movieId: here.movieId }))
    .filter(({ id }) => id !== input.showtimeId)
    .sort((a, b) => apart(a) - apart(b))
    .slice(0, LOOKED_AT);

  const found: OtherShowtime[] = [];
  for (const { id } of nearest) {
    const showtime = found.length < OFFERED ? await getSeatMapShowtime(db, id) : undefined;
    const where = showtime && (await seatsTogether(db, showtime, input));
    if (where) found.push({ showtime, where });
  }
  return found;
}

async function seatsTogether(db: Database, { id, layoutId }: SeatMapShowtime, { partySize, now }: Input) {
  const availability = await getAvailability(db, id, now);
  if (!availability) return null;
  const room = makeRoom(await listSeats(db, layoutId));
  const states = unpackStates(availability.states, room.seats.length);
  const policy = { strandedSeats: "allow", relaxAtPercentSold: 0, accessibleReleaseAt: null, now } as const;
  const best = findBestSeats(room, occupancyOf(states), { partySize, policy });
  return best && !best.split ? best.where : null;
}
