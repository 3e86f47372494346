import { type SQL, sql } from "drizzle-orm";

/** What is handed out of a theater, each as a table of its own. */
export const DATA_TABLES = [
  ...(["theater", "screens", "movies", "showtimes", "price-cards", "price-rules"] as const),
  ...(["bookings", "tickets", "payments", "refunds", "check-ins"] as const),
] as const;
export type DataTable = (typeof DATA_TABLES)[number];

type Source = {
  /** What each column is read from; those that end in "At" are instants. */
  columns: Record<string, string | SQL>;
  from: SQL;
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
    from: sql`theaters t`,
    ...{ key: "t.id", isOf: of("t.id") },
  },
  screens: {
    columns: {
      ...{ id: "s.id", name: "s.name", position: "s.position" },
      seats: sql`(select count(*) from layout_seats where layout_id =
        (select id from layouts where screen_id = s.id order by version desc limit 1))`,
      archivedAt: "s.archived_at",
    },
    from: sql`screens s`,
    ...{ key: "s.id", isOf: of("s.theater_id") },
  },
  movies: {
    columns: {
      ...{ id: "m.id", slug: "m.slug", title: "m.title", year: "m.year", director: "m.director" },
      ...{ durationMinutes: "m.duration_minutes", certificate: "m.certificate", releasedOn: "m.released_on" },
      genres: sql`(select group_concat(g.name, ', ') from movie_genres l join genres g on g.id = l.genre_id
        where l.movie_id = m.id)`,
      status: "m.status",
    },
    from: sql`movies m`,
    ...{ key: "m.id", isOf: wasShownAt },
  },
  showtimes: {
    columns: {
      ...{ id: "x.id", movieId: "x.movie_id", movie: "m.title", screenId: "x.screen_id", screen: "s.name" },
      ...{ startsAt: "x.starts_at", endsAt: "x.ends_at", format: "x.format", language: "x.language" },
      ...{ subtitles: "x.subtitles", accessibility: "x.accessibility", state: "x.state" },
      ...{ priceCardId: "x.price_card_id", cancelledAt: "x.cancelled_at", cancelReason: "x.cancel_reason" },
    },
    from: sql`showtimes x join screens s on s.id = x.screen_id join movies m on m.id = x.movie_id`,
    ...{ key: "x.id", isOf: of("s.theater_id") },
  },
  "price-cards": {
    columns: {
      ...{ priceCardId: "c.id", name: "c.name", ticketType: "y.name", seatType: "p.seat_type" },
      ...{ amountMinor: "p.amount_minor", currency: "c.currency" },
      ...{ createdAt: "c.created_at", supersededAt: "c.superseded_at" },
    },
    from: sql`prices p join price_cards c on c.id = p.price_card_id join ticket_types y on y.id = p.ticket_type_id`,
    ...{ key: "p.rowid", isOf: of("c.theater_id") },
  },
  "price-rules": {
    columns: {
      ...{ id: "r.id", priceCardId: "r.price_card_id", name: "r.name", weekdays: "r.weekdays" },
      ...{ fromMinute: "r.from_minute", untilMinute: "r.until_minute", format: "r.format" },
      ...{ ticketType: "y.name", seatType: "r.seat_type", amountMinor: "r.amount_minor" },
      ...{ basisPoints: "r.basis_points", currency: "c.currency" },
    },
    from: sql`price_rules r join price_cards c on c.id = r.price_card_id
      left join ticket_types y on y.id = r.ticket_type_id`,
    ...{ key: "r.id", isOf: of("c.theater_id") },
  },
  bookings: {
    columns: {
      ...{ id: "b.id", reference: "b.reference", orderId: "o.id", showtimeId: "b.showtime_id" },
      ...{ channel: "o.channel", name: "o.name", email: "o.email", totalMinor: "o.total_minor" },
      ...{ discountMinor: "o.discount_minor", currency: "o.currency" },
      ...{ createdAt: "b.created_at", cancelledAt: "b.cancelled_at" },
    },
    from: sql`bookings b join orders o on o.id = b.order_id`,
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
    from: sql`tickets k join bookings b on b.id = k.booking_id join orders o on o.id = b.order_id`,
    ...{ key: "k.rowid", isOf: of("o.theater_id") },
  },
  payments: {
    columns: {
      ...{ id: "p.id", orderId: "p.order_id", tender: "p.tender", provider: "p.provider" },
      ...{ providerRef: "p.provider_ref", method: "p.method", state: "p.state" },
      ...{ amountMinor: "p.amount_minor", currency: "o.currency", createdAt: "p.created_at" },
      capturedAt: "p.captured_at",
    },
    from: sql`payments p join orders o on o.id = p.order_id`,
    ...{ key: "p.rowid", isOf: of("p.theater_id") },
  },
  refunds: {
    columns: {
      ...{ id: "f.id", paymentId: "f.payment_id", orderId: "f.order_id", bookingId: "f.booking_id" },
      ...{ reason: "f.reason", state: "f.state", amountMinor: "f.amount_minor" },
      currency: "coalesce(p.came_in_currency, o.currency)",
      ...{ createdAt: "f.created_at", settledAt: "f.settled_at" },
    },
    from: sql`refunds f join payments p on p.id = f.payment_id join orders o on o.id = f.order_id`,
    ...{ key: "f.rowid", isOf: of("p.theater_id") },
  },
  "check-ins": {
    columns: {
      ...{ id: "c.id", showtimeId: "c.showtime_id", ticketId: "c.ticket_id", reference: "b.reference" },
      ...{ outcome: "c.outcome", takesBack: "c.takes_back", device: "c.device_name" },
      ...{ scannedAt: "c.scanned_at", receivedAt: "c.received_at" },
    },
    from: sql`scans c join showtimes x on x.id = c.showtime_id join screens s on s.id = x.screen_id
      left join tickets k on k.id = c.ticket_id left join bookings b on b.id = k.booking_id`,
    ...{ key: "c.rowid", isOf: of("s.theater_id") },
  },
};

export const columnsOf = (table: DataTable): string[] => Object.keys(SOURCES[table].columns);
