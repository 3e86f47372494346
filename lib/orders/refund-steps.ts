import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { refundLines, refunds } from "@/db/schema/refunds";
import { voidStep } from "@/lib/vouchers/issue-steps";
import { returnStep } from "@/lib/vouchers/spend-steps";
import { issueCreditNote } from "./issue-receipt";
import type { PlannedRefund } from "./plan-refunds";
import { taxGoingBack } from "./tax";

type Refund = {
  orderId: string;
  bookingId: string | null;
  reason: (typeof refunds.$inferInsert)["reason"];
  planned: readonly PlannedRefund[];
  /** Whose credit notes they get. */
  theater: { theaterId: number; timeZone: string };
  /** Cash is handed back across the counter at once; else it waits there. */
  isHandedBack: boolean;
  now: number;
};

/**
 * Writes refunds down with the lines they are for and their credit notes; money leaves only once it is said what for, and
 * one after the other, since the tax in a part of a line is what the parts before it left. What a voucher paid is back on
 * it at once.
 */
export function refundSteps(
  db: Database,
  { orderId, bookingId, reason, planned, theater, isHandedBack, now }: Refund,
) {
  if (planned.length === 0) return [];
  const done = planned.filter((one) => one.isVoucher || (one.isCash && isHandedBack)).map(({ id }) => id);
  return [
    db.insert(refunds).values(
      planned.map(({ id, paymentId, amountMinor }) => ({
        ...{ id, paymentId, orderId, bookingId, amountMinor, reason, createdAt: now },
      })),
    ),
    ...planned.flatMap(({ id: refundId, lines, isVoucher }) => [
      db.insert(refundLines).values(
        lines.map((line) => ({
          ...line,
          refundId,
          taxMinor: taxGoingBack(refundId, line.orderLineId, line.amountMinor),
        })),
      ),
      issueCreditNote(db, { ...theater, orderId, refundId, now }),
      voidStep(db, refundId, now),
      ...(isVoucher ? [returnStep(db, refundId, now)] : []),
    ]),
    ...(done.length > 0
      ? [db.update(refunds).set({ state: "succeeded", settledAt: now }).where(inArray(refunds.id, done))]
      : []),
  ];
}
