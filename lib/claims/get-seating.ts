import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import type { Holder } from "@/lib/accounts/holder";
import { listSeats } from "@/lib/layouts/list-seats";
import { makeRoom, type Occupancy, type Room, type SeatingPolicy } from "@/lib/seating/room";
import { getPolicy } from "./get-policy";
import { isHeldBy, isLive } from "./hold";
import { listShowtimeSeats } from "./list-showtime-seats";

/** A showtime as the rules see it for one person: `mine` are the ordinals of the seats in their hands, which are free. */
export type Seating = { room: Room; occupancy: Occupancy; mine: ReadonlySet<number>; policy: SeatingPolicy };

type Claim = [seatId: number, isMine: number, heldSince: number, holdId: string];

/** Null for an unknown showtime. All of it is asked for at once. */
export async function getSeating(
  db: Database,
  { showtimeId, holder, now }: { showtimeId: number; holder: Holder; now: number },
): Promise<Seating | null> {
  const [showtime, claims, roomOf] = await Promise.all([
    getPolicy(db, showtimeId, now),
    db.values<Claim>(sql`
      select seat_claims.seat_id, seat_claims.booking_id is null and ${isHeldBy(holder)}, holds.created_at, holds.id
      from seat_claims join holds on holds.id = seat_claims.hold_id
      where seat_claims.showtime_id = ${showtimeId} and ${isLive(seatClaims.expiresAt, now)}`),
    findRoom(db, showtimeId),
  ]);
  if (!showtime) return null;
  const room = await roomOf(showtime.layoutId);

  const ordinals = new Map(room.seats.map(({ id, ordinal }) => [id, ordinal]));
  const own = claims.find(([, isMine]) => isMine);
  const mine = new Set<number>();
  const taken = new Set<number>();
  const later = new Set<number>();
  for (const [seatId, isMine, heldSince, holdId] of claims) {
    const ordinal = ordinals.get(seatId);
    if (ordinal === undefined) continue;
    (isMine ? mine : taken).add(ordinal);
    if (own && !isMine && (heldSince - own[2] || (holdId > own[3] ? 1 : -1)) > 0) later.add(ordinal);
  }
  const occupancy = { isFree: (o: number) => !taken.has(o), isLater: (o: number) => later.has(o) };
  return { room, occupancy, mine, policy: showtime.policy };
}

const KEPT_ROOMS = 200;
/** By layout, and which layout a showtime was last seen on. */
type Rooms = { byLayout: Map<number, Room>; layoutOf: Map<number, number> };
const rooms = perDatabase((): Rooms => ({ byLayout: new Map(), layoutOf: new Map() }));

/**
 * A layout version never changes once a showtime plays on it, so its room is made once. Of a showtime that nobody has
 * asked about the seats are read before it is known which layout that is; it may have moved to another meanwhile.
 */
async function findRoom(db: Database, showtimeId: number): Promise<(layoutId: number) => Promise<Room>> {
  const { byLayout, layoutOf } = rooms(db);
  const isKnown = byLayout.has(layoutOf.get(showtimeId) ?? 0);
  const read = isKnown ? [] : await listShowtimeSeats(db, showtimeId);
  return async (layoutId) => {
    const found = byLayout.get(layoutId);
    const asRead = read.filter((seat) => seat.layoutId === layoutId).map(({ layoutId: _, ...seat }) => seat);
    const room = found ?? makeRoom(asRead.length > 0 ? asRead : await listSeats(db, layoutId));
    if (byLayout.size >= KEPT_ROOMS || layoutOf.size >= 100 * KEPT_ROOMS) {
      byLayout.clear();
      layoutOf.clear();
    }
    byLayout.set(layoutId, room);
    layoutOf.set(showtimeId, layoutId);
    return room;
  };
}
