import { MOST_SHOWTIMES } from "@/lib/reports/no-show-sheets";
import type { Cell, CellCode, ColumnHead, Sheet, SheetAbout } from "@/lib/reports/sheet";
import type { WordedCell, WordedSheet } from "./worded-sheet";

const SHOWS_NOTHING = "No showtime plays on these days.";
const NO_SEATS_TAKEN = "Nobody has taken seats for these days.";
const NO_MONEY = "No money came in or went back on these days.";
const NONE_OVER = "No showtime of these days with a ticket sold is over yet.";
const NOTHING_BACK = "Nothing was refunded on these days.";
const NO_TICKET = "No ticket was sold for these days.";
const NOTHING_ISSUED = "No receipt and no credit note was issued on these days.";
const TAXES =
  "By the day on which a receipt or a credit note was issued. What was sold before receipts were kept is not in it. Vouchers have no tax here: they are taxed when they are spent, by what is bought with them.";
const BOX_OFFICE =
  "By the day a showtime plays, whenever its tickets were bought. Revenue is what was paid for bookings less what was refunded.";
const BY_TYPE =
  "By the day a showtime plays. Tickets that stand; what they cost less what was refunded for them.";

/** `note` says what an amount or a day means; `empty` stands where there is no row. */
const SHEETS: Record<SheetAbout, { title: string; note?: string; empty: string }> = {
  theaters: { title: "By theater", note: BOX_OFFICE, empty: SHOWS_NOTHING },
  screens: { title: "By screen", note: BOX_OFFICE, empty: SHOWS_NOTHING },
  movies: { title: "By movie", note: BOX_OFFICE, empty: SHOWS_NOTHING },
  days: { title: "By day", note: BOX_OFFICE, empty: SHOWS_NOTHING },
  hours: { title: "By hour of the start", note: BOX_OFFICE, empty: SHOWS_NOTHING },
  "ticket-types": { title: "By type of ticket", note: BY_TYPE, empty: NO_TICKET },
  "seat-types": { title: "By type of seat", note: BY_TYPE, empty: NO_TICKET },
  seats: { title: "Seat by seat", empty: "This screen has no seats." },
  "no-shows": {
    title: "By day",
    note: "Tickets of showtimes that are over and whose holder was never let in. Where nobody scanned a single ticket, nothing is known of who came, so those count apart.",
    empty: NONE_OVER,
  },
  "no-show-showtimes": {
    title: "By showtime",
    note: `The latest showtimes first, at most ${MOST_SHOWTIMES}: choose fewer days to see the others.`,
    empty: NONE_OVER,
  },
  funnel: {
    title: "From hold to sale",
    note: "Seats taken by customers for showtimes of these days, whenever they took them. Seats kept by the house and sales at the counter are left out.",
    empty: NO_SEATS_TAKEN,
  },
  "funnel-days": { title: "By day", empty: NO_SEATS_TAKEN },
  reasons: {
    title: "By reason",
    note: "By the day a refund was written down, whichever day its showtime plays.",
    empty: NOTHING_BACK,
  },
  "refund-days": { title: "By day", empty: NOTHING_BACK },
  ledger: {
    title: "Money in and out by day",
    note: "By the money's own day: a payment on the day it was captured, a refund on the day it was written down, whichever day its showtime plays.",
    empty: NO_MONEY,
  },
  methods: { title: "By how it was paid", empty: NO_MONEY },
  taxes: { title: "By rate", note: TAXES, empty: NOTHING_ISSUED },
  "tax-days": { title: "By day and rate", empty: NOTHING_ISSUED },
  vouchers: {
    title: "Owed by vouchers",
    note: "What was owed before, with what was sold and put back, less what was spent and refunded, comes to what is owed after. Vouchers that have expired are in it: they may be extended.",
    empty: "No voucher has been sold yet.",
  },
  reconciliation: {
    title: "Tickets against the ledger",
    note: "By the day a showtime plays. Refunds count from when they are written down, those on their way or refused too.",
    empty: SHOWS_NOTHING,
  },
  since: {
    title: "Since the beginning",
    note: "All that was ever captured or refunded at these theaters, by the payments' own rows and by what they were for: showtimes, and whatever else was sold.",
    empty: "No money has come in yet.",
  },
};

