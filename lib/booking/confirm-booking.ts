import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { promoCodes, ticketTypes } from "@/db/schema/pricing";
import { layoutSeats } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId, newReference } from "@/lib/id";
import { post } from "@/lib/outbox";
import { keepsUse } from "@/lib/pricing/promo-conditions";
import { fail, ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { endHolds } from "@/lib/seating/hold";
import { forgetRepeats } from "@/lib/seating/network-limits";
import { bookingConfirmed } from "./booking-messages";
import { getShowtimeDetails, isStillToCome, soldAt } from "./showtime-details";
import { newTicketCode } from "./ticket-code";

export type ConfirmBookingCode =
  | "not-captured"
  | "seats-lost"
  | "showtime-gone"
  | "showtime-moved"
  | "code-used-up";

/**
 * Turns a captured payment into a booking: booking, tickets, permanent claims, payment state, message and audit entry
 * in one batch. A hold that has run out is no obstacle as long as nobody has claimed over its seats.
 */
export async function confirmBooking(
  db: Database,
  { paymentId, now }: { paymentId: string; now: number },
): Promise<Result<{ linkToken: string }, ConfirmBookingCode>> {
  const payment = await db
    .select({
      payment: payments,
      promoCode: promoCodes.code,
      showtimeId: holds.showtimeId,
      adoptedBy: holds.userId,
    })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .leftJoin(promoCodes, eq(promoCodes.id, payments.promoCodeId))
    .where(eq(payments.id, paymentId))
    .get();
  const details = payment && (await getShowtimeDetails(db, payment.showtimeId));
  if (!payment || !details) return fail("not-captured");

  const { name, email, currency, amountMinor, discountMinor, holdId, items } = payment.payment;
  // the letter speaks of what was paid, whatever the showtime is sold in by now
  const showtime = { ...details, currency };
  // a guest who signed in while paying finds the tickets in the account
  const userId = payment.payment.userId ?? payment.adoptedBy;
  const { showtimeId, promoCode } = payment;
  const sold = await listSoldSeats(db, showtime.layoutId, items);
  // the hold had run out, and the showtime has moved to a layout without the seat
  if (!sold?.length) return fail("seats-lost");
  const booking = { id: newId(), reference: newReference(), linkToken: newId(), totalMinor: amountMinor };
  const seatIds = items.map((item) => item.seatId);

  const written = await write(db, [
    assertThat("not-captured", hasRow(payments, eq(payments.id, paymentId), eq(payments.state, "captured"))),
    assertThat("showtime-gone", isStillToCome(showtimeId, now)),
    // who began to pay for another time or place than it has now gets the money back
    assertThat(
      "showtime-moved",
      sql`not exists (select 1 from showtimes join payments on payments.created_at <= showtimes.moved_at
        where showtimes.id = ${showtimeId} and payments.id = ${paymentId})`,
    ),
    assertThat("code-used-up", keepsUse(paymentId)),
    db.insert(bookings).values({
      ...booking,
      showtimeId,
      paymentId,
      userId,
      name,
      email,
      searchName: indexWords(name),
      currency,
      createdAt: soldAt(showtimeId, now),
    }),
    db
      .update(seatClaims)
      .set({ bookingId: booking.id, expiresAt: NEVER })
      .where(
        and(
          eq(seatClaims.showtimeId, showtimeId),
          eq(seatClaims.holdId, holdId),
          isNull(seatClaims.bookingId),
          inArray(seatClaims.seatId, seatIds),
        ),
      ),
    assertThat("seats-lost", eq(countRows(seatClaims, eq(seatClaims.bookingId, booking.id)), items.length)),
    db.insert(tickets).values(
      sold.map((seat) => ({
        id: newId(),
        bookingId: booking.id,
        showtimeId,
        code: newTicketCode({ showtimeId, ...seat }),
        ...seat,
      })),
    ),
    db.delete(seatClaims).where(and(eq(seatClaims.holdId, holdId), isNull(seatClaims.bookingId))),
    endHolds(db, eq(holds.id, holdId)),
    forgetRepeats(db, showtimeId, seatIds),
    db.update(payments).set({ state: "booked", updatedAt: now }).where(eq(payments.id, paymentId)),
    post(db, bookingConfirmed({ email }, showtime, { ...booking, discountMinor, promoCode }, sold), now),
    audit(
      db,
      {
        userId,
        theaterId: showtime.theaterId,
        action: "booking.confirmed",
        objectId: booking.id,
        details: { paymentId, seats: items.length },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ linkToken: booking.linkToken }) : written;
}

/** What is printed on each ticket, from the layout and the ticket types of the moment of sale; null when a seat is gone. */
export async function listSoldSeats(
  db: Database,
  layoutId: number,
  items: { seatId: number; ticketTypeId: number; amountMinor: number }[],
) {
  const seats = await db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, layoutId));
  const types = await db.select().from(ticketTypes);
  const sold = items.flatMap(({ seatId, ticketTypeId, amountMinor }) => {
    const seat = seats.find((candidate) => candidate.seatId === seatId);
    const type = types.find((candidate) => candidate.id === ticketTypeId);
    if (!type) throw new Error(`payment names ticket type ${ticketTypeId} of nowhere`);
    if (!seat) return [];
    return [
      {
        seatId,
        rowLabel: seat.rowLabel,
        seatNumber: seat.number,
        seatType: seat.type,
        ticketType: type.name,
        amountMinor,
      },
    ];
  });
  return sold.length === items.length ? sold : null;
}
