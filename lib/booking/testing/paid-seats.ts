import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import type { TestCinema } from "@/db/testing/cinema";
import { newId } from "@/lib/id";
import { holdSeats } from "@/lib/seating/hold-seats";

type Paid = { visitorId?: string; seatIds: number[]; state?: "pending" | "captured"; now: number };

/** Seats held by a guest with a payment that has come so far; its id. */
export async function payForSeats(
  db: Database,
  { showtimeId, ticketTypeId }: TestCinema,
  { visitorId = newId(), seatIds, state = "captured", now }: Paid,
): Promise<string> {
  const holder = { visitorId, userId: null };
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) throw new Error(held.code);
  const paymentId = newId();
  await db.insert(payments).values({
    id: paymentId,
    holdId: held.value.id,
    provider: "test",
    method: "succeed",
    providerRef: `succeed.0.${paymentId}`,
    state,
    currency: "GBP",
    amountMinor: 1_250 * seatIds.length,
    items: seatIds.map((seatId) => ({ seatId, ticketTypeId, amountMinor: 1_250 })),
    name: "Ada",
    email: "ada@example.com",
    createdAt: now,
    updatedAt: now,
  });
  return paymentId;
}
