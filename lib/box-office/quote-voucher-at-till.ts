import { z } from "zod";
import type { Database } from "@/db/client";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { getReservationForStaff } from "@/lib/bookings/reservations/get-reservation-for-staff";
import { publicId, rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";
import { judgeVoucher } from "@/lib/vouchers/judge-voucher";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

const quoteVoucherAtTillInput = z.object({
  showtimeId: rowId,
  voucher: line(60, 1),
  /** What is to be paid, where seats of the showtime are reserved: in the currency they were reserved in. */
  reservationId: publicId.optional(),
});

type Input = z.output<typeof quoteVoucherAtTillInput> & { staff: StaffMember; now: number };

/** What a voucher may pay of seats of a showtime, or of a reservation of some. Nothing is taken off it by asking; guesses are counted by who calls this. */
export const quoteVoucherAtTill = withInput(quoteVoucherAtTillInput, act);

async function act(
  db: Database,
  { voucher, ...asked }: Input,
): Promise<Result<{ codeEnd: string; balanceMinor: number }, VoucherRefusal | "not-found">> {
  const priced = await findPriced(db, asked);
  if (!priced) return fail("not-found");
  const { theaterId, currency } = priced;
  const found = await judgeVoucher(db, voucher, { theaterId, currency, now: asked.now });
  if (typeof found === "string") return fail(found);
  return ok({ codeEnd: found.codeEnd, balanceMinor: found.balanceMinor });
}

/** Whose it is and in which currency: what is sold now has its showtime's of now. */
async function findPriced(db: Database, { staff, showtimeId, reservationId, now }: Omit<Input, "voucher">) {
  if (reservationId === undefined) return getShowtimeToSell(db, { staff, showtimeId });
  const reservation = await getReservationForStaff(db, { staff, reservationId, now });
  return reservation?.showtime.showtimeId === showtimeId ? reservation.showtime : null;
}
