import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { MOST_SHOWTIMES } from "@/lib/reports/no-show-sheets";
import type { Cell, CellCode, ColumnHead, Sheet, SheetAbout } from "@/lib/reports/sheet";
import { chartTitle } from "./chart-title";
import type { WordedCell, WordedSheet } from "./worded-sheet";

/** `note` says what an amount or a day means; `empty` stands where there is no row. */
const SHEETS: Record<SheetAbout, { title: FixedKey; note?: FixedKey; empty: FixedKey }> = {
  theaters: {
    title: "reports.sheet.byTheater",
    note: "reports.note.boxOffice",
    empty: "reports.empty.noShowtime",
  },
  screens: {
    title: "reports.sheet.byScreen",
    note: "reports.note.boxOffice",
    empty: "reports.empty.noShowtime",
  },
  movies: {
    title: "reports.sheet.byMovie",
    note: "reports.note.boxOffice",
    empty: "reports.empty.noShowtime",
  },
  days: { title: "reports.sheet.byDay", note: "reports.note.boxOffice", empty: "reports.empty.noShowtime" },
  hours: { title: "reports.sheet.byHour", note: "reports.note.boxOffice", empty: "reports.empty.noShowtime" },
  "ticket-types": {
    title: "reports.sheet.byTicketType",
    note: "reports.note.byType",
    empty: "reports.empty.noTicket",
  },
  "seat-types": {
    title: "reports.sheet.bySeatType",
    note: "reports.note.byType",
    empty: "reports.empty.noTicket",
  },
  seats: { title: "reports.sheet.seatBySeat", empty: "reports.empty.seats" },
  "no-shows": { title: "reports.sheet.byDay", note: "reports.note.noShows", empty: "reports.empty.noneOver" },
  "no-show-showtimes": { title: "reports.sheet.byShowtime", empty: "reports.empty.noneOver" },
  funnel: {
    title: "reports.sheet.holdToSale",
    note: "reports.note.funnel",
    empty: "reports.empty.noSeatsTaken",
  },
  "funnel-days": { title: "reports.sheet.byDay", empty: "reports.empty.noSeatsTaken" },
  reasons: {
    title: "reports.sheet.byReason",
    note: "reports.note.reasons",
    empty: "reports.empty.nothingRefunded",
  },
  "refund-days": { title: "reports.sheet.byDay", empty: "reports.empty.nothingRefunded" },
  ledger: { title: "reports.sheet.moneyByDay", note: "reports.note.ledger", empty: "reports.empty.noMoney" },
  methods: { title: "reports.sheet.byMethod", empty: "reports.empty.noMoney" },
  taxes: { title: "reports.sheet.byRate", note: "reports.note.taxes", empty: "reports.empty.nothingIssued" },
  "tax-days": { title: "reports.sheet.byDayAndRate", empty: "reports.empty.nothingIssued" },
  vouchers: {
    title: "reports.sheet.owedByVouchers",
    note: "reports.note.vouchers",
    empty: "reports.empty.vouchers",
  },
  reconciliation: {
    title: "reports.sheet.reconciliation",
    note: "reports.note.reconciliation",
    empty: "reports.empty.noShowtime",
  },
  since: { title: "reports.sheet.sinceBeginning", note: "reports.note.since", empty: "reports.empty.since" },
};

