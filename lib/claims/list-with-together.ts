import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { layoutSeats } from "@/db/schema/venues";
import { seatColumns } from "@/lib/layouts/list-seats";
import { makeRoom, type Room, type RoomSeat } from "@/lib/seating/room";
import { hasTogether } from "@/lib/seating/seats-together";
import { isLive } from "./hold";

const KEPT_ROOMS = 200;
/** A layout version never changes once a showtime plays on it, so its room is made once. */
const rooms = perDatabase(() => new Map<number, Room>());

type Query = { showtimeIds: readonly number[]; seats: number; now: number };

/**
 * Of these showtimes, those that have so many free seats side by side, by the claims that the seat map shows. All of it is
 * asked for at once.
 */
export async function listWithTogether(
  db: Database,
  { showtimeIds, seats, now }: Query,
): Promise<Set<number>> {
  if (showtimeIds.length === 0) return new Set();
  const known = rooms(db);
  if (known.size > KEPT_ROOMS) known.clear();
  const ids = sql`(select value from json_each(${JSON.stringify(showtimeIds)}))`;
  const [showtimes, claims, read] = await Promise.all([
    db.values<[id: number, layoutId: number]>(sql`select id, layout_id from showtimes where id in ${ids}`),
    db.values<[showtimeId: number, seatId: number]>(sql`
      select seat_claims.showtime_id, seat_claims.seat_id from seat_claims
      where seat_claims.showtime_id in ${ids} and ${isLive(seatClaims.expiresAt, now)}`),
    db
      .select({ layoutId: layoutSeats.layoutId, ...seatColumns })
      .from(layoutSeats)
      .where(sql`${layoutSeats.layoutId} in (select layout_id from showtimes where id in ${ids})
        and ${layoutSeats.layoutId} not in (select value from json_each(${JSON.stringify([...known.keys()])}))`),
  ]);
  for (const [layoutId, ofLayout] of Map.groupBy(read, ({ layoutId }) => layoutId))
    known.set(layoutId, makeRoom(ofLayout.map(({ layoutId: _, ...seat }): RoomSeat => seat)));
  const taken = Map.groupBy(claims, ([showtimeId]) => showtimeId);
  const fitting = showtimes.filter(([id, layoutId]) => {
    const room = known.get(layoutId);
    const gone = new Set(taken.get(id)?.map(([, seatId]) => seatId));
    const isFree = (ordinal: number) => !gone.has(room?.seats[ordinal]?.id ?? 0);
    return room !== undefined && hasTogether(room, { isFree }, seats);
  });
  return new Set(fitting.map(([id]) => id));
}
