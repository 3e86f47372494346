import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { apiClients, users } from "./accounts";
import { tickets } from "./bookings";
import { instant } from "./columns";
import { showtimes } from "./scheduling";

/** Open: doors learn to say more. `double`: let in by a device that could not know of an earlier admission, because it was offline. */
export const SCAN_OUTCOMES = [
  "admitted",
  "already",
  "double",
  "wrong-showtime",
  "cancelled",
  "passed-on",
  "unknown",
  "undone",
] as const;

/** What a device without a network can have told somebody; open like the list above. */
export const SAID_OUTCOMES = [
  "admitted",
  "already",
  "double",
  "wrong-showtime",
  "cancelled",
  "passed-on",
  "unknown",
] as const;

/** Every scan at a door, whatever came of it. Append-only. */
export const scans = sqliteTable(
  "scans",
  {
    /** Made by the device, so that a scan sent twice is one. */
    id: text().primaryKey(),
    /** The showtime whose door it is. */
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    ticketId: text("ticket_id").references(() => tickets.id),
    outcome: text({ enum: SCAN_OUTCOMES }).notNull(),
    /** What the device, offline, had said by itself; null when it asked first. */
    said: text({ enum: SAID_OUTCOMES }),
    /** The scan whose admission an "undone" takes back. */
    takesBack: text("takes_back"),
    /** Who scanned it, a person or another program: one of the two. */
    userId: integer("user_id").references(() => users.id),
    clientId: integer("client_id").references(() => apiClients.id),
    deviceId: text("device_id").notNull(),
    /** What its holder calls it: "North door". */
    deviceName: text("device_name").notNull(),
    /** By the device's clock. */
    scannedAt: instant("scanned_at").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [
    index("scans_showtime").on(t.showtimeId, t.scannedAt),
    index("scans_ticket").on(t.ticketId),
    check("scans_one_actor", sql`(${t.userId} is null) <> (${t.clientId} is null)`),
    check("scans_takes_back", sql`(${t.outcome} = 'undone') = (${t.takesBack} is not null)`),
    index("scans_taken_back").on(t.takesBack).where(sql`takes_back is not null`),
  ],
);
