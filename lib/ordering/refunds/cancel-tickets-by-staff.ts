import { eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { type StaffCancelRefusal, whyNotCancellableByStaff } from "@/lib/bookings/cancellation";
import { getManagedBooking } from "@/lib/bookings/get-managed-booking";
import { fail, type Result } from "@/lib/result";
import { type CancelChosenCode, type Cancelled, cancelChosen } from "./cancel-chosen";

export type CancelByStaffCode = StaffCancelRefusal | CancelChosenCode | "not-found";

type Input = {
  steward: Steward;
  bookingId: string;
  ticketIds: string[];
  expectedRefundMinor: number;
  now: number;
};

/** The house cancels tickets for a customer, past the theater's cut-off too, until the start. Cash is handed back. */
export async function cancelTicketsByStaff(
  db: Database,
  { steward, bookingId, ...input }: Input,
): Promise<Result<Cancelled, CancelByStaffCode>> {
  const booking = await getManagedBooking(db, { steward, bookingId });
  if (!booking) return fail("not-found");
  const refusal = whyNotCancellableByStaff(booking, input.now);
  if (refusal) return fail(refusal);
  const { showtimeId, theaterId } = booking.showtime;
  return cancelChosen(db, {
    ...input,
    booking,
    guards: [
      assertThat("not-found", manages(steward, sql`${theaterId}`)),
      assertThat("past", hasRow(showtimes, eq(showtimes.id, showtimeId), gt(showtimes.startsAt, input.now))),
    ],
    reason: "by-staff",
    isHandedBack: booking.paidWith === "cash",
    userId: steward.userId,
  });
}
