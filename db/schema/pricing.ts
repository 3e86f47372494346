import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { movies } from "./catalogue";
import { instant, minor, oneOf, revision } from "./columns";
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
    archivedAt: instant("archived_at"),
    revision: revision(),
  },
  (t) => [unique("ticket_types_name").on(t.theaterId, t.name)],
);

/**
 * A price card never changes once made (a trigger refuses it): an edit makes a new card and supersedes the old,
 * so a hold that names its card has its prices locked.
 */
export const priceCards = sqliteTable(
  "price_cards",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    name: text().notNull(),
    /** ISO 4217, of every amount on it, for good: what is held by it is paid in it. */
    currency: text().notNull(),
    createdAt: instant("created_at").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (t) => [
    check("price_cards_currency", sql`length(${t.currency}) = 3 and ${t.currency} = upper(${t.currency})`),
  ],
);

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

/**
 * What a card adds to or takes from its base prices at certain times or for a format. Final like the card it belongs to.
 * A rule applies when all that it names fits the showtime's start by the theater's clock; all that apply are added up.
 */
export const priceRules = sqliteTable(
  "price_rules",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    priceCardId: integer("price_card_id")
      .notNull()
      .references(() => priceCards.id),
    /** "Weekend", "Matinee", "3D" */
    name: text().notNull(),
    /** Bits, Monday 1 to Sunday 64. */
    weekdays: integer().notNull().default(127),
    /** Minutes after midnight, [from, until). */
    fromMinute: integer("from_minute").notNull().default(0),
    untilMinute: integer("until_minute").notNull().default(1440),
    /** Null: any. */
    format: text(),
    ticketTypeId: integer("ticket_type_id").references(() => ticketTypes.id),
    seatType: text("seat_type", { enum: SEAT_TYPES }),
    /** Added to the price; may be negative, but no price falls below 0. */
    amountMinor: minor("amount_minor"),
    /** Or a share of the base price, in hundredths of a per cent; may be negative. */
    basisPoints: integer("basis_points"),
    position: integer().notNull().default(0),
  },
  (t) => [
    index("price_rules_card").on(t.priceCardId),
    check("price_rules_weekdays", sql`${t.weekdays} between 1 and 127`),
    check(
      "price_rules_times",
      sql`${t.fromMinute} >= 0 and ${t.untilMinute} <= 1440 and ${t.fromMinute} < ${t.untilMinute}`,
    ),
    check("price_rules_one_change", sql`(${t.amountMinor} is null) <> (${t.basisPoints} is null)`),
    check("price_rules_share", sql`${t.basisPoints} between -10000 and 100000`),
  ],
);

export const promoCodes = sqliteTable(
  "promo_codes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Upper case, without spaces. */
    code: text().notNull().unique(),
    /** Whose it is; null: the chain's, kept by admins. A theater's code is good there alone. */
    theaterId: integer("theater_id").references(() => theaters.id),
    /** Off the whole booking, in `currency`; */
    amountMinor: minor("amount_minor"),
    currency: text(),
    /** or a share of it, in hundredths of a per cent. */
    basisPoints: integer("basis_points"),
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    maxUses: integer("max_uses"),
    maxUsesPerPerson: integer("max_uses_per_person"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
    revision: revision(),
  },
  (t) => [
    index("promo_codes_theater").on(t.theaterId),
    check("promo_codes_written", sql`${t.code} = upper(${t.code}) and length(${t.code}) between 3 and 40`),
    check("promo_codes_one_change", sql`(${t.amountMinor} is null) <> (${t.basisPoints} is null)`),
    check("promo_codes_currency", sql`(${t.amountMinor} is null) = (${t.currency} is null)`),
    check("promo_codes_amount", sql`${t.amountMinor} > 0`),
    check("promo_codes_share", sql`${t.basisPoints} between 1 and 10000`),
    check("promo_codes_uses", sql`min(coalesce(${t.maxUses}, 1), coalesce(${t.maxUsesPerPerson}, 1)) >= 1`),
    check("promo_codes_dates", sql`${t.startsAt} < ${t.endsAt}`),
  ],
);

/** The movies a code is good for; none listed: all. */
export const promoCodeMovies = sqliteTable(
  "promo_code_movies",
  {
    promoCodeId: integer("promo_code_id")
      .notNull()
      .references(() => promoCodes.id),
    movieId: integer("movie_id")
      .notNull()
      .references(() => movies.id),
  },
  (t) => [primaryKey({ columns: [t.promoCodeId, t.movieId] })],
);

/** The theaters a code of the chain is good for; none listed: all. */
export const promoCodeTheaters = sqliteTable(
  "promo_code_theaters",
  {
    promoCodeId: integer("promo_code_id")
      .notNull()
      .references(() => promoCodes.id),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
  },
  (t) => [primaryKey({ columns: [t.promoCodeId, t.theaterId] })],
);
