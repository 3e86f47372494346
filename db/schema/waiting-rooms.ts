import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { showtimes } from "./scheduling";

/** A showtime whose sale opens with a waiting room. Those without a row are sold to whoever comes. */
export const waitingRooms = sqliteTable(
  "waiting_rooms",
  {
    showtimeId: integer("showtime_id")
      .primaryKey()
      .references(() => showtimes.id, { onDelete: "cascade" }),
    opensAt: instant("opens_at").notNull(),
    /** How many may choose at the same time. */
    capacity: integer().notNull(),
    /** What the order was drawn by. It is made with the draw: before that there is nothing to find out. */
    seed: text(),
    drawnAt: instant("drawn_at"),
  },
  (t) => [
    check("waiting_rooms_capacity", sql`${t.capacity} between 1 and 2000`),
    check("waiting_rooms_drawn_once", sql`(${t.seed} is null) = (${t.drawnAt} is null)`),
  ],
);

/** Who stands in a waiting room, or may choose. Who leaves has no row any more. */
export const waitingPlaces = sqliteTable(
  "waiting_places",
  {
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => waitingRooms.showtimeId, { onDelete: "cascade" }),
    visitorId: text("visitor_id").notNull(),
    /** The networks they came from, as keyed hashes: see `DRAWN_FIRST`. Null: not known. */
    address: text(),
    network: text(),
    provider: text(),
    joinedAt: instant("joined_at").notNull(),
    /** When their page was last heard of before the draw. Null: by a server that did not note it. */
    seenAt: instant("seen_at"),
    /** Whose turn it is before whose; null until it is drawn, and of who had gone by then. */
    position: integer(),
    /** Until when they may choose. Null: they wait. Past: their time is over, or they hold seats. */
    admittedUntil: instant("admitted_until"),
    /** When they came, having been called. Null: not yet. */
    shownAt: instant("shown_at"),
  },
  (t) => [
    primaryKey({ columns: [t.showtimeId, t.visitorId] }),
    // all that the room as a whole is counted by, without looking at a row
    index("waiting_places_order").on(t.showtimeId, t.position, t.admittedUntil),
    index("waiting_places_joined").on(t.joinedAt),
  ],
);
