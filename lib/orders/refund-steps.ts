import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { refundLines, refunds } from "@/db/schema/refunds";
import type { PlannedRefund } from "./plan-refunds";

type Refund = {
  orderId: string;
  bookingId: string | null;
  reason: (typeof refunds.$inferInsert)["reason"];
  planned: readonly PlannedRefund[];
  /** Cash is handed back across the counter at once; else it waits there. */
  isHandedBack: boolean;
  now: number;
};

/** Writes refunds down with the lines they are for; money leaves only once it is said what for. */
export function refundSteps(
  db: Database,
  { orderId, bookingId, reason, planned, isHandedBack, now }: Refund,
) {
  if (planned.length === 0) return [];
  const handed = planned.filter(({ isCash }) => isCash && isHandedBack).map(({ id }) => id);
  return [
    db.insert(refunds).values(
      planned.map(({ id, paymentId, amountMinor }) => ({
        ...{ id, paymentId, orderId, bookingId, amountMinor, reason, createdAt: now },
      })),
    ),
    db
      .insert(refundLines)
      .values(planned.flatMap(({ id: refundId, lines }) => lines.map((line) => ({ refundId, ...line })))),
    ...(handed.length > 0
      ? [db.update(refunds).set({ state: "succeeded", settledAt: now }).where(inArray(refunds.id, handed))]
      : []),
  ];
}
