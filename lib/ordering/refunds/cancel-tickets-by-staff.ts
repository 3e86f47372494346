import { eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat } from "@/db/write";
import { isRefundConfirmed } from "@/lib/accounts/second-step/confirmed";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { type StaffCancelRefusal, whyNotCancellableByStaff } from "@/lib/bookings/cancellation";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { amountMinor, publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { fail, type Result } from "@/lib/result";
import { IN_FULL } from "@/lib/scheduling/refund-tiers";
import { type CancelChosenCode, type Cancelled, cancelChosen } from "./cancel-chosen";

const cancelTicketsByStaffInput = z.object({
  bookingId: publicId,
  ticketIds: listOf(publicId, 100),
  expectedRefundMinor: amountMinor,
});

type Input = z.output<typeof cancelTicketsByStaffInput> & { staff: StaffMember; now: number };

export type CancelByStaffCode = StaffCancelRefusal | CancelChosenCode | "not-found" | "confirm-it-is-you";

/** Staff cancel tickets for a customer, by no terms but in full, until the start. Cash is handed back. */
export const cancelTicketsByStaff = withInput(cancelTicketsByStaffInput, act);

async function act(
  db: Database,
  { staff, bookingId, ...input }: Input,
): Promise<Result<Cancelled, CancelByStaffCode>> {
  const booking = await getBookingForStaff(db, { staff, bookingId });
  if (!booking) return fail("not-found");
  const refusal = whyNotCancellableByStaff(booking, input.now);
  if (refusal) return fail(refusal);
  const { showtimeId, theaterId } = booking.showtime;
  return cancelChosen(db, {
    ...input,
    booking,
    terms: IN_FULL,
    guards: [
      assertThat("not-found", canManage(staff, sql`${theaterId}`)),
      assertThat(
        "confirm-it-is-you",
        isRefundConfirmed(staff, { theaterId, refundMinor: input.expectedRefundMinor }, input.now),
      ),
      assertThat("past", hasRow(showtimes, eq(showtimes.id, showtimeId), gt(showtimes.startsAt, input.now))),
    ],
    reason: "by-staff",
    isHandedBack: isPaidAtTill(booking.paidWith),
    userId: staff.userId,
  });
}
