import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { orderLines, orders } from "./orders";
import { showtimes } from "./scheduling";
import { seats } from "./venues";

/**
 * Other seats of the same showtime, for who paid after a hold had ended and others had its seats: at no extra price, held
 * until then, and offered once for an order. Whether an offer stands is a predicate: `offerStands`. Accepted, the order is
 * a booking of these seats; otherwise its money goes back.
 */
export const seatOffers = sqliteTable(
  "seat_offers",
  {
    /** Its hold's, which goes when others have claimed over all of its seats. */
    id: text().primaryKey(),
    orderId: text("order_id")
      .notNull()
      .unique()
      .references(() => orders.id),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    /** Unguessable; who has it may accept or refuse. */
    linkToken: text("link_token").notNull().unique(),
    until: instant("until").notNull(),
    createdAt: instant("created_at").notNull(),
    acceptedAt: instant("accepted_at"),
    /** By its customer, or by staff who do not wait any longer. */
    refusedAt: instant("refused_at"),
  },
  (t) => [index("seat_offers_showtime").on(t.showtimeId)],
);

/** Which seat is offered for each ticket line. */
export const seatOfferSeats = sqliteTable(
  "seat_offer_seats",
  {
    offerId: text("offer_id")
      .notNull()
      .references(() => seatOffers.id),
    orderLineId: text("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    seatId: integer("seat_id")
      .notNull()
      .references(() => seats.id),
  },
  (t) => [
    primaryKey({ columns: [t.offerId, t.orderLineId] }),
    index("seat_offer_seats_line").on(t.orderLineId),
  ],
);
