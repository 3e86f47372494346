import Papa from "papaparse";
import type { Visit } from "@/lib/privacy/list-visits";
import { localDay } from "@/lib/zoned-time";

const COLUMNS = ["Title", "Year", "Directors", "WatchedDate"];

/**
 * Visits as Letterboxd's import of a diary reads them: a film is found by title, year and directors, and a row with a
 * `WatchedDate` becomes an entry of that day, here the theater's own. UTF-8 without a byte-order mark, which would be taken
 * for a part of the first column's name. Columns: https://letterboxd.com/about/importing-data/
 */
export function letterboxdCsv(visits: readonly Visit[]): string {
  const rows = visits.map(({ title, year, director, startsAt, timeZone }) => [
    ...[title, year ?? "", director ?? ""],
    localDay(startsAt, timeZone),
  ]);
  return `${Papa.unparse([COLUMNS, ...rows], { newline: "\r\n" })}\r\n`;
}
