import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { SECOND_MS } from "@/lib/clock-units";

/** A waiting room as a whole: what all who stand in it are told from. */
export type RoomView = {
  opensAt: number;
  /** Null: the order is not drawn yet. */
  drawnAt: number | null;
  capacity: number;
  /** Everyone who came and has not left, those who are through included. */
  people: number;
  waiting: number;
  /** Had gone when the order was drawn, and have not come back. */
  away: number;
  /** Called, or choosing. */
  choosing: number;
  /** The highest position that was ever called; 0 before. */
  called: number;
};

/** There is a place to choose for who comes next. */
export const isCalling = ({ drawnAt, choosing, capacity }: RoomView): boolean =>
  drawnAt !== null && choosing < capacity;

/** So old what is told may be: thousands who ask within it cost one question. */
const VIEW_MS = SECOND_MS;
const MOST_ROOMS = 500;

type Kept = { view: Promise<RoomView | null>; from: number };
const kept = new WeakMap<Database, Map<number, Kept>>();

/** A room as it was a moment ago; null for a showtime that has none. */
export function viewRoom(db: Database, showtimeId: number, now: number): Promise<RoomView | null> {
  const rooms = kept.get(db) ?? new Map<number, Kept>();
  kept.set(db, rooms);
  const found = rooms.get(showtimeId);
  if (found && found.from <= now && now < found.from + VIEW_MS) return found.view;
  if (rooms.size >= MOST_ROOMS) rooms.clear();
  const view = readRoom(db, showtimeId, now);
  rooms.set(showtimeId, { view, from: now });
  // what failed is asked again
  view.catch(() => rooms.delete(showtimeId));
  return view;
}

/** After a change by this process that others are to be told of at once. */
export const outdate = (db: Database, showtimeId: number): void => {
  kept.get(db)?.delete(showtimeId);
};

/** As it is this very moment, where `may` holds. */
export async function readRoom(
  db: Database,
  showtimeId: number,
  now: number,
  may: SQL = sql`1`,
): Promise<RoomView | null> {
  const [row] = await db.values<[number, number | null, number, number, number, number, number, number]>(sql`
    select opens_at, drawn_at, capacity, count(visitor_id),
      count(*) filter (where position is not null and admitted_until is null),
      count(*) filter (where drawn_at is not null and visitor_id is not null and position is null),
      count(*) filter (where admitted_until > ${now}),
      coalesce(max(position) filter (where admitted_until is not null), 0)
    from waiting_rooms as room left join waiting_places as place on place.showtime_id = room.showtime_id
    where room.showtime_id = ${showtimeId} and ${may} group by room.showtime_id`);
  if (!row) return null;
  const [opensAt, drawnAt, capacity, people, waiting, away, choosing, called] = row;
  return { opensAt, drawnAt, capacity, people, waiting, away, choosing, called };
}
