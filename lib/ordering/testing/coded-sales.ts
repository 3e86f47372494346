import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { promoCodes } from "@/db/schema/pricing";
import type { Fixture } from "@/db/testing/fixture";
import { ofPayment } from "@/db/testing/orders";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId, newReference } from "@/lib/id";
import type { TestOutcome } from "@/lib/payments/test-provider";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

type Person = {
  seats?: number[];
  email?: string;
  userId?: number | null;
  method?: TestOutcome;
  at?: number;
};

export type CodedSales = ReturnType<typeof codedSales>;

/** Promotion codes, and guests of a showtime who pay with them. */
export function codedSales(db: Database, fixture: Fixture, now: number) {
  async function makeCode(parts: Partial<typeof promoCodes.$inferInsert> = {}) {
    const [made] = await db
      .insert(promoCodes)
      .values({
        code: newReference(),
        createdAt: 0,
        ...(parts.amountMinor ? { currency: "GBP" } : { basisPoints: 1_000 }),
        ...parts,
      })
      .returning();
    if (!made) throw new Error("no code");
    return made;
  }
  async function hold({ seats = [0, 1], userId = null, at = now }: Person) {
    const holder = { visitorId: newId(), userId };
    const seatIds = seats.map((seat) => fixture.seatIds[seat] ?? 0);
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now: at });
    if (!held.ok) throw new Error(held.code);
    return { holdId: held.value.id, holder, seatIds };
  }
  async function payFor(
    held: Awaited<ReturnType<typeof hold>>,
    code: string,
    total: number,
    person: Person = {},
  ) {
    const { email = "ada@example.com", method = "succeed", at = now } = person;
    return startPayment(db, {
      holdId: held.holdId,
      holder: held.holder,
      contact: { name: "Ada", email },
      choices: held.seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      code,
      expectedTotalMinor: total,
      expectedCurrency: "GBP",
      provider: "test",
      method,
      now: at,
    });
  }
  const pay = async (code: string, total: number, person: Person = {}) =>
    payFor(await hold(person), code, total, person);
  const settled = async (started: Awaited<ReturnType<typeof pay>>) => {
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    const state = await settlePayment(db, { paymentId, now });
    const booking = await db.select().from(bookings).where(ofPayment(paymentId)).get();
    return { paymentId, state, booking };
  };

  return { makeCode, hold, payFor, pay, settled };
}
