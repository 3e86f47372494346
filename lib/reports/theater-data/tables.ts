import { type SQL, sql } from "drizzle-orm";

/** What is handed out of a theater, each as a table of its own. */
export const DATA_TABLES = [
  ...(["theater", "screens", "seats", "movies", "showtimes"] as const),
  ...(["price-cards", "price-rules", "promotion-codes"] as const),
  ...(["orders", "order-lines", "bookings", "tickets", "payments", "refunds", "receipts"] as const),
  ...(["vouchers", "reservations", "check-ins", "shifts", "reviews"] as const),
] as const;
export type DataTable = (typeof DATA_TABLES)[number];

type Source = {
  /** What each column is read from; those that end in "At" are instants. */
  columns: Record<string, string | SQL>;
  /** The table of which each row is one, and what it is called: "tickets k". */
  main: string;
  /** What else is read of it. */
  joins?: SQL;
  /** A number that grows from row to row and stays with its row. */
  key: string;
  isOf: (theaterId: number) => SQL;
};

const of =
  (column: string) =>
  (theaterId: number): SQL =>
    sql`${sql.raw(column)} = ${theaterId}`;

const wasShownAt = (theaterId: number): SQL => sql`m.id in (
  select x.movie_id from showtimes x join screens s on s.id = x.screen_id where s.theater_id = ${theaterId})`;

