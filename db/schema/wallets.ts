import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { tickets, ticketTransfers } from "./bookings";
import { instant } from "./columns";
import { showtimes } from "./scheduling";

/** Open: whose wallet a pass may lie in. */
export const WALLETS = ["apple", "google"] as const;
export type Wallet = (typeof WALLETS)[number];

/** A ticket that was given out for a wallet: its buyer's, or a friend's that it was passed on to, who has another. */
export const walletPasses = sqliteTable(
  "wallet_passes",
  {
    /** The pass's own number: its booking, or its transfer, and its ticket. */
    id: text().primaryKey(),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id),
    /** Null: its buyer's. */
    transferId: text("transfer_id").references(() => ticketTransfers.id),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    /** The newest that it or a copy of it has; a new one is past all that any pass has. */
    version: integer().notNull(),
    /** Of the last change of what it says, which triggers see; 0: it says what it did when it was given out. */
    saidVersion: integer("said_version").notNull().default(0),
    /** As it was first given out: a device that registers has that one at least. */
    givenVersion: integer("given_version").notNull(),
    givenAt: instant("given_at").notNull(),
  },
  (t) => [
    index("wallet_passes_version").on(t.version),
    index("wallet_passes_ticket").on(t.ticketId),
    index("wallet_passes_showtime").on(t.showtimeId),
  ],
);

/** Its wallet has not been told how it is now. */
export const IS_UNTOLD = sql`told_version < version and stopped_at is null`;

/**
 * Its wallet was not told how it is now, and is told no more. Of what nobody has saved, however often a link to it was
 * opened, nothing is out of date.
 */
export const IS_GIVEN_UP = sql`wallet_copies.stopped_at is not null and told_version < wallet_copies.version
  and wallet_copies.failure is not 'not-saved'`;

/** Where a pass lies: on a device that Apple Wallet registered, or with Google once its link was followed. */
export const walletCopies = sqliteTable(
  "wallet_copies",
  {
    passId: text("pass_id")
      .notNull()
      .references(() => walletPasses.id),
    wallet: text({ enum: WALLETS }).notNull(),
    /** Apple's name of a device and pass type; empty with Google, who keeps one for all devices. */
    deviceId: text("device_id").notNull(),
    /** By which Apple is asked to wake that device. */
    pushToken: text("push_token"),
    addedAt: instant("added_at").notNull(),
    /** Of the pass's last change, copied by a trigger, which is what makes a copy due; or a late device's own. */
    version: integer().notNull(),
    toldVersion: integer("told_version").notNull(),
    /** Of telling this version. */
    attempts: integer().notNull().default(0),
    nextTryAt: instant("next_try_at"),
    claimedUntil: instant("claimed_until"),
    failure: text(),
    /** Told no more of this version: its wallet could not be reached for long. */
    stoppedAt: instant("stopped_at"),
  },
  (t) => [
    primaryKey({ columns: [t.passId, t.wallet, t.deviceId] }),
    index("wallet_copies_device").on(t.deviceId).where(sql`wallet = 'apple'`),
    index("wallet_copies_untold").on(t.nextTryAt).where(IS_UNTOLD),
    index("wallet_copies_stopped").on(t.stoppedAt).where(sql`stopped_at is not null`),
    check("wallet_copies_push", sql`(${t.wallet} = 'apple') = (${t.pushToken} is not null)`),
    check("wallet_copies_told", sql`${t.toldVersion} <= ${t.version}`),
  ],
);
