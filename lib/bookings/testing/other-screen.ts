import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layouts, screens } from "@/db/schema/venues";
import { write } from "@/db/write";
import { newId } from "@/lib/id";

export type Named = readonly [rowLabel: string, number: string];

/** Seats of a row: A1, A2 and so on. */
export const rowOf = (size: number, rowLabel = "A"): Named[] =>
  Array.from({ length: size }, (_, i) => [rowLabel, String(i + 1)] as const);

/** Another screen of a theater, with standard seats of those names in their order. */
export async function addScreen(db: Database, { theaterId }: { theaterId: number }, names: readonly Named[]) {
  const [screen] = await db.insert(screens).values({ theaterId, name: newId() }).returning();
  const screenId = screen?.id ?? 0;
  await write(db, [
    db.run(
      sql`insert into seats (screen_id, guid) select ${screenId}, key from json_each(${JSON.stringify(names)})`,
    ),
  ]);
  return { screenId, layoutId: await addVersion(db, { screenId, version: 1 }, names) };
}

/** A version of a screen's layout in which its first seats have those names. */
export async function addVersion(
  db: Database,
  { screenId, version }: { screenId: number; version: number },
  names: readonly Named[],
): Promise<number> {
  const [layout] = await db.insert(layouts).values({ screenId, version, createdAt: 0 }).returning();
  await db.run(sql`
    insert into layout_seats (layout_id, seat_id, ordinal, row_label, number, x, y, type)
    select ${layout?.id ?? 0}, seat.id, key, value ->> 0, value ->> 1, key, 0, 'standard'
    from json_each(${JSON.stringify(names)})
    join (select id, row_number() over (order by id) - 1 as position from seats where screen_id = ${screenId}) as seat
      on seat.position = key`);
  return layout?.id ?? 0;
}

/** What the tickets that stand for a showtime say, and what their seats are called on its layout, by ticket. */
export const listPrinted = (db: Database, showtimeId: number) =>
  db.values<[printed: string, called: string, isClaimed: number]>(sql`
    select tickets.row_label || tickets.seat_number, layout_seats.row_label || layout_seats.number,
      exists (select 1 from seat_claims where seat_claims.showtime_id = tickets.showtime_id
        and seat_claims.seat_id = tickets.seat_id and seat_claims.booking_id = tickets.booking_id)
    from tickets join showtimes on showtimes.id = tickets.showtime_id
    join layout_seats on layout_seats.layout_id = showtimes.layout_id and layout_seats.seat_id = tickets.seat_id
    where tickets.showtime_id = ${showtimeId} and tickets.cancelled_at is null order by layout_seats.ordinal`);
