import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bookings } from "./bookings";
import { instant } from "./columns";
import { holds } from "./holds";
import { showtimes } from "./scheduling";
import { seats } from "./venues";

/** A sold seat is a claim that never expires: the largest integer that JavaScript holds exactly. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** One row per (showtime, seat) is both the hold and the sale; the primary key refuses the second. */
export const seatClaims = sqliteTable(
  "seat_claims",
  {
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    seatId: integer("seat_id")
      .notNull()
      .references(() => seats.id),
    holdId: text("hold_id")
      .notNull()
      .references(() => holds.id),
    /** Set when sold. */
    bookingId: text("booking_id").references(() => bookings.id),
    /** The hold's; NEVER when sold. */
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.showtimeId, t.seatId] }),
    index("seat_claims_hold").on(t.holdId),
    index("seat_claims_booking").on(t.bookingId),
    check(
      "seat_claims_sold_never_expires",
      sql`(${t.bookingId} is null) = (${t.expiresAt} < ${sql.raw(String(NEVER))})`,
    ),
  ],
);
