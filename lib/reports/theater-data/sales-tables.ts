import { sql } from "drizzle-orm";
import { of, type Source } from "./source";

/** What was sold there, and what became of it. By these no ticket is let in and no booking opened: codes and links are left out. */
export const SALES_TABLES = {
  orders: {
    columns: {
      ...{ id: "o.id", channel: "o.channel", name: "o.name", email: "o.email", language: "o.language" },
      ...{ totalMinor: "o.total_minor", discountMinor: "o.discount_minor", currency: "o.currency" },
      ...{
        createdAt: "o.created_at",
        receiptYear: "c.year",
        receiptNumber: "c.number",
        receiptAt: "c.issued_at",
      },
    },
    main: "orders o",
    joins: sql`left join receipts c on c.order_id = o.id and c.refund_id is null`,
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
      ...{ creditNoteYear: "c.year", creditNoteNumber: "c.number", creditNoteAt: "c.issued_at" },
    },
    main: "refunds f",
    joins: sql`join payments p on p.id = f.payment_id join orders o on o.id = f.order_id
      left join receipts c on c.refund_id = f.id`,
    ...{ key: "f.rowid", isOf: of("p.theater_id") },
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
} satisfies Record<string, Source>;