const HEADS = {
  theater: "reports.head.theater",
  screen: "reports.head.screen",
  movie: "reports.head.movie",
  day: "reports.head.day",
  hour: "reports.head.hour",
  showtimes: "reports.head.showtimes",
  bookings: "reports.head.bookings",
  tickets: "reports.head.tickets",
  seats: "reports.head.seats",
  occupancy: "reports.head.occupancy",
  revenue: "reports.head.revenue",
  cancelled: "reports.head.cancelled",
  goodwill: "reports.head.goodwill",
  refunds: "reports.head.refunds",
  payments: "reports.head.payments",
  difference: "reports.head.difference",
  step: "reports.head.step",
  holds: "reports.head.holds",
  "share-of-holds": "reports.head.shareOfHolds",
  "payment-begun": "reports.head.paymentBegun",
  booked: "reports.head.booked",
  abandoned: "reports.head.abandoned",
  "still-open": "reports.head.stillOpen",
  row: "reports.head.row",
  seat: "reports.head.seat",
  "seat-type": "reports.head.seatType",
  "seats-sold": "reports.head.seatsSold",
  "ticket-type": "reports.head.ticketType",
  share: "reports.head.share",
  provider: "reports.head.provider",
  method: "reports.head.method",
  "became-bookings": "reports.head.becameBookings",
  "without-booking": "reports.head.withoutBooking",
  "sent-back": "reports.head.sentBack",
  "still-owed": "reports.head.stillOwed",
  net: "reports.head.net",
  "let-in": "reports.head.letIn",
  "no-shows": "reports.head.noShows",
  "not-scanned": "reports.head.notScanned",
  "tickets-not-scanned": "reports.head.ticketsNotScanned",
  start: "reports.head.start",
  scanned: "reports.head.scanned",
  "tickets-sold": "reports.head.ticketsSold",
  "tickets-worth": "reports.head.ticketsWorth",
  what: "reports.head.what",
  "by-payments": "reports.head.byPayments",
  "by-showtimes": "reports.head.byShowtimes",
  reason: "reports.head.reason",
  amount: "reports.head.amount",
  "on-its-way": "reports.head.onItsWay",
  refused: "reports.head.refused",
  "owed-before": "reports.head.owedBefore",
  "vouchers-sold": "reports.head.vouchersSold",
  "vouchers-spent": "reports.head.vouchersSpent",
  "vouchers-returned": "reports.head.vouchersReturned",
  "vouchers-refunded": "reports.head.vouchersRefunded",
  "owed-after": "reports.head.owedAfter",
  "owed-expired": "reports.head.owedExpired",
  "tax-rate": "reports.head.taxRate",
  receipted: "reports.head.receipted",
  credited: "reports.head.credited",
  "net-of-tax": "reports.head.netOfTax",
  tax: "reports.head.tax",
  gross: "reports.head.gross",
} satisfies Record<ColumnHead, FixedKey>;

const CELLS = {
  all: "reports.cell.all",
  "seats-held": "reports.cell.seatsHeld",
  "payment-begun": "reports.cell.paymentBegun",
  booked: "reports.cell.booked",
  abandoned: "reports.cell.abandoned",
  "still-open": "reports.cell.stillOpen",
  "payments-booked": "reports.cell.paymentsBooked",
  "refunds-of-bookings": "reports.cell.refundsOfBookings",
  scanned: "reports.cell.scanned",
  "not-scanned": "reports.cell.notScanned",
  "line-ticket": "reports.cell.lineTicket",
  "line-fee": "reports.cell.lineFee",
  "line-product": "reports.cell.lineProduct",
  "line-voucher": "reports.cell.lineVoucher",
  "line-membership": "reports.cell.lineMembership",
  "refund-cancelled": "reports.cell.refundCancelled",
  "refund-by-staff": "reports.cell.refundByStaff",
  "refund-showtime-cancelled": "reports.cell.refundShowtimeCancelled",
  "refund-showtime-moved": "reports.cell.refundShowtimeMoved",
  "refund-seats-lost": "reports.cell.refundSeatsLost",
  "refund-not-needed": "reports.cell.refundNotNeeded",
  "refund-not-as-asked": "reports.cell.refundNotAsAsked",
} satisfies Record<CellCode, FixedKey>;

function noteOf(about: SheetAbout): string | undefined {
  if (about === "no-show-showtimes") return t("reports.note.noShowShowtimes", { most: MOST_SHOWTIMES });
  const { note } = SHEETS[about];
  return note && t(note);
}

/** A sheet in words, ready to be shown, sorted, drawn and written to a file. */
export function wordSheet({ about, currency, columns, rows, totals, charts }: Sheet): WordedSheet {
  const { title, empty } = SHEETS[about];
  const note = noteOf(about);
  const worded = columns.map(({ head, ...column }) => ({ ...column, title: t(HEADS[head]) }));
  return {
    ...(note && { note }),
    empty: t(empty),
    key: currency ? `${about}-${currency.toLowerCase()}` : about,
    title: listFacts([t(title), currency]),
    columns: worded,
    rows: rows.map((row) => row.map(cellOf)),
    totals: totals.map((row) => row.map(cellOf)),
    charts: charts.map((drawn) => ({ ...drawn, title: chartTitle(drawn, columns[0]?.head, worded) })),
  };
}

const cellOf = (cell: Cell): WordedCell =>
  typeof cell === "object" && cell !== null ? t(CELLS[cell.code]) : cell;
