import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { instant, minor, oneOf } from "./columns";
import { SEAT_TYPES, theaters } from "./venues";

export const ticketTypes = sqliteTable(
  "ticket_types",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    name: text().notNull(),
    /** Who it is for, in a few words: "under 14". */
    note: text().notNull().default(""),
    position: integer().notNull().default(0),
  },
  (t) => [unique("ticket_types_name").on(t.theaterId, t.name)],
);

/**
 * A price card never changes once made (a trigger refuses it): an edit makes a new card and supersedes the old,
 * so a hold that names its card has its prices locked.
 */
export const priceCards = sqliteTable("price_cards", {
  id: integer().primaryKey({ autoIncrement: true }),
  theaterId: integer("theater_id")
    .notNull()
    .references(() => theaters.id),
  name: text().notNull(),
  createdAt: instant("created_at").notNull(),
  supersededAt: instant("superseded_at"),
});

export const prices = sqliteTable(
  "prices",
  {
    priceCardId: integer("price_card_id")
      .notNull()
      .references(() => priceCards.id),
    ticketTypeId: integer("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id),
    seatType: text("seat_type", { enum: SEAT_TYPES }).notNull(),
    /** All-in, in the theater's currency. */
    amountMinor: minor("amount_minor").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.priceCardId, t.ticketTypeId, t.seatType] }),
    check("prices_seat_type", oneOf(t.seatType, SEAT_TYPES)),
    check("prices_amount", sql`${t.amountMinor} >= 0`),
  ],
);
