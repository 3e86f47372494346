import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { refunds } from "@/db/schema/refunds";
import { seatOffers } from "@/db/schema/seat-offers";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { testProvider } from "@/lib/payments/test-provider";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

export const now = Date.UTC(2026, 10, 22, 12);
/** The hold has ended, and the payment comes in. */
export const late = now + HOLD_TTL_MS + 2_000;

/** A theater, and guests who pay for the first two seats of its showtime when a rival has them by then. */
export function latePayers(db: Database) {
  let fixture: Fixture;
  async function stage(startsAt = now + 6 * HOUR_MS, offerMinutes = 15) {
    fixture = await makeFixture(db, { startsAt });
    await db.update(theaters).set({ offerMinutes }).where(eq(theaters.id, fixture.theaterId));
    return fixture;
  }

  const hold = async (seatIds: number[], at = now, visitorId = newId()) => {
    const holder = { visitorId, userId: null };
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now: at });
    if (!held.ok) throw new Error(held.code);
    return { holder, holdId: held.value.id };
  };
  const seats = (from: number, to: number) => fixture.seatIds.slice(from, to);
  /** Two seats of row A are paid for late: who has them by then? */
  async function payLate(rival: number[] | null = seats(0, 2)) {
    const { holder, holdId } = await hold(seats(0, 2));
    const started = await startPayment(db, {
      ...{ holdId, holder, contact: { name: "Ada", email: `${newId()}@example.org` } },
      choices: seats(0, 2).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      ...{
        expectedTotalMinor: 2_500,
        expectedCurrency: "GBP",
        provider: testProvider.name,
        method: "late",
        now,
      },
    });
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    await settlePayment(db, { paymentId, now });
    if (rival) await hold(rival, late - 1);
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    const orderId = payment?.orderId ?? "";
    const settle = (at = late) => settlePayment(db, { paymentId, now: at });
    return { paymentId, orderId, holder, holdId, settle };
  }
  const offerOf = (orderId: string) =>
    db.select().from(seatOffers).where(eq(seatOffers.orderId, orderId)).get();
  async function offered(rival?: number[]) {
    const paid = await payLate(rival);
    await paid.settle();
    const offer = await offerOf(paid.orderId);
    if (!offer) throw new Error("no offer");
    return { ...paid, offer, linkToken: offer.linkToken };
  }
  const ticketsOf = (orderId: string) =>
    db
      .select({ rowLabel: tickets.rowLabel, seatNumber: tickets.seatNumber, paidMinor: tickets.paidMinor })
      .from(tickets)
      .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
      .where(eq(bookings.orderId, orderId))
      .orderBy(tickets.seatId);
  const refundsOf = (paymentId: string) => db.select().from(refunds).where(eq(refunds.paymentId, paymentId));
  const mailOf = (kind: string, cause?: string) =>
    db
      .select()
      .from(messages)
      .where(sql`kind = ${kind} and payload ->> 'cause' is ${cause ?? null} and created_at >= ${late}`);
  const claimsOf = (id: string) => db.select().from(seatClaims).where(eq(seatClaims.holdId, id));
  const receiptsOf = (orderId: string) => db.select().from(receipts).where(eq(receipts.orderId, orderId));
  return {
    ...{ stage, hold, seats, payLate, offered, offerOf },
    ...{ ticketsOf, refundsOf, mailOf, claimsOf, receiptsOf },
  };
}
