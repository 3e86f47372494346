import { eq, gt, sql } from "drizzle-orm";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { ENDED } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat } from "@/db/write";
import { canSell } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { noteStep } from "@/lib/bookings/add-note";
import type { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { isLive } from "@/lib/claims/hold";
import { isHouseSeat } from "@/lib/claims/house-seats";
import { newId } from "@/lib/id";
import { handOver } from "@/lib/orders/hand-over";
import { issueReceipt } from "@/lib/orders/issue-receipt";
import { orderSteps, type ticketLines } from "@/lib/orders/order-steps";
import { post } from "@/lib/outbox";
import type { TakenOff } from "@/lib/pricing/take-off";
import { type ShowtimeDetails, soldAt } from "@/lib/scheduling/showtime-details";
import { takenStep } from "@/lib/shifts/drawer-steps";
import type { Sale } from "./sale";
import { type AtTill, mayTender, voucherDetails, voucherSteps } from "./tendered";
import { removeEmptyHouseHolds } from "./unblock-seats";

type Selling = Sale & {
  showtime: ShowtimeDetails;
  /** The card that the items were priced by. */
  priceCardId: number;
  booking: { id: string; reference: string; linkToken: string; orderId: string; totalMinor: number };
  priced: TakenOff;
  lines: ReturnType<typeof ticketLines>;
  sold: NonNullable<Awaited<ReturnType<typeof listSoldSeats>>>;
  atTill: AtTill;
  /** The rule of seating that was passed over. */
  passedOver: string | null;
};

/** Everything that a sale at the counter writes. */
export function saleSteps(db: Database, selling: Selling) {
  const { showtime, priceCardId, booking, priced, lines, sold, atTill, passedOver, ...sale } = selling;
  const { staff, saleId, showtimeId, contact, payment, houseSeatIds, now } = sale;
  const { currency, theaterId } = showtime;
  const { items, promoCode, promoCodeId, discountMinor, conditions } = priced;
  const asked = JSON.stringify(items.map(({ seatId }) => seatId));
  const isAsked = sql`showtime_id = ${showtimeId} and seat_id in (select value from json_each(${asked}))`;
  const { totalMinor, orderId, ...booked } = booking;
  const use = { theaterId, currency, now };
  return [
    assertThat("not-found", canSell(staff, sql`${theaterId}`)),
    ...isAsItWasRead(showtime, sale.revision, priceCardId),
    assertThat(
      "showtime-over",
      hasRow(
        showtimes,
        eq(showtimes.id, showtimeId),
        eq(showtimes.state, "on-sale"),
        gt(showtimes.endsAt, now),
      ),
    ),
    ...conditions,
    ...mayTender(atTill, use),
    // a hold that is over as it begins: what is sold at once is in nobody's hands before
    db.run(sql`
      insert into holds (id, showtime_id, visitor_id, price_card_id, house_reason, created_at, expires_at)
      select ${saleId}, id, ${`counter:${staff.userId}`}, price_card_id, 'counter', ${now}, ${ENDED}
      from showtimes where id = ${showtimeId}`),
    ...orderSteps(db, {
      ...{ id: orderId, theaterId, currency, channel: "counter", soldBy: staff.userId, holdId: saleId },
      ...{ ...contact, promoCodeId, discountMinor, totalMinor, lines, at: soldAt(showtimeId, now), now },
      tendered: atTill.tendered,
    }),
    ...voucherSteps(db, atTill, use),
    takenStep(db, { staff, orderId, now }),
    ...issueReceipt(db, { ...showtime, orderId, totalMinor, now }),
    ...handOver(db, { theaterId, currency, lines, now }),
    db.insert(bookings).values({
      ...{ ...booked, showtimeId, orderId, theaterId, channel: "counter" },
      createdAt: soldAt(showtimeId, now),
    }),
    db.run(sql`delete from seat_claims where ${isAsked} and not (${isLive(seatClaims.expiresAt, now)})`),
    db.run(sql`delete from seat_claims where ${isAsked} and ${isHouseSeat(showtimeId)}
      and seat_id in (select value from json_each(${JSON.stringify(houseSeatIds)}))`),
    removeEmptyHouseHolds(db, showtimeId),
    db.run(sql`
      insert into seat_claims (showtime_id, seat_id, hold_id, booking_id, expires_at)
      select ${showtimeId}, value, ${saleId}, ${booking.id}, ${NEVER} from json_each(${asked})`),
    db.insert(tickets).values(
      sold.map((seat) => ({
        id: newId(),
        bookingId: booking.id,
        showtimeId,
        code: newTicketCode({ showtimeId, ...seat }),
        ...seat,
      })),
    ),
    ...(payment.kind === "complimentary"
      ? [
          noteStep(db, {
            staff,
            bookingId: booking.id,
            text: payment.reason,
            about: "complimentary",
            now,
          }),
        ]
      : []),
    ...(contact.email
      ? [
          post(
            db,
            {
              kind: "booking-confirmed",
              ...{ to: contact.email, language: currentLocale(), bookingId: booking.id },
              payload: { ...booking, showtime, seats: sold, currency, discountMinor, promoCode },
            },
            now,
          ),
        ]
      : []),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "booking.sold",
        objectId: booking.id,
        details: {
          seats: items.length,
          currency,
          totalMinor,
          payment,
          ...voucherDetails(atTill),
          houseSeatIds,
          passedOver,
          ...(promoCode && { promoCode, discountMinor }),
        },
      },
      now,
    ),
  ];
}

/**
 * What is printed and what is paid were worked out from these: time and place, seats and their names, and prices; what
 * the seller told the customer, from the revision that the till had seen.
 */
const isAsItWasRead = (
  { showtimeId, revision, state, layoutId }: ShowtimeDetails,
  seenRevision: number,
  priceCardId: number,
) => [
  // first, since other prices are another revision as well
  assertThat(
    "price-changed",
    hasRow(showtimes, eq(showtimes.id, showtimeId), eq(showtimes.priceCardId, priceCardId)),
  ),
  assertThat(
    "showtime-changed",
    hasRow(
      showtimes,
      eq(showtimes.id, showtimeId),
      eq(showtimes.revision, revision),
      eq(showtimes.revision, seenRevision),
      eq(showtimes.state, state),
      eq(showtimes.layoutId, layoutId),
    ),
  ),
];
