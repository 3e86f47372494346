import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor } from "./columns";
import { holds } from "./holds";
import { promoCodes, ticketTypes } from "./pricing";
import { showtimes } from "./scheduling";
import { DEFAULT_REFUND_TIERS, type RefundTier, seats, theaters } from "./venues";

/** Open: telephone, machines in the foyer and partners through the API will sell too. */
export const ORDER_CHANNELS = ["online", "counter"] as const;

/**
 * What somebody buys together: the one source of who, where, in which currency and for how much. Its lines say what for,
 * its payments how far it is paid, and its booking is what became of its ticket lines. Rules keep it as it is from the
 * first payment on.
 */
export const orders = sqliteTable(
  "orders",
  {
    id: text().primaryKey(),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    currency: text().notNull(),
    channel: text({ enum: ORDER_CHANNELS }).notNull(),
    userId: integer("user_id").references(() => users.id),
    /** Who sold it at the counter; a rule sees to it. */
    soldBy: integer("sold_by").references(() => users.id),
    /** At the counter both may be empty. */
    name: text().notNull(),
    email: text().notNull(),
    /** The name's words as they are looked for, as `indexWords` makes them; empty: as the name says it. */
    searchName: text("search_name").notNull().default(""),
    /** What its customer reads: a language tag. */
    language: text().notNull(),
    /** Where its seats were held; null when there are none in it. */
    holdId: text("hold_id").references(() => holds.id),
    promoCodeId: integer("promo_code_id").references(() => promoCodes.id),
    discountMinor: minor("discount_minor").notNull().default(0),
    /** What cancelling comes to, as it was said when it was ordered. */
    refundTiers: text("refund_tiers", { mode: "json" })
      .$type<RefundTier[]>()
      .notNull()
      .default(DEFAULT_REFUND_TIERS),
    /** What is to be paid, discount taken off: the sum of its lines. */
    totalMinor: minor("total_minor").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Since when nobody knows any more whose it was. */
    erasedAt: instant("erased_at"),
  },
  (t) => [
    // what retention looks through, the oldest first
    index("orders_unerased").on(t.createdAt).where(sql`erased_at is null`),
    index("orders_user").on(t.userId, t.createdAt),
    index("orders_email").on(t.email),
    index("orders_hold").on(t.holdId),
    index("orders_promo_code").on(t.promoCodeId).where(sql`promo_code_id is not null`),
    check("orders_total", sql`${t.totalMinor} >= 0 and ${t.discountMinor} >= 0`),
  ],
);

/** Open: what a theater sells besides tickets comes by and by. What each kind needs to be handed over: `handOver`. */
export const LINE_KINDS = ["ticket", "fee", "product", "voucher", "membership"] as const;

export const orderLines = sqliteTable(
  "order_lines",
  {
    id: text().primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    position: integer().notNull(),
    kind: text({ enum: LINE_KINDS }).notNull(),
    quantity: integer().notNull().default(1),
    /** Of the whole line, discount taken off. */
    amountMinor: minor("amount_minor").notNull(),
    /** The tax in it, by the rate that its theater had for such a line: a rule sees to it. */
    taxMinor: minor("tax_minor").notNull().default(0),
    /** Hundredths of a per cent of the price without tax. */
    taxBasisPoints: integer("tax_basis_points").notNull().default(0),
    /** What is printed of it; a ticket says its seat and type instead. */
    label: text(),
    /** What a ticket line refers to, as it was sold: the ticket itself may move to another screen's seat. */
    showtimeId: integer("showtime_id").references(() => showtimes.id),
    seatId: integer("seat_id").references(() => seats.id),
    ticketTypeId: integer("ticket_type_id").references(() => ticketTypes.id),
    /** What any other line refers to, by its own kind's name for it. */
    refId: text("ref_id"),
  },
  (t) => [
    uniqueIndex("order_lines_position").on(t.orderId, t.position),
    index("order_lines_showtime").on(t.showtimeId).where(sql`showtime_id is not null`),
    // what is sold besides tickets, without a look at those
    index("order_lines_besides").on(t.orderId).where(sql`kind <> 'ticket'`),
    check("order_lines_amount", sql`${t.amountMinor} >= 0 and ${t.taxMinor} between 0 and ${t.amountMinor}`),
    check("order_lines_quantity", sql`${t.quantity} >= 1 and (${t.kind} <> 'ticket' or ${t.quantity} = 1)`),
    check(
      "order_lines_refer",
      sql`(${t.kind} = 'ticket') = (${t.showtimeId} is not null) and (${t.kind} = 'ticket') = (${t.seatId} is not null)
        and (${t.kind} = 'ticket') = (${t.ticketTypeId} is not null) and (${t.kind} <> 'ticket' or ${t.refId} is null)`,
    ),
  ],
);
