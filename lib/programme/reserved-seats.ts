import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reservations } from "@/db/schema/reservations";
import type { showtimes } from "@/db/schema/scheduling";
import { reservationRows, standsAt, withSeats } from "@/lib/bookings/reservations/reservation";
import { MINUTE_MS } from "@/lib/clock-units";

/** However much earlier a showtime begins, who reserved has so long to hear of it. */
const TIME_TO_HEAR_MS = 30 * MINUTE_MS;

type Showtime = typeof showtimes.$inferSelect;
type Query = { showtimeId: number; before: Showtime; after: Showtime; now: number };

export type Standing = Awaited<ReturnType<typeof listStanding>>;

/** What is reserved of a showtime, and until when it will be once that is changed: as long before the start as it was. */
export async function listStanding(db: Database, { showtimeId, before, after, now }: Query) {
  const rows = await reservationRows(db, now).where(
    and(eq(reservations.showtimeId, showtimeId), standsAt(now)),
  );
  return (await withSeats(db, rows)).map((reservation) => ({
    ...reservation,
    until: Math.max(
      reservation.until + after.startsAt - before.startsAt,
      Math.min(after.startsAt, now + TIME_TO_HEAR_MS),
    ),
  }));
}

/** Condition: the reservations that stand are these, no more and no fewer. */
export const areTheStanding = (showtimeId: number, reserved: Standing, now: number) => {
  const stand = sql`from reservations where showtime_id = ${showtimeId} and ${standsAt(now)}`;
  return sql`(select count(*) ${stand}) = ${reserved.length} and not exists (select 1 ${stand}
    and id not in (select value from json_each(${JSON.stringify(reserved.map(({ id }) => id))})))`;
};

/** The steps that keep them until then; no step where there are none. */
export function keepReserved(db: Database, reserved: Standing) {
  if (reserved.length === 0) return [];
  const until = JSON.stringify(reserved.map(({ id, holdId, until }) => [id, holdId, until]));
  const kept = sql`(select value ->> 0 as id, value ->> 1 as hold_id, value ->> 2 as until from json_each(${until})) as kept`;
  return [
    db.run(sql`update holds set expires_at = kept.until from ${kept} where holds.id = kept.hold_id`),
    db.run(sql`update seat_claims set expires_at = kept.until from ${kept}
      where seat_claims.hold_id = kept.hold_id and seat_claims.booking_id is null`),
    db.run(sql`update reservations set until = kept.until from ${kept} where reservations.id = kept.id`),
  ];
}
