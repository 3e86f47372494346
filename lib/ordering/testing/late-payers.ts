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
import { recordEvent } from "@/lib/payments/record-event";
import { testProvider } from "@/lib/payments/test-provider";
import { settleCaptured, settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

export const now = Date.UTC(2026, 10, 22, 12);
/** The hold has ended, and the payment comes in. */
export const late = now + HOLD_TTL_MS + 2_000;

/** A theater, set anew by `stage`, and guests who pay for the first two seats of its showtime when a rival has them by then. */
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
  /** A try to pay for the first two seats of row A. */
  async function begin({ holder, holdId }: Awaited<ReturnType<typeof hold>>, method: string) {
    const started = await startPayment(db, {
      ...{ holdId, holder, contact: { name: "Ada", email: `${newId()}@example.org` } },
      choices: seats(0, 2).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: testProvider.name, method, now },
    });
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    await settlePayment(db, { paymentId, now });
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    if (!payment) throw new Error("no payment");
    return payment;
  }
  /** They are paid for late: who has them by then? `isSecondTry`: a first one had been declined. */
  async function payLate(rival: number[] | null = seats(0, 2), isSecondTry = false) {
    const held = await hold(seats(0, 2));
    const first = isSecondTry ? await begin(held, "decline") : null;
    const { id: paymentId, orderId } = await begin(held, "late");
    if (rival) await hold(rival, late - 1);
    const settle = (at = late) => settlePayment(db, { paymentId, now: at });
    /** The bank of the first try took the money after all. */
    const captureFirst = async (at: number) => {
      const { id = "", providerRef } = first ?? {};
      const news = { kind: "captured" as const, paymentId: id, providerRef: providerRef ?? "" };
      const event = {
        ...news,
        eventId: `${id}:after-all`,
        amountMinor: 2_500,
        currency: "GBP",
        occurredAt: at,
      };
      await recordEvent(db, { provider: testProvider.name, event, now: at });
      return settleCaptured(db, { paymentId: id, now: at });
    };
    return { paymentId, orderId, ...held, settle, firstId: first?.id ?? "", captureFirst };
  }
  const offerOf = (orderId: string) =>
    db.select().from(seatOffers).where(eq(seatOffers.orderId, orderId)).get();
  async function offered(rival?: number[], isSecondTry?: boolean) {
    const paid = await payLate(rival, isSecondTry);
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
    /** What was staged last. */
    here: () => fixture,
    ...{ stage, hold, seats, payLate, offered, offerOf },
    ...{ ticketsOf, refundsOf, mailOf, claimsOf, receiptsOf },
  };
}
