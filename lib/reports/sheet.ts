import type { LINE_KINDS } from "@/db/schema/orders";
import type { REFUND_REASONS } from "@/db/schema/refunds";

/** What stands in a cell in place of a figure or a name. */
export type CellCode =
  | "all"
  | "seats-held"
  | "payment-begun"
  | "booked"
  | "abandoned"
  | "still-open"
  | "payments-booked"
  | "refunds-of-bookings"
  | "scanned"
  | "not-scanned"
  | `line-${(typeof LINE_KINDS)[number]}`
  | `refund-${(typeof REFUND_REASONS)[number]}`;

export type Cell = string | number | null | { code: CellCode };

/** What a column is of. */
export type ColumnHead =
  | ("theater" | "screen" | "movie" | "day" | "hour" | "showtimes" | "bookings" | "tickets" | "seats")
  | ("occupancy" | "revenue" | "cancelled" | "goodwill" | "refunds" | "payments" | "difference")
  | ("step" | "holds" | "share-of-holds" | "payment-begun" | "booked" | "abandoned" | "still-open")
  | ("row" | "seat" | "seat-type" | "seats-sold" | "ticket-type" | "share")
  | ("provider" | "method" | "became-bookings" | "without-booking" | "sent-back" | "still-owed" | "net")
  | ("let-in" | "no-shows" | "not-scanned" | "tickets-not-scanned" | "start" | "scanned")
  | ("tickets-sold" | "tickets-worth" | "what" | "by-payments" | "by-showtimes")
  | ("reason" | "amount" | "on-its-way" | "refused")
  | ("owed-before" | "vouchers-sold" | "vouchers-spent" | "vouchers-returned" | "vouchers-refunded")
  | ("owed-after" | "owed-expired")
  | ("tax-rate" | "receipted" | "credited" | "net-of-tax" | "tax" | "gross");

export type Column = {
  /** Names it in the address and in charts. */
  key: string;
  head: ColumnHead;
  /** A rate is in hundredths of a per cent. */
  kind: "text" | "day" | "hour" | "count" | "percent" | "rate" | "money";
  /** Of money: amounts are minor units of it. */
  currency?: string;
};

/** What is drawn of a sheet, beside its table: the first column along, others upward. */
export type Drawn = { kind: "bars" | "line"; keys: string[]; isLying?: boolean };

/** What a sheet is about. */
export type SheetAbout =
  | ("theaters" | "screens" | "movies" | "days" | "hours" | "ticket-types" | "seat-types" | "seats")
  | ("no-shows" | "no-show-showtimes" | "funnel" | "funnel-days" | "reasons" | "refund-days")
  | ("ledger" | "methods" | "taxes" | "tax-days" | "vouchers" | "reconciliation" | "since");

/** A table of a report: figures, and codes for what it says besides. Money is never added across currencies. */
export type Sheet = {
  about: SheetAbout;
  /** Of one currency alone, where there is money in several. */
  currency?: string;
  columns: Column[];
  rows: Cell[][];
  /** One line, or one for each currency. */
  totals: Cell[][];
  charts: Drawn[];
};

/** The head of a line of totals. */
export const ALL: Cell = { code: "all" };

export const percent = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((1000 * part) / whole) / 10 : null;
