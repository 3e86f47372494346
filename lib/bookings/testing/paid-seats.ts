import type { Database } from "@/db/client";
import type { Fixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";

type Paid = { visitorId?: string; seatIds: number[]; state?: "pending" | "captured"; now: number };

/** Seats held by a guest with an order and its payment, which has come so far: the id of both. */
export async function payForSeats(
  db: Database,
  { showtimeId, ticketTypeId }: Fixture,
  { visitorId = newId(), seatIds, state = "captured", now }: Paid,
): Promise<string> {
  const holder = { visitorId, userId: null };
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) throw new Error(held.code);
  const id = newId();
  return addPayment(db, {
    ...{ id, holdId: held.value.id, state, createdAt: now },
    // the test provider's name for one that succeeds
    providerRef: ["succeed", 0, id, 1_250 * seatIds.length, "GBP"].join("."),
    seats: seatIds.map((seatId) => ({ seatId, ticketTypeId, amountMinor: 1_250 })),
  });
}
