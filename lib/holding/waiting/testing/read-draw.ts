import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** How a sale went that was opened by a waiting room, as its rows show it. */
export type Draw = {
  /** Stand in the order. */
  placed: number;
  /** Came in, had gone at the opening, and have not come back. */
  away: number;
  called: number;
  /** Were not called, though somebody behind them was. */
  passedOver: number;
  /** Hold seats, and were never called. */
  uncalled: number;
  /** How far coming early helped those who came before the opening: 1 all, 0 nothing (Spearman's rank correlation). */
  earliness: number;
};

export async function readDraw(db: Database, showtimeId: number): Promise<Draw> {
  const places = sql`waiting_places where showtime_id = ${showtimeId}`;
  const [[placed, away, called, passedOver, uncalled] = [0, 0, 0, 0, 0]] = await db.values<
    [number, number, number, number, number]
  >(sql`
    select count(position), count(*) filter (where position is null), count(admitted_until),
      count(*) filter (where admitted_until is null
        and position < (select max(position) from ${places} and admitted_until is not null)),
      (select count(*) from holds where showtime_id = ${showtimeId} and not exists (
        select 1 from ${places} and waiting_places.visitor_id = holds.visitor_id and admitted_until is not null))
    from ${places}`);
  const [[earliness] = [0]] = await db.values<[number | null]>(sql`
    select 1 - 6.0 * sum((came - drawn) * (came - drawn)) / (count(*) * (count(*) * count(*) - 1.0)) from (
      select row_number() over (order by joined_at, place.visitor_id) as came, row_number() over (order by position) as drawn
      from waiting_places as place join waiting_rooms as room on room.showtime_id = place.showtime_id
      where place.showtime_id = ${showtimeId} and position is not null and joined_at < opens_at)`);
  return { placed, away, called, passedOver, uncalled, earliness: earliness ?? 0 };
}
