import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { seatOffers } from "@/db/schema/seat-offers";
import { assertThat, write } from "@/db/write";
import { type Actor, audit } from "@/lib/audit";
import { endHolds } from "@/lib/claims/hold";
import { isOffered } from "./standing";

type Input = { orderId: string; by: Actor; now: number };

/** Ends an offer that stands before its time: its seats are free to others at once. Answers whether it stood. */
export async function endOffer(db: Database, { orderId, by, now }: Input): Promise<boolean> {
  const row = await db
    .select({ id: seatOffers.id, theaterId: orders.theaterId })
    .from(seatOffers)
    .innerJoin(orders, eq(orders.id, seatOffers.orderId))
    .where(eq(seatOffers.orderId, orderId))
    .get();
  if (!row) return false;
  const written = await write(db, [
    assertThat("offer-over", isOffered(orderId, now)),
    db.update(seatOffers).set({ refusedAt: now }).where(eq(seatOffers.id, row.id)),
    db.run(sql`delete from seat_claims where hold_id = ${row.id} and booking_id is null`),
    endHolds(db, eq(holds.id, row.id)),
    audit(
      db,
      {
        ...{ by, theaterId: row.theaterId, action: "order.offer-refused", objectId: orderId },
        details: {},
      },
      now,
    ),
  ]);
  return written.ok;
}
