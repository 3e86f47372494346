import { z } from "zod";
import type { Database } from "@/db/client";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { amountMinor, publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, type Result } from "@/lib/result";
import { getVoucherForStaff } from "@/lib/vouchers/get-voucher-for-staff";
import { refundOrder } from "./refund-order";

const refundVoucherInput = z.object({
  voucherId: publicId,
  /** What is left on it, as it was shown. */
  expectedRefundMinor: amountMinor,
  /** Kept in its history and in the log. */
  reason: line(200, 1),
});

type Input = z.output<typeof refundVoucherInput> & { staff: StaffMember; now: number };

export type RefundVoucherCode =
  | "not-found"
  /** All of it was spent or refunded. */
  | "nothing-left"
  /** Something was spent of it, or put back on it, since that was read. */
  | "voucher-changed"
  /** Its payment has not as much left: some of it went back another way. */
  | "more-than-paid"
  | "confirm-it-is-you";

/**
 * Staff refund what is left on a voucher to who bought it, the way it was paid. One of which nothing was spent is blocked
 * by that; what was spent of one stays spent.
 */
export const refundVoucher = withInput(refundVoucherInput, act);

async function act(
  db: Database,
  { voucherId, expectedRefundMinor, staff, reason, now }: Input,
): Promise<Result<{ refundIds: string[]; refundMinor: number }, RefundVoucherCode>> {
  const voucher = await getVoucherForStaff(db, { staff, voucherId, now });
  if (!voucher?.orderLineId) return fail("not-found");
  const { orderId, orderLineId, balanceMinor, valueMinor, voidedMinor, theaterName } = voucher;
  if (balanceMinor === 0) return fail("nothing-left");
  if (balanceMinor !== expectedRefundMinor) return fail("voucher-changed");
  const refunded = await refundOrder(db, {
    ...{ staff, orderId, reason, now },
    lines: [{ orderLineId, amountMinor: balanceMinor }],
    ofVoucher: { theaterName, isOver: voidedMinor + balanceMinor === valueMinor },
  });
  if (refunded.ok) return refunded;
  switch (refunded.code) {
    case "voucher-spent":
      return fail("voucher-changed");
    case "not-found":
    case "more-than-paid":
    case "confirm-it-is-you":
      return fail(refunded.code);
    default:
      throw new Error(`A voucher's line is refunded, and that was refused: ${refunded.code}`);
  }
}
