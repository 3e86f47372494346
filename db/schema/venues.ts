import { sql } from "drizzle-orm";
import { check, integer, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { instant, minor, oneOf, renamedAt, revision } from "./columns";

/** Closed: rules of choice, prices, drawings and signed tickets know each of them. */
export const SEAT_TYPES = ["standard", "premium", "sofa", "wheelchair", "companion"] as const;

/** Closed: a switch. */
export const STRANDED_SEATS = ["refuse", "allow"] as const;

/** What a ticket that is cancelled early enough comes to: a share of what was paid for it, less a fee. */
export type RefundTier = {
  /** Up to so many minutes before the start. */
  minutesBefore: number;
  /** Hundredths of a per cent. */
  basisPoints: number;
  /** A ticket's, in the currency it was sold in. */
  feeMinor: number;
};

export const DEFAULT_REFUND_TIERS: RefundTier[] = [{ minutesBefore: 60, basisPoints: 10_000, feeMinor: 0 }];

/** Closed: what a fee is counted by. */
export const FEE_PER = ["ticket", "booking"] as const;

/** What is charged for booking online, besides the tickets. */
export type BookingFee = {
  per: (typeof FEE_PER)[number];
  /** More than 0. */
  amountMinor: number;
  /** The theater's as it was set: what is sold in another has no fee. */
  currency: string;
  /** Whether it goes back with what its customer cancels. */
  isRefundable: boolean;
};

/** What share of a movie's showtimes in a week is to have captions, and what share of those at peak. */
export type CaptionsRule = {
  /** From so many showtimes of a movie in a week on. */
  fromShowtimes: number;
  sharePercent: number;
  peakSharePercent: number;
  /** Starts on these days (1 is Monday, 7 Sunday) from that minute on and before this one, as minutes after midnight. */
  peak: { days: number[]; fromMinute: number; toMinute: number };
};

export const theaters = sqliteTable(
  "theaters",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(""),
    address: text().notNull(),
    city: text().notNull(),
    /** Latitude and longitude, "51.5101,-0.134", perhaps empty: calendars and wallets lead there. */
    geoPosition: text("geo_position").notNull().default(""),
    /** As people write it, perhaps empty. */
    telephone: text().notNull().default(""),
    /** When tickets are sold at its counter, in words; perhaps empty. */
    boxOfficeHours: text("box_office_hours").notNull().default(""),
    /** IANA name; a wall-clock time means something only together with it. */
    timeZone: text("time_zone").notNull(),
    /** ISO 4217: what its next price card is in. Money that is stored has its card's or its payment's. */
    currency: text().notNull(),
    /** Of what is ordered from now on; empty: nothing can be cancelled. The longest before the start first. */
    refundTiers: text("refund_tiers", { mode: "json" })
      .$type<RefundTier[]>()
      .notNull()
      .default(DEFAULT_REFUND_TIERS),
    /** Of what is held from now on; null: none. */
    bookingFee: text("booking_fee", { mode: "json" }).$type<BookingFee>(),
    salesCloseMinutes: integer("sales_close_minutes").notNull().default(0),
    trailersMinutes: integer("trailers_minutes").notNull().default(15),
    cleaningMinutes: integer("cleaning_minutes").notNull().default(15),
    /** Whether a choice may leave a single seat, and from which share of seats taken on it may in any case. */
    strandedSeats: text("stranded_seats", { enum: STRANDED_SEATS }).notNull().default("refuse"),
    strandedRelaxPercent: integer("stranded_relax_percent").notNull().default(85),
    /** Before the start: from then on wheelchair and companion seats are for everyone. */
    accessibleReleaseMinutes: integer("accessible_release_minutes").notNull().default(60),
    /** What customers should know before they come; plain text. */
    houseRules: text("house_rules").notNull().default(""),
    /** A paragraph of its own in letters to those who will come; plain text, perhaps empty. */
    letterNote: text("letter_note").notNull().default(""),
    /** Minutes after midnight by its own clock, within which a day is filled; closing may lie after midnight. */
    opensMinute: integer("opens_minute").notNull().default(600),
    closesMinute: integer("closes_minute").notNull().default(1440),
    /** Minutes after midnight by its own clock, at which one business day ends and the next begins: a quarter of an hour, as revenue is counted. */
    dayTurnsMinute: integer("day_turns_minute").notNull().default(300),
    /**
     * Who takes money for it online: `all` that the settings allow, or these by name with commas; nobody, where it is
     * empty. `counter` beside them: seats can be reserved, to be paid at the box office.
     */
    paymentProviders: text("payment_providers").notNull().default("all"),
    /** Where `counter` is among them: until how long before the start reserved seats are kept, and how many of one person. */
    reservationMinutes: integer("reservation_minutes").notNull().default(30),
    reservationSeats: integer("reservation_seats").notNull().default(6),
    /** How long other seats are offered to who paid too late; 0: what they paid goes back at once. */
    offerMinutes: integer("offer_minutes").notNull().default(15),
    /** Who sells, as receipts say it; empty: by its name, at its address. */
    legalName: text("legal_name").notNull().default(""),
    legalAddress: text("legal_address").notNull().default(""),
    /** As the tax office writes it, perhaps empty. */
    taxNumber: text("tax_number").notNull().default(""),
    /** What is in its prices for the tax office, in hundredths of a per cent of the price without it. */
    ticketTaxBasisPoints: integer("ticket_tax_basis_points").notNull().default(0),
    feeTaxBasisPoints: integer("fee_tax_basis_points").notNull().default(0),
    productTaxBasisPoints: integer("product_tax_basis_points").notNull().default(0),
    /** Of gift vouchers: how long one is good from the day it is paid, and what it may be worth. */
    voucherMonths: integer("voucher_months").notNull().default(36),
    voucherLeastMinor: minor("voucher_least_minor").notNull().default(500),
    voucherMostMinor: minor("voucher_most_minor").notNull().default(100_000),
    renamedAt: renamedAt(),
    /** Whose pages may frame its programme, as origins: "https://example.com"; empty: nobody's. */
    embedOrigins: text("embed_origins", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** Whether guests are asked the day after what they thought. */
    asksForReviews: integer("asks_for_reviews", { mode: "boolean" }).notNull().default(true),
    /** What the schedule says is not kept; null: nothing is asked of it. */
    captionsRule: text("captions_rule", { mode: "json" }).$type<CaptionsRule>(),
    archivedAt: instant("archived_at"),
    revision: revision(),
  },
  (t) => [
    check("theaters_currency", sql`length(${t.currency}) = 3 and ${t.currency} = upper(${t.currency})`),
    check(
      "theaters_minutes",
      sql`min(${t.salesCloseMinutes}, ${t.trailersMinutes}, ${t.cleaningMinutes}, ${t.accessibleReleaseMinutes}) >= 0`,
    ),
    check("theaters_day_turns", sql`${t.dayTurnsMinute} between 0 and 720 and ${t.dayTurnsMinute} % 15 = 0`),
    check(
      "theaters_opening",
      sql`${t.opensMinute} between 0 and 1439 and ${t.closesMinute} > ${t.opensMinute} and ${t.closesMinute} <= 1920`,
    ),
    check("theaters_stranded_seats", oneOf(t.strandedSeats, STRANDED_SEATS)),
    check("theaters_stranded_relax", sql`${t.strandedRelaxPercent} between 0 and 100`),
  ],
);

export const screens = sqliteTable(
  "screens",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    name: text().notNull(),
    position: integer().notNull().default(0),
    renamedAt: renamedAt(),
    archivedAt: instant("archived_at"),
    revision: revision(),
  },
  (t) => [unique("screens_name").on(t.theaterId, t.name)],
);

