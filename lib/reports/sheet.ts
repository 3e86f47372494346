import { formatShortDay } from "@/lib/zoned-time";

export type Cell = string | number | null;

export type Column = {
  /** Names it in the address and in charts. */
  key: string;
  title: string;
  kind: "text" | "day" | "hour" | "count" | "percent" | "money";
  /** Of money: amounts are minor units of it. */
  currency?: string;
};

/** What is drawn of a sheet, beside its table: the first column along, others upward. */
export type Drawn = { kind: "bars" | "line"; keys: string[]; isLying?: boolean };

/** A table of a report, as it is shown, drawn and written to a file. Money is never added across currencies. */
export type Sheet = {
  key: string;
  title: string;
  /** What an amount or a day in it means. */
  note?: string;
  columns: Column[];
  rows: Cell[][];
  /** One line, or one for each currency. */
  totals: Cell[][];
  charts: Drawn[];
  /** Told in words when there is no row. */
  empty: string;
};

const NUMBERS = new Intl.NumberFormat("en-GB");
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const decimals = new Map<string, number>();

/** As a person reads it. */
export function cellWords({ kind, currency = "" }: Column, cell: Cell): string {
  if (cell === null) return "";
  // the line of the total has a word where the others have their day
  if (typeof cell === "string") return kind === "day" && DAY.test(cell) ? dayWords(cell) : cell;
  if (kind === "hour") return `${hour(cell)}–${String(cell).padStart(2, "0")}:59`;
  if (kind === "percent") return cell.toFixed(1);
  if (kind !== "money") return NUMBERS.format(cell);
  const digits = decimalsOf(currency);
  return amountsOf(digits).format(cell / 10 ** digits);
}

const amounts = new Map<number, Intl.NumberFormat>();

function amountsOf(digits: number): Intl.NumberFormat {
  const found = amounts.get(digits) ?? new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits });
  amounts.set(digits, found);
  return found;
}

/** The same as a machine reads it: days by ISO 8601, numbers without grouping. */
export function cellData({ kind, currency = "" }: Column, cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (kind === "hour") return hour(cell);
  if (kind === "percent") return cell.toFixed(1);
  return kind === "money" ? (cell / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency)) : String(cell);
}

/** The column's title with its unit. */
export const columnWords = ({ title, kind, currency }: Column): string => {
  if (kind === "money" && currency) return `${title}, ${currency}`;
  return kind === "percent" ? `${title}, %` : title;
};

export const percent = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((1000 * part) / whole) / 10 : null;

/** Rows by the column of that key, downwards for "-key"; as they were when there is no such column. */
export function sortSheet(sheet: Sheet, sort: string | undefined): Sheet {
  const at = sheet.columns.findIndex(({ key }) => key === sort?.replace(/^-/, ""));
  if (!sort || at < 0) return sheet;
  const sign = sort.startsWith("-") ? -1 : 1;
  const compare = (a: Cell | undefined, b: Cell | undefined) =>
    typeof a === "string" && typeof b === "string"
      ? a.localeCompare(b, "en", { numeric: true })
      : Number(a ?? -1) - Number(b ?? -1);
  return { ...sheet, rows: sheet.rows.toSorted((a, b) => sign * compare(a[at], b[at])) };
}

const dayWords = (day: string) =>
  `${formatShortDay(Date.parse(`${day}T12:00:00Z`), "UTC")} ${day.slice(0, 4)}`;
const hour = (cell: number) => `${String(cell).padStart(2, "0")}:00`;

export function decimalsOf(currency: string): number {
  let found = decimals.get(currency);
  if (found === undefined) {
    const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
    found = format.resolvedOptions().maximumFractionDigits ?? 2;
    decimals.set(currency, found);
  }
  return found;
}
