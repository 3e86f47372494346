import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { bookingConfirmed } from "./booking-messages";
import { getManagedBooking } from "./get-managed-booking";

export type ResendCode = "not-found" | "already-cancelled";

/** `to` may differ from the booking's own address, which had a slip in it, or which nobody gave at the counter. */
type Input = { steward: Steward; bookingId: string; to: string; now: number };

/** Sends the confirmation of what still stands of a booking once more. */
export async function resendConfirmation(
  db: Database,
  { steward, bookingId, to, now }: Input,
): Promise<Result<null, ResendCode>> {
  const booking = await getManagedBooking(db, { steward, bookingId });
  if (!booking) return fail("not-found");
  const standing = booking.tickets.filter(({ cancelledAt }) => cancelledAt === null);
  if (standing.length === 0) return fail("already-cancelled");
  const { showtime } = booking;
  const letter = bookingConfirmed({ email: to }, showtime, booking, standing);
  const { userId } = steward;
  const written = await write(db, [
    assertThat("not-found", manages(steward, sql`${showtime.theaterId}`)),
    post(db, letter, now),
    audit(
      db,
      {
        userId,
        theaterId: showtime.theaterId,
        action: "booking.resent",
        objectId: bookingId,
        details: { to },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