/** By these no ticket is let in and no booking opened: codes and links are left out. */
export const SOURCES: Record<DataTable, Source> = {
  theater: {
    columns: {
      ...{ id: "t.id", slug: "t.slug", name: "t.name", description: "t.description", address: "t.address" },
      ...{ city: "t.city", position: "t.geo_position", telephone: "t.telephone" },
      ...{ boxOfficeHours: "t.box_office_hours", houseRules: "t.house_rules", timeZone: "t.time_zone" },
      ...{ currency: "t.currency", legalName: "t.legal_name", legalAddress: "t.legal_address" },
      ...{ taxNumber: "t.tax_number", archivedAt: "t.archived_at" },
    },
    main: "theaters t",
    ...{ key: "t.id", isOf: of("t.id") },
  },
  screens: {
    columns: {
      ...{ id: "s.id", name: "s.name", position: "s.position" },
      seats: sql`(select count(*) from layout_seats where layout_id =
        (select id from layouts where screen_id = s.id order by version desc limit 1))`,
      archivedAt: "s.archived_at",
    },
    main: "screens s",
    ...{ key: "s.id", isOf: of("s.theater_id") },
  },
  seats: {
    columns: {
      ...{ seatId: "e.seat_id", screenId: "s.id", screen: "s.name", row: "e.row_label", number: "e.number" },
      ...{ zone: "e.zone", x: "e.x", y: "e.y", seatType: "e.type", groupKey: "e.group_key" },
    },
    main: "layout_seats e",
    joins: sql`join layouts l on l.id = e.layout_id join screens s on s.id = l.screen_id`,
    key: "e.rowid",
    isOf: (theaterId) => sql`s.theater_id = ${theaterId}
      and l.version = (select max(version) from layouts where screen_id = s.id)`,
  },
  movies: {
    columns: {
      ...{ id: "m.id", slug: "m.slug", title: "m.title", year: "m.year", director: "m.director" },
      ...{ durationMinutes: "m.duration_minutes", certificate: "m.certificate", releasedOn: "m.released_on" },
      genres: sql`(select group_concat(g.name, ', ') from movie_genres l join genres g on g.id = l.genre_id
        where l.movie_id = m.id)`,
      status: "m.status",
    },
    main: "movies m",
    ...{ key: "m.id", isOf: wasShownAt },
  },
  showtimes: {
    columns: {
      ...{ id: "x.id", movieId: "x.movie_id", movie: "m.title", screenId: "x.screen_id", screen: "s.name" },
      ...{ startsAt: "x.starts_at", endsAt: "x.ends_at", format: "x.format", language: "x.language" },
      ...{ subtitles: "x.subtitles", accessibility: "x.accessibility", state: "x.state" },
      ...{ priceCardId: "x.price_card_id", cancelledAt: "x.cancelled_at", cancelReason: "x.cancel_reason" },
    },
    main: "showtimes x",
    joins: sql`join screens s on s.id = x.screen_id join movies m on m.id = x.movie_id`,
    ...{ key: "x.id", isOf: of("s.theater_id") },
  },
  "price-cards": {
    columns: {
      ...{ priceCardId: "c.id", name: "c.name", ticketType: "y.name", seatType: "p.seat_type" },
      ...{ amountMinor: "p.amount_minor", currency: "c.currency" },
      ...{ createdAt: "c.created_at", supersededAt: "c.superseded_at" },
    },
    main: "prices p",
    joins: sql`join price_cards c on c.id = p.price_card_id join ticket_types y on y.id = p.ticket_type_id`,
    ...{ key: "p.rowid", isOf: of("c.theater_id") },
  },
  "price-rules": {
    columns: {
      ...{ id: "r.id", priceCardId: "r.price_card_id", name: "r.name", weekdays: "r.weekdays" },
      ...{ fromMinute: "r.from_minute", untilMinute: "r.until_minute", format: "r.format" },
      ...{ ticketType: "y.name", seatType: "r.seat_type", amountMinor: "r.amount_minor" },
      ...{ basisPoints: "r.basis_points", currency: "c.currency" },
    },
    main: "price_rules r",
    joins: sql`join price_cards c on c.id = r.price_card_id
      left join ticket_types y on y.id = r.ticket_type_id`,
    ...{ key: "r.id", isOf: of("c.theater_id") },
  },
  "promotion-codes": {
    columns: {
      ...{ id: "q.id", code: "q.code", amountMinor: "q.amount_minor", currency: "q.currency" },
      ...{ basisPoints: "q.basis_points", startsAt: "q.starts_at", endsAt: "q.ends_at", maxUses: "q.max_uses" },
      ...{ maxUsesPerPerson: "q.max_uses_per_person", createdAt: "q.created_at", disabledAt: "q.disabled_at" },
    },
    main: "promo_codes q",
    ...{ key: "q.id", isOf: of("q.theater_id") },
  },
  orders: {
    columns: {
      ...{ id: "o.id", channel: "o.channel", name: "o.name", email: "o.email", language: "o.language" },
      ...{ totalMinor: "o.total_minor", discountMinor: "o.discount_minor", currency: "o.currency" },
      createdAt: "o.created_at",
    },
    main: "orders o",
    ...{ key: "o.rowid", isOf: of("o.theater_id") },
  },
  "order-lines": {
    columns: {
      ...{ id: "i.id", orderId: "i.order_id", kind: "i.kind", quantity: "i.quantity", label: "i.label" },
      ...{ showtimeId: "i.showtime_id", seatId: "i.seat_id", ticketType: "y.name" },
      ...{ amountMinor: "i.amount_minor", taxMinor: "i.tax_minor", taxBasisPoints: "i.tax_basis_points" },
      currency: "o.currency",
    },
    main: "order_lines i",
    joins: sql`join orders o on o.id = i.order_id left join ticket_types y on y.id = i.ticket_type_id`,
    ...{ key: "i.rowid", isOf: of("o.theater_id") },
  },
  bookings: {
    columns: {
      ...{ id: "b.id", reference: "b.reference", orderId: "o.id", showtimeId: "b.showtime_id" },
      ...{ channel: "o.channel", name: "o.name", email: "o.email", totalMinor: "o.total_minor" },
      ...{ discountMinor: "o.discount_minor", currency: "o.currency" },
      ...{ createdAt: "b.created_at", cancelledAt: "b.cancelled_at" },
    },
    main: "bookings b",
    joins: sql`join orders o on o.id = b.order_id`,
    ...{ key: "b.rowid", isOf: of("o.theater_id") },
  },
  tickets: {
    columns: {
      ...{ id: "k.id", bookingId: "k.booking_id", reference: "b.reference", showtimeId: "k.showtime_id" },
      ...{
        row: "k.row_label",
        number: "k.seat_number",
        seatType: "k.seat_type",
        ticketType: "k.ticket_type",
      },
      ...{ paidMinor: "k.paid_minor", reportedMinor: "k.reported_minor", currency: "o.currency" },
      ...{ cancelledAt: "k.cancelled_at", admittedAt: "k.admitted_at" },
    },
    main: "tickets k",
    joins: sql`join bookings b on b.id = k.booking_id join orders o on o.id = b.order_id`,
    ...{ key: "k.rowid", isOf: of("o.theater_id") },
  },
  payments: {
    columns: {
      ...{ id: "p.id", orderId: "p.order_id", tender: "p.tender", provider: "p.provider" },
      ...{ providerRef: "p.provider_ref", method: "p.method", state: "p.state" },
      ...{ amountMinor: "p.amount_minor", currency: "o.currency", createdAt: "p.created_at" },
      capturedAt: "p.captured_at",
    },
    main: "payments p",
    joins: sql`join orders o on o.id = p.order_id`,
    ...{ key: "p.rowid", isOf: of("p.theater_id") },
  },
  refunds: {
    columns: {
      ...{ id: "f.id", paymentId: "f.payment_id", orderId: "f.order_id", bookingId: "f.booking_id" },
      ...{ reason: "f.reason", state: "f.state", amountMinor: "f.amount_minor" },
      currency: "coalesce(p.came_in_currency, o.currency)",
      ...{ createdAt: "f.created_at", settledAt: "f.settled_at" },
    },
    main: "refunds f",
    joins: sql`join payments p on p.id = f.payment_id join orders o on o.id = f.order_id`,
    ...{ key: "f.rowid", isOf: of("p.theater_id") },
  },
  receipts: {
    columns: {
      ...{ series: "c.series", year: "c.year", number: "c.number", orderId: "c.order_id" },
      ...{ refundId: "c.refund_id", issuedAt: "c.issued_at", legalName: "c.legal_name" },
      ...{ legalAddress: "c.legal_address", taxNumber: "c.tax_number" },
    },
    main: "receipts c",
    ...{ key: "c.rowid", isOf: of("c.theater_id") },
  },
  vouchers: {
    columns: {
      ...{ id: "v.id", codeEnd: "v.code_end", orderLineId: "v.order_line_id", valueMinor: "v.value_minor" },
      leftMinor: sql`(select coalesce(sum(amount_minor), 0) from voucher_entries where voucher_id = v.id)`,
      ...{ currency: "v.currency", issuedAt: "v.issued_at", expiresAt: "v.expires_at" },
      blockedAt: "v.blocked_at",
    },
    main: "vouchers v",
    ...{ key: "v.rowid", isOf: of("v.theater_id") },
  },
  reservations: {
    columns: {
      ...{ id: "a.id", reference: "a.reference", orderId: "a.order_id", showtimeId: "a.showtime_id" },
      ...{ createdAt: "a.created_at", untilAt: "a.until", endedAt: "a.ended_at", endedAs: "a.ended_as" },
    },
    main: "reservations a",
    joins: sql`join orders o on o.id = a.order_id`,
    ...{ key: "a.rowid", isOf: of("o.theater_id") },
  },
  "check-ins": {
    columns: {
      ...{ id: "c.id", showtimeId: "c.showtime_id", ticketId: "c.ticket_id", reference: "b.reference" },
      ...{ outcome: "c.outcome", takesBack: "c.takes_back", device: "c.device_name" },
      ...{ scannedAt: "c.scanned_at", receivedAt: "c.received_at" },
    },
    main: "scans c",
    joins: sql`join showtimes x on x.id = c.showtime_id join screens s on s.id = x.screen_id
      left join tickets k on k.id = c.ticket_id left join bookings b on b.id = k.booking_id`,
    ...{ key: "c.rowid", isOf: of("s.theater_id") },
  },
  shifts: {
    columns: {
      ...{ id: "h.id", person: "u.name", currency: "h.currency", floatMinor: "h.float_minor" },
      ...{ countedMinor: "h.counted_minor", expectedMinor: "h.expected_minor", note: "h.note" },
      ...{ openedAt: "h.opened_at", closedAt: "h.closed_at" },
    },
    main: "shifts h",
    joins: sql`join users u on u.id = h.user_id`,
    ...{ key: "h.rowid", isOf: of("h.theater_id") },
  },
  reviews: {
    columns: {
      ...{ id: "w.id", movieId: "w.movie_id", movie: "m.title", stars: "w.halves / 2.0", words: "w.words" },
      ...{ name: "w.name", createdAt: "w.created_at", writtenAt: "w.written_at", hiddenAt: "w.hidden_at" },
      hiddenWhy: "w.hidden_why",
    },
    main: "reviews w",
    joins: sql`join movies m on m.id = w.movie_id`,
    key: "w.rowid",
    isOf: (theaterId) => sql`w.theater_id = ${theaterId} and w.deleted_at is null`,
  },
};

export const columnsOf = (table: DataTable): string[] => Object.keys(SOURCES[table].columns);
