import { eq, sql } from "drizzle-orm";
import type { Fixture } from "@/db/testing/fixture";
import { addRefund } from "@/db/testing/orders";
import { formatReference } from "@/lib/bookings/reference";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { offer, passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { passIdOf } from "@/lib/bookings/wallet-pass";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { offerSeats } from "@/lib/ordering/offers/offer-seats";
import { linkOf } from "@/lib/reviews/testing/visited";
import { writeReview } from "@/lib/reviews/write-review";
import { givePasses } from "@/lib/wallets/give-passes";
import type { Database } from "../../db/client";
import { tickets } from "../../db/schema/bookings";
import { seatClaims } from "../../db/schema/claims";
import { holds } from "../../db/schema/holds";
import { payments } from "../../db/schema/payments";
import { paymentReversals } from "../../db/schema/reversals";
import { seatOffers } from "../../db/schema/seat-offers";
import { theaters } from "../../db/schema/venues";
import { walletCopies } from "../../db/schema/wallets";
import { newId } from "../../lib/id";
import { once } from "./once";

const DAY_MS = 86_400_000;

/** What was sold, held or reserved of a theater's showtime; its references are `marks`. */
export function sold(
  db: Database,
  fixture: Fixture,
  {
    unique,
    marks,
    customerId,
    now,
  }: { unique: string; marks: string[]; customerId: number | null; now: number },
) {
  const { theaterId, seatIds } = fixture;
  const booking = once(async () => {
    const made = await bookSeats(db, fixture, { seatIds: seatIds.slice(0, 2), now });
    marks.push(made.reference, formatReference(made.reference));
    return made;
  });
  return {
    booking,
    /** A ticket on offer to a friend, and its booking. */
    offered: once(async () => {
      const { linkToken, tickets } = await bookSeats(db, fixture, { seatIds: seatIds.slice(8, 9), now });
      const ticketId = tickets[0]?.id ?? "";
      return { linkToken, ticketId, offerToken: await offer(db, { linkToken, ticketId, now }) };
    }),
    /** What a guest who was let in says, and the ticket that a link of it would name. */
    review: once(async () => {
      const { tickets: its } = await bookSeats(db, fixture, { seatIds: seatIds.slice(18, 19), now });
      const ticketId = its[0]?.id ?? "";
      await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, ticketId));
      const said = { halves: 8, words: `A marvel ${unique}`, name: "" };
      const of = { link: linkOf(ticketId) };
      const written = await writeReview(db, { of, ...said, userId: null, now });
      if (!written.ok) throw new Error(written.code);
      return { id: written.value.reviewId, ticketId };
    }),
    /** The link of a ticket that a friend has passed on. */
    held: once(async () => {
      const { linkToken, tickets } = await bookSeats(db, fixture, { seatIds: seatIds.slice(9, 10), now });
      return passOn(db, { linkToken, ticketId: tickets[0]?.id ?? "", now });
    }),
    /** With a pass in a wallet that could not be told of what has changed. */
    untoldBooking: once(async () => {
      const made = await bookSeats(db, fixture, { seatIds: seatIds.slice(17, 18), now });
      await givePasses(db, { booking: made, wallet: "google", now });
      const passId = passIdOf(made, { id: made.tickets[0]?.id ?? "" });
      await db
        .update(walletCopies)
        .set({ version: sql`version + 1`, stoppedAt: now, failure: "eventTicketObject 400" })
        .where(eq(walletCopies.passId, passId));
      return made.id;
    }),
    /** Of the customer in the own theater, of a stranger in the other. */
    hold: once(async () => {
      const holder = { visitorId: newId(), userId: customerId };
      const held = await holdSeats(db, { ...fixture, seatIds: seatIds.slice(5, 7), holder, now });
      if (!held.ok) throw new Error(held.code);
      return held.value.id;
    }),
    payment: once(async () => {
      const id = await payForSeats(db, fixture, { seatIds: seatIds.slice(12, 14), state: "pending", now });
      // left alone for as long as the tests look: the server brings on what nobody waits for
      const [paid] = await db
        .update(payments)
        .set({ updatedAt: now + DAY_MS })
        .where(eq(payments.id, id))
        .returning();
      await db
        .update(holds)
        .set({ userId: customerId })
        .where(eq(holds.id, paid?.holdId ?? ""));
      return id;
    }),
    refund: once(async () => {
      const { id, orderId } = await booking();
      const refundId = newId();
      // booked by the rows alone: the payment has the order's id
      await addRefund(db, {
        id: refundId,
        paymentId: orderId,
        bookingId: id,
        amountMinor: 100,
        reason: "by-staff",
        state: "failed",
        failure: "refused",
        createdAt: now,
      });
      return refundId;
    }),
    /** The payment that somebody else took back. */
    reversal: once(async () => {
      const { orderId: paymentId } = await booking();
      const money = { amountMinor: 100, currency: "GBP", toldAt: now, createdAt: now, updatedAt: now };
      await db.insert(paymentReversals).values({
        ...{ provider: "test", ref: newId(), paymentId, kind: "dispute", state: "open", ...money },
      });
      return paymentId;
    }),
    /** The link of other seats for who paid too late: somebody else has theirs. */
    seatOffer: once(async () => {
      const lost = seatIds.slice(10, 11);
      const paid = await payForSeats(db, fixture, { seatIds: lost, now: now - HOLD_TTL_MS - 1_000 });
      await holdSeats(db, { ...fixture, seatIds: lost, holder: { visitorId: newId(), userId: null }, now });
      await db.update(theaters).set({ offerMinutes: 120 }).where(eq(theaters.id, theaterId));
      // the order and its payment have one id
      const offered = await offerSeats(db, { orderId: paid, now });
      if (!offered.ok) throw new Error(offered.code);
      const row = await db.select().from(seatOffers).where(eq(seatOffers.orderId, paid)).get();
      return row?.linkToken ?? "";
    }),
    /** A stranger's, to be paid at its box office. */
    reservation: once(async () => {
      await letPayAtCounter(db, fixture, { paymentProviders: "all,counter" });
      const customer = await addCustomer(db, `stranger-${unique}@matrix.test`);
      const made = await reserved(db, fixture, { customer, seatIds: seatIds.slice(15, 17), now });
      marks.push(made.reference, formatReference(made.reference));
      return made;
    }),
    houseSeats: once(async () => {
      const id = newId();
      const { showtimeId, priceCardId } = fixture;
      await db.insert(holds).values({
        id,
        showtimeId,
        priceCardId,
        visitorId: newId(),
        houseReason: `For ${unique}`,
        createdAt: now,
        expiresAt: now + 30 * DAY_MS,
      });
      const seatId = seatIds[19] ?? 0;
      await db.insert(seatClaims).values({ showtimeId, seatId, holdId: id, expiresAt: now + 30 * DAY_MS });
      return id;
    }),
  };
}
