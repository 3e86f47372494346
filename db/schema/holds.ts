import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant } from "./columns";
import { priceCards } from "./pricing";
import { showtimes } from "./scheduling";

export const holds = sqliteTable(
  "holds",
  {
    id: text().primaryKey(),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    visitorId: text("visitor_id").notNull(),
    userId: integer("user_id").references(() => users.id),
    /** Where the first seat was taken from, as a keyed hash: for limits. Null: not known. */
    address: text(),
    /** The card in force when the first seat was taken: the price is locked by it. */
    priceCardId: integer("price_card_id")
      .notNull()
      .references(() => priceCards.id),
    /** House seats: why they are kept from sale, and by whom. Null: a customer's hold. */
    houseReason: text("house_reason"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    index("holds_visitor").on(t.visitorId, t.expiresAt),
    index("holds_user").on(t.userId, t.expiresAt),
    // also what the funnel counts, without looking at a row
    index("holds_showtime").on(t.showtimeId, t.createdAt, t.houseReason),
    index("holds_address").on(t.address, t.expiresAt).where(sql`address is not null`),
    check("holds_order", sql`${t.createdAt} <= ${t.expiresAt}`),
  ],
);
