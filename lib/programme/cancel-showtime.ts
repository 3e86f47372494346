import { and, eq, gt, isNull, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { isRefundConfirmed } from "@/lib/accounts/second-step/confirmed";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { endHolds, isLive, removeEmptyHolds } from "@/lib/claims/hold";
import { revision, rowId } from "@/lib/input/ids";
import { text } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { findShowtime } from "./find-showtime";
import { isTheirsAndFresh } from "./plan-change";

const cancelShowtimeInput = z.object({
  showtimeId: rowId,
  revision,
  /** What its customers are told. */
  reason: text(500, 1),
});

/** What its bookings were charged and is not refunded yet, with what they were charged for being booked. */
const toRefund = (showtimeId: number): SQL => sql`(select
  coalesce((select sum(paid_minor - goodwill_minor) from tickets
    where showtime_id = ${showtimeId} and cancelled_at is null), 0)
  + coalesce((select sum(line.amount_minor) from bookings
    join order_lines as line on line.order_id = bookings.order_id and line.kind <> 'ticket' and line.kind = 'fee'
    where bookings.showtime_id = ${showtimeId} and bookings.cancelled_at is null), 0))`;

type Input = z.output<typeof cancelShowtimeInput> & { staff: Acting; now: number };

export type CancelShowtimeCode = "not-found" | "stale" | "already-cancelled" | "over" | "confirm-it-is-you";

/**
 * Cancels a showtime for good. From this batch on nothing of it is sold, whoever is about to pay is refunded
 * (see confirmBooking), and all that is held or reserved is let go. The bookings are refunded afterwards, one by one:
 * see refundCancelled. All of that is one refund where the theater asks for a code before refunds over an amount.
 */
export const cancelShowtime = withInput(cancelShowtimeInput, act);

async function act(
  db: Database,
  { showtimeId, revision, reason, staff, now }: Input,
): Promise<Result<null, CancelShowtimeCode>> {
  const found = await findShowtime(db, showtimeId, staff);
  if (!found) return fail("not-found");
  const { showtime, theaterId } = found;
  if (showtime.state === "cancelled") return fail("already-cancelled");
  const written = await write(db, [
    ...isTheirsAndFresh(staff, theaterId, showtimeId, revision),
    assertThat(
      "over",
      hasRow(
        showtimes,
        eq(showtimes.id, showtimeId),
        gt(showtimes.endsAt, now),
        ne(showtimes.state, "cancelled"),
      ),
    ),
    assertThat(
      "confirm-it-is-you",
      isRefundConfirmed(staff, { theaterId, refundMinor: toRefund(showtimeId) }, now),
    ),
    db
      .update(showtimes)
      .set({ state: "cancelled", cancelledAt: now, cancelReason: reason || null, revision: revision + 1 })
      .where(eq(showtimes.id, showtimeId)),
    // first, since it asks which holds are live; their customers are told afterwards, one by one
    db.run(sql`update reservations set ended_at = ${now}, ended_as = 'showtime-cancelled'
      where showtime_id = ${showtimeId} and ended_at is null and hold_id in (
        select id from holds where showtime_id = ${showtimeId} and ${isLive(holds.expiresAt, now)})`),
    db.delete(seatClaims).where(and(eq(seatClaims.showtimeId, showtimeId), isNull(seatClaims.bookingId))),
    removeEmptyHolds(db, eq(holds.showtimeId, showtimeId)),
    endHolds(db, eq(holds.showtimeId, showtimeId)),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "showtime.cancelled",
        objectId: showtimeId,
        details: { reason, before: { state: showtime.state }, after: { state: "cancelled" } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
