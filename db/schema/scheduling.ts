import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { movies } from "./catalogue";
import { instant, oneOf, revision } from "./columns";
import { priceCards } from "./pricing";
import { layouts, screens } from "./venues";

/** Closed: whether a seat can be sold, and a screen is taken, is decided by it. */
export const SHOWTIME_STATES = ["draft", "on-sale", "cancelled"] as const;
/** Open: a label that screens and prices go by. */
export const SHOWTIME_FORMATS = ["2D", "3D", "70 mm", "35 mm", "IMAX"] as const;

/** Open: what a showtime offers to who cannot see, hear or sit still as others do. */
export const ACCESSIBILITY = ["captions", "audio-description", "relaxed"] as const;

/** Two showtimes of one screen never overlap in [startsAt, occupiedUntil): triggers refuse it. */
export const showtimes = sqliteTable(
  "showtimes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    movieId: integer("movie_id")
      .notNull()
      .references(() => movies.id),
    screenId: integer("screen_id")
      .notNull()
      .references(() => screens.id),
    layoutId: integer("layout_id")
      .notNull()
      .references(() => layouts.id),
    priceCardId: integer("price_card_id")
      .notNull()
      .references(() => priceCards.id),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** The end and the cleaning after it. */
    occupiedUntil: instant("occupied_until").notNull(),
    format: text({ enum: SHOWTIME_FORMATS }).notNull().default("2D"),
    language: text().notNull(),
    subtitles: text(),
    /** Those of `ACCESSIBILITY` that it offers, in that order with commas; perhaps empty. */
    accessibility: text().notNull().default(""),
    state: text({ enum: SHOWTIME_STATES }).notNull().default("draft"),
    /** Grows with every change of a claim: triggers see to it. Who watches seats from another process compares it. */
    seatsVersion: integer("seats_version").notNull().default(0),
    /** Customers' holds that ended without a payment and were removed since: a trigger counts them for the funnel. */
    abandonedHolds: integer("abandoned_holds").notNull().default(0),
    /** When it was first put on sale; null for what never was, and for what was before this was kept. */
    publishedAt: instant("published_at"),
    /** When it was last moved after seats had been sold: who booked before may cancel free of charge until the start. */
    movedAt: instant("moved_at"),
    cancelledAt: instant("cancelled_at"),
    /** What its customers are told. */
    cancelReason: text("cancel_reason"),
    revision: revision(),
  },
  (t) => [
    check("showtimes_state", oneOf(t.state, SHOWTIME_STATES)),
    // so that the overlap triggers need to look no further back
    check("showtimes_two_days_at_most", sql`${t.occupiedUntil} - ${t.startsAt} <= 172800000`),
    check("showtimes_order", sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} <= ${t.occupiedUntil}`),
    index("showtimes_screen_start").on(t.screenId, t.startsAt),
    index("showtimes_movie_start").on(t.movieId, t.startsAt),
    index("showtimes_start").on(t.startsAt),
    index("showtimes_published").on(t.publishedAt),
    // few, and looked for each minute: some may have bookings that are to be refunded
    index("showtimes_cancelled").on(t.startsAt).where(sql`state = 'cancelled'`),
  ],
);
