import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { vouchers } from "@/db/schema/vouchers";
import { newId } from "@/lib/id";
import { voucherPath } from "@/lib/vouchers/link";
import { settleOrder } from "../settle-order";
import { startOrder } from "../start-order";
import { card } from "./popcorn-stand";

/** A voucher of £30 that was paid without asking a provider: its id and its order's, and the path that shows its code. */
export async function issueVoucher(
  db: Database,
  { theaterId, email = "ada@example.com", now }: { theaterId: number; email?: string; now: number },
) {
  const orderId = newId();
  await startOrder(db, {
    ...{ orderId, theaterId, currency: "GBP", seller: null, now },
    customer: { userId: null, name: "Ada", email },
    lines: [{ kind: "voucher", amountMinor: 3_000, label: "Gift voucher" }],
    parts: [{ ...card(), amountMinor: 3_000 }],
  });
  await db.update(payments).set({ state: "captured" }).where(eq(payments.orderId, orderId));
  await settleOrder(db, { orderId, now });
  const made = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .innerJoin(orderLines, eq(orderLines.id, vouchers.orderLineId))
    .where(eq(orderLines.orderId, orderId))
    .get();
  if (!made) throw new Error("no voucher");
  return { id: made.id, orderId, path: voucherPath(made.id) };
}
