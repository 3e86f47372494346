import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import type { Holder } from "@/lib/accounts/holder";
import { listSeats } from "@/lib/layouts/list-seats";
import { makeRoom, type Occupancy, type Room, type SeatingPolicy } from "@/lib/seating/room";
import { getPolicy } from "./get-policy";
import { isHeldBy, isLive } from "./hold";

/** A showtime as the rules see it for one person: `mine` are the ordinals of the seats in their hands, which are free. */
export type Seating = { room: Room; occupancy: Occupancy; mine: ReadonlySet<number>; policy: SeatingPolicy };

type Claim = [seatId: number, isMine: number, heldSince: number, holdId: string];

/** Null for an unknown showtime. */
export async function getSeating(
  db: Database,
  { showtimeId, holder, now }: { showtimeId: number; holder: Holder; now: number },
): Promise<Seating | null> {
  const showtime = await getPolicy(db, showtimeId, now);
  if (!showtime) return null;
  const room = await getRoom(db, showtime.layoutId);
  const claims = await db.values<Claim>(sql`
    select seat_claims.seat_id, seat_claims.booking_id is null and ${isHeldBy(holder)}, holds.created_at, holds.id
    from seat_claims join holds on holds.id = seat_claims.hold_id
    where seat_claims.showtime_id = ${showtimeId} and ${isLive(seatClaims.expiresAt, now)}`);

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

const kept = new WeakMap<Database, Map<number, Room>>();

/** A layout version never changes once a showtime plays on it, so its room is made once. */
async function getRoom(db: Database, layoutId: number): Promise<Room> {
  const rooms = kept.get(db) ?? new Map<number, Room>();
  kept.set(db, rooms);
  const found = rooms.get(layoutId);
  if (found) return found;
  const room = makeRoom(await listSeats(db, layoutId));
  if (rooms.size >= KEPT_ROOMS) rooms.clear();
  rooms.set(layoutId, room);
  return room;
}
