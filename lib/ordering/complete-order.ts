import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { findCover, isCovered } from "@/lib/orders/covered";
import { handOver } from "@/lib/orders/hand-over";
import { listLines } from "@/lib/orders/list-lines";
import { fail, ok, type Result } from "@/lib/result";

/** Fulfils an order without tickets once its money is there, in one batch with all that its lines need. */
export async function completeOrder(
  db: Database,
  { orderId, now }: { orderId: string; now: number },
): Promise<Result<null, "not-captured">> {
  const order = await db.select().from(orders).where(eq(orders.id, orderId)).get();
  const cover = order && (await findCover(db, orderId, order.totalMinor));
  if (!cover) return fail("not-captured");
  const { userId, theaterId } = order;
  const lines = await listLines(db, orderId);
  const written = await write(db, [
    ...isCovered(orderId, cover),
    ...handOver(lines),
    db.update(payments).set({ state: "booked", updatedAt: now }).where(inArray(payments.id, cover)),
    audit(
      db,
      {
        by: { userId },
        theaterId,
        action: "order.completed",
        objectId: orderId,
        details: { lines: lines.length },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : fail("not-captured");
}
