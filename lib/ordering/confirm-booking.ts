import { and, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows } from "@/db/conditions";
import { perDatabase, place } from "@/db/prepared";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { type orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { promoCodes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { seatOffers } from "@/db/schema/seat-offers";
import { layoutSeats } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { bookedFee } from "@/lib/bookings/booked-fee-of";
import { listNamedTypes, soldSeats } from "@/lib/bookings/list-sold-seats";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { endHolds } from "@/lib/claims/hold";
import { forgetRepeats } from "@/lib/claims/network-limits";
import { newId, newReference } from "@/lib/id";
import { metrics } from "@/lib/metrics";
import { coverOf, isCovered, listCaptured, type Spare, spareOf } from "@/lib/orders/covered";
import { handOver } from "@/lib/orders/hand-over";
import { issueReceipt } from "@/lib/orders/issue-receipt";
import { listLines } from "@/lib/orders/list-lines";
import { post } from "@/lib/outbox";
import { keepsUse } from "@/lib/pricing/promo-conditions";
import { fail, ok, type Result } from "@/lib/result";
import { showtimesWithDetails } from "@/lib/scheduling/get-showtime-details";
import { openTiers } from "@/lib/scheduling/refund-tiers";
import { isStillToCome, soldAt } from "@/lib/scheduling/showtime-details";
import { isUnmoved } from "./is-unmoved";
import { getOffered, isOffered } from "./offers/standing";
import { whyOver } from "./offers/why-over";

export type ConfirmBookingCode =
  | "not-captured"
  | "seats-lost"
  | "showtime-gone"
  | "showtime-moved"
  | "code-used-up"
  /** Other seats are offered for it, and nobody has answered yet. */
  | "offered"
  | "offer-refused"
  | "offer-ended";

type Input = {
  orderId: string;
  /** The offer of other seats that its customer accepts. */
  accepts?: string;
  now: number;
};

/**
 * Turns the captured payments of an order into a booking of its ticket lines: booking, tickets, permanent claims, payment
 * states, message and audit entry in one batch, with all that its other lines need. A hold that has run out is no obstacle
 * as long as nobody has claimed over its seats. Of an offer that is accepted it books the seats that were offered.
 */
export async function confirmBooking(
  db: Database,
  { orderId, accepts, now }: Input,
): Promise<Result<{ linkToken: string; spare: Spare }, ConfirmBookingCode>> {
  const ofOrder = asked(db);
  const [row, details, captured, lines, seats, types, offer] = await Promise.all([
    ofOrder.order.get({ orderId }),
    ofOrder.details.get({ orderId }),
    listCaptured(db, orderId),
    ofOrder.lines.all({ orderId }),
    ofOrder.seats.all({ orderId }),
    ofOrder.types.all(),
    getOffered(db, { orderId, now }),
  ]);
  const cover = row && coverOf(captured, row.order.totalMinor);
  if (!row || !details || !cover) return fail("not-captured");

  const { email, language, currency, totalMinor, discountMinor } = row.order;
  const { showtimeId, promoCode } = row;
  const isAnswered = offer?.acceptedAt === null && (offer.isSame || offer.id === accepts);
  if (offer?.acceptedAt === null && !isAnswered)
    return fail(
      offer.stands ? "offered" : whyOver(offer, { ...details, orderedAt: row.order.createdAt }, now),
    );
  const accepted = isAnswered ? offer : null;
  const holdId = accepted?.id ?? row.order.holdId ?? "";
  const sold = soldSeats(
    seats,
    types,
    lines.flatMap(asSeat).map((line) => ({ ...line, seatId: accepted?.seatOf.get(line.id) ?? line.seatId })),
  );
  // the hold had run out, and the showtime has moved to a layout without the seat
  if (!sold?.length) return fail("seats-lost");
  // a guest who signed in while paying finds the tickets in the account
  const userId = row.order.userId ?? row.adoptedBy;
  const booking = { id: newId(), reference: newReference(), linkToken: newId() };
  const seatIds = sold.map(({ seatId }) => seatId);

  const written = await write(db, [
    ...isCovered(orderId, cover),
    assertThat("showtime-gone", isStillToCome(showtimeId, now)),
    // who began to pay for another time or place than it has now is refunded
    assertThat("showtime-moved", isUnmoved(showtimeId, orderId)),
    ...(accepted ? [assertThat("offer-ended", isOffered(orderId, now))] : []),
    assertThat("code-used-up", keepsUse(orderId, now)),
    db.update(orders).set({ userId, updatedAt: now }).where(eq(orders.id, orderId)),
    db.insert(bookings).values({
      ...{ ...booking, showtimeId, orderId, theaterId: row.order.theaterId, channel: row.order.channel },
      createdAt: soldAt(showtimeId, now),
    }),
    ...(accepted
      ? [db.update(seatOffers).set({ acceptedAt: now }).where(eq(seatOffers.id, accepted.id))]
      : []),
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
    assertThat("seats-lost", eq(countRows(seatClaims, eq(seatClaims.bookingId, booking.id)), sold.length)),
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
    // with the hold that was paid for too late: another try of it that comes in after all has nothing left to become
    endHolds(db, inArray(holds.id, [holdId, row.order.holdId ?? holdId])),
    forgetRepeats(db, showtimeId, seatIds),
    ...handOver(db, { theaterId: details.theaterId, currency, lines, now }),
    db.update(payments).set({ state: "booked", updatedAt: now }).where(inArray(payments.id, cover)),
    ...issueReceipt(db, { ...details, orderId, totalMinor, now }),
    post(
      db,
      {
        kind: "booking-confirmed",
        ...{ to: email, language, bookingId: booking.id },
        // what was paid, whatever the showtime is sold in by now
        payload: {
          ...booking,
          showtime: details,
          seats: sold,
          currency,
          totalMinor,
          discountMinor,
          promoCode,
          fee: row.fee,
          refundTiers: openTiers(row.order.refundTiers, details.startsAt, now),
        },
      },
      now,
    ),
    audit(
      db,
      {
        by: { userId },
        theaterId: details.theaterId,
        action: "booking.confirmed",
        objectId: booking.id,
        details: { paymentIds: cover, seats: sold.length },
      },
      now,
    ),
  ]);
  if (!written.ok) return written;
  metrics()?.bookings.inc();
  return ok({ linkToken: booking.linkToken, spare: spareOf(captured, cover) });
}

/** Every sale asks these. */
const asked = perDatabase((db) => {
  const orderId = place<string>("orderId");
  return {
    order: db
      .select({
        order: orders,
        promoCode: promoCodes.code,
        showtimeId: holds.showtimeId,
        adoptedBy: holds.userId,
        fee: bookedFee,
      })
      .from(orders)
      .innerJoin(holds, eq(holds.id, orders.holdId))
      .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
      .where(eq(orders.id, orderId))
      .prepare(),
    details: showtimesWithDetails(db)
      .where(eq(showtimes.id, showtimeOf(orderId)))
      .prepare(),
    lines: listLines(db, orderId).prepare(),
    seats: db
      .select(getTableColumns(layoutSeats))
      .from(layoutSeats)
      .innerJoin(showtimes, eq(showtimes.layoutId, layoutSeats.layoutId))
      .where(and(eq(showtimes.id, showtimeOf(orderId)), inArray(layoutSeats.seatId, seatsOf(orderId))))
      .prepare(),
    types: listNamedTypes(db).prepare(),
  };
});

type Line = Pick<typeof orderLines.$inferSelect, "id" | "seatId" | "ticketTypeId" | "amountMinor">;

/** The seat of a ticket line; none of any other. */
const asSeat = ({ id, seatId, ticketTypeId, amountMinor }: Line) =>
  seatId === null || ticketTypeId === null ? [] : [{ id, seatId, ticketTypeId, amountMinor }];

/** Those that were ordered, and those that were offered instead. */
const seatsOf = (orderId: SQL) => sql`(select seat_id from order_lines where order_id = ${orderId}
  union select s.seat_id from seat_offer_seats s join seat_offers o on o.id = s.offer_id where o.order_id = ${orderId})`;

const showtimeOf = (orderId: SQL) =>
  sql`(select holds.showtime_id from holds join orders on orders.hold_id = holds.id where orders.id = ${orderId})`;
