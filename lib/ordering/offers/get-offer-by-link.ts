import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { orderLines, orders } from "@/db/schema/orders";
import { ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { seatOfferSeats, seatOffers } from "@/db/schema/seat-offers";
import { layoutSeats } from "@/db/schema/venues";
import { showtimesWithDetails } from "@/lib/scheduling/get-showtime-details";
import { translated } from "@/lib/translations/translated";
import { offerStands } from "./standing";
import { whyOver } from "./why-over";

export type OfferPage = NonNullable<Awaited<ReturnType<typeof getOfferByLink>>>;

/**
 * Seats that are offered to who paid too late, to whoever has the link; null where nobody has such a link. `bookingLink`:
 * where the tickets are, once it is accepted; `why`: why it is over, null while it stands; `isSettled`: what was paid is not
 * in between any more.
 */
export async function getOfferByLink(db: Database, { linkToken, now }: { linkToken: string; now: number }) {
  const [row, showtime, offered, before] = await Promise.all([
    db
      .select({
        offer: seatOffers,
        orderedAt: orders.createdAt,
        currency: orders.currency,
        amountMinor: orders.totalMinor,
        bookingLink: bookings.linkToken,
        stands: sql<boolean>`${offerStands(now)}`.mapWith(Boolean),
        isSettled: sql<boolean>`not exists (select 1 from payments
          where payments.order_id = ${seatOffers.orderId} and payments.state = 'captured')`.mapWith(Boolean),
      })
      .from(seatOffers)
      .innerJoin(orders, eq(orders.id, seatOffers.orderId))
      .leftJoin(bookings, eq(bookings.orderId, seatOffers.orderId))
      .where(eq(seatOffers.linkToken, linkToken))
      .get(),
    showtimesWithDetails(db)
      .where(sql`${showtimes.id} = (select showtime_id from seat_offers where link_token = ${linkToken})`)
      .get(),
    listSeats(db, linkToken, sql`${seatOfferSeats.seatId}`),
    listSeats(db, linkToken, sql`${orderLines.seatId}`),
  ]);
  if (!row || !showtime) return null;
  const { offer, orderedAt, currency, amountMinor, bookingLink, stands, isSettled } = row;
  const why = stands || bookingLink ? null : whyOver(offer, { ...showtime, orderedAt }, now);
  return {
    ...{ linkToken, until: offer.until, showtime, offered, before, currency, amountMinor },
    ...{ bookingLink, why, isSettled },
  };
}

/** As the showtime's layout calls them, in reading order. */
const listSeats = (db: Database, linkToken: string, seatId: SQL) =>
  db
    .select({
      lineId: orderLines.id,
      rowLabel: layoutSeats.rowLabel,
      seatNumber: layoutSeats.number,
      ticketType: translated("ticket-type.name", ticketTypes.id, ticketTypes.name),
    })
    .from(seatOffers)
    .innerJoin(seatOfferSeats, eq(seatOfferSeats.offerId, seatOffers.id))
    .innerJoin(orderLines, eq(orderLines.id, seatOfferSeats.orderLineId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, orderLines.ticketTypeId))
    .innerJoin(showtimes, eq(showtimes.id, seatOffers.showtimeId))
    .innerJoin(layoutSeats, and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, seatId)))
    .where(eq(seatOffers.linkToken, linkToken))
    .orderBy(asc(layoutSeats.ordinal));