const HEADS: Record<ColumnHead, string> = {
  theater: "Theater",
  screen: "Screen",
  movie: "Movie",
  day: "Day",
  hour: "Hour",
  showtimes: "Showtimes",
  bookings: "Bookings",
  tickets: "Tickets",
  seats: "Seats",
  occupancy: "Occupancy",
  revenue: "Revenue",
  cancelled: "Cancelled",
  goodwill: "Goodwill",
  refunds: "Refunds",
  payments: "Payments",
  difference: "Difference",
  step: "Step",
  holds: "Holds",
  "share-of-holds": "Of all holds",
  "payment-begun": "Payment begun",
  booked: "Booked",
  abandoned: "Abandoned",
  "still-open": "Still open",
  row: "Row",
  seat: "Seat",
  "seat-type": "Type",
  "seats-sold": "Sold",
  "ticket-type": "Ticket",
  share: "Share",
  provider: "Paid through",
  method: "Method",
  "became-bookings": "Became bookings",
  "without-booking": "Without a booking",
  "sent-back": "Sent back",
  "still-owed": "Still owed",
  net: "In less back",
  "let-in": "Let in",
  "no-shows": "No-shows",
  "not-scanned": "Not scanned",
  "tickets-not-scanned": "Their tickets",
  start: "Start",
  scanned: "Scanned",
  "tickets-sold": "Tickets sold",
  "tickets-worth": "Tickets' worth",
  what: "What",
  "by-payments": "By payments",
  "by-showtimes": "By showtimes",
  reason: "Reason",
  amount: "Amount",
  "on-its-way": "On its way",
  refused: "Refused by the provider",
  "owed-before": "Owed before",
  "vouchers-sold": "Sold",
  "vouchers-spent": "Spent",
  "vouchers-returned": "Put back",
  "vouchers-refunded": "Refunded",
  "owed-after": "Owed after",
  "owed-expired": "Of it expired",
  "tax-rate": "Tax rate",
  receipted: "Receipts",
  credited: "Credit notes",
  "net-of-tax": "Net",
  tax: "Tax",
  gross: "Gross",
};

const CELLS: Record<CellCode, string> = {
  all: "All",
  "seats-held": "Seats held",
  "payment-begun": "Payment begun",
  booked: "Booked",
  abandoned: "Abandoned",
  "still-open": "Still open",
  "payments-booked": "Payments that became bookings",
  "refunds-of-bookings": "Refunds of bookings",
  scanned: "yes",
  "not-scanned": "not at all",
  "line-ticket": "Tickets",
  "line-fee": "Fees",
  "line-product": "Products",
  "line-voucher": "Vouchers",
  "line-membership": "Memberships",
  "refund-cancelled": "Cancelled by the customer",
  "refund-by-staff": "Given by staff",
  "refund-showtime-cancelled": "Showtime cancelled",
  "refund-showtime-moved": "Showtime moved",
  "refund-seats-lost": "Paid too late",
  "refund-not-needed": "Not needed for the order",
  "refund-not-as-asked": "Another amount came in",
};

/** A sheet in words, ready to be shown, sorted, drawn and written to a file. */
export function wordSheet({ about, currency, columns, rows, totals, charts }: Sheet): WordedSheet {
  const { title, ...words } = SHEETS[about];
  return {
    ...words,
    key: currency ? `${about}-${currency.toLowerCase()}` : about,
    title: currency ? `${title}, ${currency}` : title,
    columns: columns.map(({ head, ...column }) => ({ ...column, title: HEADS[head] })),
    rows: rows.map((row) => row.map(cellOf)),
    totals: totals.map((row) => row.map(cellOf)),
    charts,
  };
}

const cellOf = (cell: Cell): WordedCell =>
  typeof cell === "object" && cell !== null ? CELLS[cell.code] : cell;
