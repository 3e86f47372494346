import { compareNames, formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { minorDigits, writeMinor } from "@/lib/money";
import type { Column, Drawn } from "@/lib/reports/sheet";
import { clockOf } from "@/lib/venues/theater";
import { formatMinute, formatShortFullDay } from "@/lib/zoned-time";

export type WordedCell = string | number | null;

export type WordedColumn = {
  /** Names it in the address and in charts. */
  key: string;
  title: string;
  kind: Column["kind"];
  /** Of money: amounts are minor units of it. */
  currency?: string;
};

/** A table of a report in words, as it is shown, drawn and written to a file. */
export type WordedSheet = {
  key: string;
  title: string;
  /** What an amount or a day in it means. */
  note?: string;
  columns: WordedColumn[];
  rows: WordedCell[][];
  /** One line, or one for each currency. */
  totals: WordedCell[][];
  charts: (Drawn & { title: string })[];
  /** Told in words when there is no row. */
  empty: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As a person reads it. */
export function cellWords({ kind, currency = "" }: WordedColumn, cell: WordedCell): string {
  if (cell === null) return "";
  // the line of the total has a word where the others have their day
  if (typeof cell === "string")
    return kind === "day" && DAY.test(cell) ? formatShortFullDay(noonOf(cell), "UTC") : cell;
  if (kind === "hour") return `${formatMinute(cell * 60)}–${formatMinute(cell * 60 + 59)}`;
  if (kind === "percent") return formatNumber(cell, 1);
  if (kind === "rate") return formatNumber(cell / 100);
  if (kind !== "money") return formatNumber(cell);
  const digits = minorDigits(currency);
  return formatNumber(cell / 10 ** digits, digits);
}

/** The same as a machine reads it: days by ISO 8601, numbers without grouping. */
export function cellData({ kind, currency = "" }: WordedColumn, cell: WordedCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (kind === "hour") return clockOf(cell * 60);
  if (kind === "percent") return cell.toFixed(1);
  if (kind === "rate") return String(cell / 100);
  return kind === "money" ? writeMinor(cell, currency) : String(cell);
}

/** The column's title with its unit. */
export const columnWords = ({ title, kind, currency }: WordedColumn): string => {
  if (kind === "money" && currency) return listFacts([title, currency]);
  return listFacts([title, (kind === "percent" || kind === "rate") && "%"]);
};

/** Rows by the column of that key, downwards for "-key"; as they were when there is no such column. */
export function sortSheet(sheet: WordedSheet, sort: string | undefined): WordedSheet {
  const at = sheet.columns.findIndex(({ key }) => key === sort?.replace(/^-/, ""));
  if (!sort || at < 0) return sheet;
  const sign = sort.startsWith("-") ? -1 : 1;
  const compare = (a: WordedCell | undefined, b: WordedCell | undefined) =>
    typeof a === "string" && typeof b === "string" ? compareNames(a, b) : Number(a ?? -1) - Number(b ?? -1);
  return { ...sheet, rows: sheet.rows.toSorted((a, b) => sign * compare(a[at], b[at])) };
}

/** A moment of that day, in UTC. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
