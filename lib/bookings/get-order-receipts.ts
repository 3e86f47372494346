import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { listReceipts, type Receipt } from "@/lib/orders/list-receipts";
import type { Texts } from "@/lib/translations/texts";
import { ticketTypeTexts } from "./ticket-type-texts";

export type OrderReceipts = {
  orderId: string;
  theaterName: string;
  timeZone: string;
  /** The customer's. */
  language: string;
  /** Of its booking, where there are seats in it. */
  reference: string | null;
  /** What its tickets were sold as. */
  tickets: { orderLineId: string; ticketType: string; ticketTypes?: Texts }[];
  /** Its receipt first, then a credit note for each refund; none of what cost nothing. */
  issued: Receipt[];
};

/** All that was issued for an order, with what it is told with; null when there is no such order. */
export async function getOrderReceipts(db: Database, orderId: string): Promise<OrderReceipts | null> {
  const [order, sold, issued] = await Promise.all([
    db
      .select({
        ...{ orderId: orders.id, language: orders.language, reference: bookings.reference },
        ...{ theaterName: theaters.name, timeZone: theaters.timeZone },
      })
      .from(orders)
      .innerJoin(theaters, eq(theaters.id, orders.theaterId))
      .leftJoin(bookings, eq(bookings.orderId, orders.id))
      .where(eq(orders.id, orderId))
      .get(),
    db
      .select({
        orderLineId: tickets.orderLineId,
        ticketType: tickets.ticketType,
        ticketTypes: ticketTypeTexts,
      })
      .from(tickets)
      .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
      .where(eq(bookings.orderId, orderId)),
    listReceipts(db, orderId),
  ]);
  return order ? { ...order, tickets: sold, issued } : null;
}
