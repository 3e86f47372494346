import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { apiClients, users } from "./accounts";
import { instant } from "./columns";
import { priceCards } from "./pricing";
import { showtimes } from "./scheduling";
import type { BookingFee } from "./venues";

/** The `expiresAt` of a hold that was ended before its time: no clock that is set back makes it live again. */
export const ENDED = 0;

export const holds = sqliteTable(
  "holds",
  {
    id: text().primaryKey(),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    visitorId: text("visitor_id").notNull(),
    userId: integer("user_id").references(() => users.id),
    /** The program that took the first seat for somebody: what it holds counts against its own limit. Null: nobody's. */
    clientId: integer("client_id").references(() => apiClients.id),
    /** The networks that the first seat was taken from, as keyed hashes: see `NETWORK_LIMITS`. Null: not known. */
    address: text(),
    network: text(),
    provider: text(),
    /** The card in force when the first seat was taken: the price is locked by it. */
    priceCardId: integer("price_card_id")
      .notNull()
      .references(() => priceCards.id),
    /** The theater's when the first seat was taken, where it is in the card's currency: locked as the price is. Null: none. */
    bookingFee: text("booking_fee", { mode: "json" }).$type<BookingFee>(),
    /** House seats: why they are kept from sale, and by whom. Null: a customer's hold. */
    houseReason: text("house_reason"),
    /**
     * Since when its seats are reserved, to be paid at the box office: it is nobody's to choose with any more, and lasts
     * until its theater's cut-off. Null: in somebody's hands.
     */
    reservedAt: instant("reserved_at"),
    /** Since when its seats are offered to who paid too late for others (`seat_offers`): it is out of hands likewise. */
    offeredAt: instant("offered_at"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    index("holds_visitor").on(t.visitorId, t.expiresAt),
    index("holds_user").on(t.userId, t.expiresAt),
    // also what the funnel counts, without looking at a row
    index("holds_showtime").on(t.showtimeId, t.expiresAt, t.createdAt, t.houseReason),
    index("holds_client").on(t.clientId, t.expiresAt).where(sql`client_id is not null`),
    index("holds_address").on(t.address, t.expiresAt).where(sql`address is not null`),
    index("holds_network").on(t.network, t.expiresAt).where(sql`network is not null`),
    index("holds_provider").on(t.provider, t.expiresAt).where(sql`provider is not null`),
    check("holds_order", sql`${t.expiresAt} = ${sql.raw(String(ENDED))} or ${t.createdAt} <= ${t.expiresAt}`),
  ],
);

/** How often in a row a seat was held from one network without being bought, lately. */
export const holdRepeats = sqliteTable(
  "hold_repeats",
  {
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id, { onDelete: "cascade" }),
    seatId: integer("seat_id").notNull(),
    /** A keyed hash, as in `holds`. */
    network: text().notNull(),
    holds: integer().notNull(),
    /** The last of them: seats that are released and taken again in one hold count once. */
    lastHoldId: text("last_hold_id").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.showtimeId, t.seatId, t.network] }),
    index("hold_repeats_last").on(t.lastAt),
    // what a network has tried of a showtime, for the work that it is asked for
    index("hold_repeats_network").on(t.network, t.showtimeId),
  ],
);
