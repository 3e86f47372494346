import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { emailAddress } from "@/lib/input/email-address";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { IN_FULL, openTiers } from "@/lib/scheduling/refund-tiers";
import { wasMovedSince } from "@/lib/scheduling/showtime-details";
import { type Booking, isBuyersToShow } from "./booking";
import { getBookingForStaff } from "./get-booking-for-staff";

const resendConfirmationInput = z.object({
  bookingId: publicId,
  /** May differ from the booking's own address, which had a slip in it, or which nobody gave at the counter. */
  to: emailAddress,
});

type Input = z.output<typeof resendConfirmationInput> & { staff: StaffMember; now: number };

export type ResendCode = "not-found" | "already-cancelled" | "passed-on";

/** Sends the confirmation of what still stands of a booking, and is its buyer's, once more. */
export const resendConfirmation = withInput(resendConfirmationInput, act);

/** As a customer may cancel by now; not what is cancelled at the counter. */
function termsNow(booking: Booking, now: number) {
  const { paidWith, refundTiers, fee, createdAt, showtime } = booking;
  if (isPaidAtTill(paidWith)) return { refundTiers: undefined };
  if (!wasMovedSince(createdAt, showtime))
    return { refundTiers: openTiers(refundTiers, showtime.startsAt, now) };
  const whole = [{ ...IN_FULL, minutesBefore: 0 }];
  return {
    refundTiers: openTiers(whole, showtime.startsAt, now),
    fee: fee && { ...fee, isRefundable: true },
  };
}

async function act(db: Database, { staff, bookingId, to, now }: Input): Promise<Result<null, ResendCode>> {
  const booking = await getBookingForStaff(db, { staff, bookingId });
  if (!booking) return fail("not-found");
  const standing = booking.tickets.filter(({ cancelledAt }) => cancelledAt === null);
  if (standing.length === 0) return fail("already-cancelled");
  const seats = standing.filter(isBuyersToShow);
  if (seats.length === 0) return fail("passed-on");
  const { showtime } = booking;
  const { userId } = staff;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${showtime.theaterId}`)),
    post(
      db,
      {
        kind: "booking-confirmed",
        ...{ to, language: booking.language, bookingId },
        payload: { ...booking, currency: showtime.currency, seats, ...termsNow(booking, now) },
      },
      now,
    ),
    audit(
      db,
      {
        by: { userId },
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
