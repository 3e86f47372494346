import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { coverOf, isCovered, listCaptured, type Spare, spareOf } from "@/lib/orders/covered";
import { handOver } from "@/lib/orders/hand-over";
import { issueReceipt } from "@/lib/orders/issue-receipt";
import { listLines } from "@/lib/orders/list-lines";
import { fail, ok, type Result } from "@/lib/result";
import { boughtSteps } from "@/lib/vouchers/gift-steps";
import { listGifts } from "@/lib/vouchers/list-gifts";

/** Fulfils an order without tickets once its money is there, in one batch with all that its lines need. */
export async function completeOrder(
  db: Database,
  { orderId, now }: { orderId: string; now: number },
): Promise<Result<{ spare: Spare }, "not-captured">> {
  const [row, captured, lines, gifts] = await Promise.all([
    db
      .select({ order: orders, timeZone: theaters.timeZone })
      .from(orders)
      .innerJoin(theaters, eq(theaters.id, orders.theaterId))
      .where(eq(orders.id, orderId))
      .get(),
    listCaptured(db, orderId),
    listLines(db, orderId),
    listGifts(db, orderId),
  ]);
  const cover = row && coverOf(captured, row.order.totalMinor);
  if (!cover) return fail("not-captured");
  const { userId, theaterId, currency, totalMinor } = row.order;
  const written = await write(db, [
    ...isCovered(orderId, cover),
    ...handOver(db, { theaterId, currency, lines, now }),
    ...gifts.flatMap((gift) => boughtSteps(db, gift, now)),
    db.update(payments).set({ state: "booked", updatedAt: now }).where(inArray(payments.id, cover)),
    ...issueReceipt(db, { orderId, theaterId, timeZone: row.timeZone, totalMinor, now }),
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
  return written.ok ? ok({ spare: spareOf(captured, cover) }) : fail("not-captured");
}
