import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Given, perDatabase, place } from "@/db/prepared";
import { orderLines } from "@/db/schema/orders";
import { seatOfferSeats, seatOffers } from "@/db/schema/seat-offers";

/**
 * Condition on seat offers: it may be accepted still. Not answered, not over, and its showtime is to come and the one that
 * was paid for: who began to pay for another time or place than it has now is refunded.
 */
export const offerStands = (
  now: Given<number>,
): SQL => sql`(seat_offers.accepted_at is null and seat_offers.refused_at is null
  and seat_offers.until > ${now} and exists (
    select 1 from showtimes join orders on orders.id = seat_offers.order_id
    where showtimes.id = seat_offers.showtime_id and showtimes.state = 'on-sale' and showtimes.starts_at > ${now}
      and coalesce(orders.created_at > showtimes.moved_at, 1)))`;

/** Condition: other seats are offered for an order, and nobody has answered yet. */
export const isOffered = (orderId: string, now: number): SQL =>
  sql`exists (select 1 from seat_offers where seat_offers.order_id = ${orderId} and ${offerStands(now)})`;

/** What was offered for an order: by line the seat. */
export type Offered = {
  id: string;
  until: number;
  acceptedAt: number | null;
  refusedAt: number | null;
  stands: boolean;
  /** The very seats that were ordered had come free again: there is nothing to ask. */
  isSame: boolean;
  seatOf: ReadonlyMap<string, number>;
};

/** What was offered for an order, whatever became of it; null: nothing. */
export async function getOffered(
  db: Database,
  { orderId, now }: { orderId: string; now: number },
): Promise<Offered | null> {
  const rows = await ofOrder(db).all({ orderId, now });
  const [first] = rows;
  if (!first) return null;
  const { id, until, acceptedAt, refusedAt } = first.offer;
  return {
    ...{ id, until, acceptedAt, refusedAt, stands: first.stands },
    isSame: rows.every(({ ordered, seatId }) => ordered === seatId),
    seatOf: new Map(rows.map(({ lineId, seatId }) => [lineId, seatId])),
  };
}

/** Each order that is booked is looked up here. */
const ofOrder = perDatabase((db) =>
  db
    .select({
      offer: seatOffers,
      stands: sql<boolean>`${offerStands(place("now"))}`.mapWith(Boolean),
      lineId: orderLines.id,
      ordered: orderLines.seatId,
      seatId: seatOfferSeats.seatId,
    })
    .from(seatOffers)
    .innerJoin(seatOfferSeats, eq(seatOfferSeats.offerId, seatOffers.id))
    .innerJoin(orderLines, eq(orderLines.id, seatOfferSeats.orderLineId))
    .where(eq(seatOffers.orderId, place("orderId")))
    .orderBy(asc(orderLines.position))
    .prepare(),
);
