import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reservations } from "@/db/schema/reservations";
import { assertThat, write } from "@/db/write";
import { reservationRows, withSeats } from "@/lib/bookings/reservations/reservation";
import { post } from "@/lib/outbox";

/** So many at once; whoever comes next goes on. */
const MOST_AT_ONCE = 200;

const isUntold = sql`${reservations.toldAt} is null and ${reservations.endedAs} = 'showtime-cancelled'`;

/**
 * Of one showtime, or of all that there are. Tells who had reserved seats of a showtime that was cancelled, each in a batch of its own whose condition is that
 * nobody has: it can be interrupted after any of them, be repeated and run twice at once, and tells each once.
 */
export async function tellCancelled(
  db: Database,
  { showtimeId, now }: { showtimeId?: number; now: number },
): Promise<void> {
  const isAsked = showtimeId === undefined ? undefined : eq(reservations.showtimeId, showtimeId);
  const rows = await reservationRows(db, now).where(and(isUntold, isAsked)).limit(MOST_AT_ONCE);
  for (const { id, email, language, ...reservation } of await withSeats(db, rows)) {
    const { reference, linkToken, showtime, seats } = reservation;
    await write(db, [
      assertThat("told", hasRow(reservations, eq(reservations.id, id), isUntold)),
      db.update(reservations).set({ toldAt: now }).where(eq(reservations.id, id)),
      post(
        db,
        {
          kind: "reservation-ended",
          ...{ to: email, language },
          payload: {
            ...{ reference, linkToken, showtime, seats },
            ...{ endedAs: "showtime-cancelled", reason: showtime.cancelReason ?? "" },
          },
        },
        now,
      ),
    ]);
  }
}