/** One version of a screen's seats. A showtime keeps the version it was scheduled with. */
export const layouts = sqliteTable(
  "layouts",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    screenId: integer("screen_id")
      .notNull()
      .references(() => screens.id),
    version: integer().notNull(),
    createdAt: instant("created_at").notNull(),
    /** What a plan file says beyond seats (zones, categories, texts, areas), kept to be written out again. */
    plan: text({ mode: "json" }).$type<Record<string, unknown>>(),
  },
  (t) => [unique("layouts_version").on(t.screenId, t.version)],
);

/**
 * A seat's identity, the same through every layout version of its screen, however it is labelled. Two screens may have
 * been made from one plan file, so a `guid` is its screen's own.
 */
export const seats = sqliteTable(
  "seats",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    screenId: integer("screen_id")
      .notNull()
      .references(() => screens.id),
    guid: text().notNull(),
  },
  (t) => [unique("seats_guid").on(t.screenId, t.guid)],
);

/** Where a seat stands in one layout version. */
export const layoutSeats = sqliteTable(
  "layout_seats",
  {
    layoutId: integer("layout_id")
      .notNull()
      .references(() => layouts.id),
    seatId: integer("seat_id")
      .notNull()
      .references(() => seats.id),
    /** 0, 1, 2 … in reading order: the seat's index in the availability answer. */
    ordinal: integer().notNull(),
    rowLabel: text("row_label").notNull(),
    number: text().notNull(),
    /** The part of the room it stands in, where a room has several; else empty. */
    zone: text().notNull().default(""),
    /** Centre of the seat; 1 is the width of a standard seat, y grows away from the picture. */
    x: real().notNull(),
    y: real().notNull(),
    type: text({ enum: SEAT_TYPES }).notNull(),
    /** Ties the two halves of a sofa, or companions to their wheelchair space. */
    groupKey: text("group_key"),
  },
  (t) => [
    primaryKey({ columns: [t.layoutId, t.seatId] }),
    unique("layout_seats_ordinal").on(t.layoutId, t.ordinal),
    unique("layout_seats_label").on(t.layoutId, t.rowLabel, t.number),
    check("layout_seats_type", oneOf(t.type, SEAT_TYPES)),
    check("layout_seats_ordinal_from_0", sql`${t.ordinal} >= 0`),
  ],
);
