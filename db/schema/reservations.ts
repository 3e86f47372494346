import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { holds } from "./holds";
import { orders } from "./orders";
import { showtimes } from "./scheduling";

/** Open: how a reservation ended that was neither paid nor left to its cut-off. */
export const RESERVATION_ENDS = ["by-customer", "by-staff", "showtime-cancelled"] as const;
export type ReservationEnd = (typeof RESERVATION_ENDS)[number];

/**
 * An order that is to be paid at the box office, and no money was asked for yet. Its seats are its hold's, which is as
 * timestamped as any: it stands while that is live. Paid, it is a booking of the same reference and link.
 */
export const reservations = sqliteTable(
  "reservations",
  {
    id: text().primaryKey(),
    /** Short, to be read aloud. */
    reference: text().notNull().unique(),
    /** Unguessable; who has it sees it and may give it up. */
    linkToken: text("link_token").notNull().unique(),
    orderId: text("order_id")
      .notNull()
      .unique()
      .references(() => orders.id),
    holdId: text("hold_id")
      .notNull()
      .unique()
      .references(() => holds.id),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    /** Until when its seats were promised, as last told: the hold's own end is 0 once it is ended or paid. */
    until: instant("until").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
    endedAs: text("ended_as", { enum: RESERVATION_ENDS }),
    /** When its customer was told of the end that is nobody's of the two. */
    toldAt: instant("told_at"),
  },
  (t) => [
    index("reservations_showtime").on(t.showtimeId),
    index("reservations_until").on(t.until),
    index("reservations_untold")
      .on(t.endedAt)
      .where(sql`told_at is null and ended_as = 'showtime-cancelled'`),
  ],
);

/** What a guest asked for when they reserved: see `startPaymentInput`. */
export type ReservationAsked = {
  contact: { name: string; email: string };
  choices: { seatId: number; ticketTypeId: number }[];
  code?: string;
  expectedTotalMinor: number;
  expectedCurrency: string;
};

/**
 * What a guest would reserve once they have confirmed their address by a link. Nothing is reserved by it: the seats are a
 * hold like any other until then, and it goes with the hold. Only the hash of the link's token is kept.
 */
export const reservationRequests = sqliteTable(
  "reservation_requests",
  {
    tokenHash: text("token_hash").primaryKey(),
    holdId: text("hold_id")
      .notNull()
      .references(() => holds.id, { onDelete: "cascade" }),
    /** Null, as JSON: erased, since its hold was reserved, bought, released or ran out. */
    asked: text({ mode: "json" }).notNull().$type<ReservationAsked | null>(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("reservation_requests_hold").on(t.holdId),
    index("reservation_requests_kept").on(t.holdId).where(sql`asked <> 'null'`),
  ],
);
