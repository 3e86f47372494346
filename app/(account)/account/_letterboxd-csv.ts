import Papa from "papaparse";
import type { Visit } from "@/lib/privacy/list-visits";
import { localDay } from "@/lib/zoned-time";

/**
 * Visits as Letterboxd's import of a diary reads them: a film is found by title, year and directors, and a row with a
 * `WatchedDate` becomes an entry of that day, here the theater's own. UTF-8 without a byte-order mark, which would be taken
 * for a part of the first column's name. Columns: https://letterboxd.com/about/importing-data/
 */
export function letterboxdCsv(visits: readonly Visit[]): string {
  const data = visits.map(({ title, year, director, startsAt, timeZone }) => [
    ...[title, year ?? "", director ?? ""],
    localDay(startsAt, timeZone),
  ]);
  const csv = Papa.unparse(
    { fields: ["Title", "Year", "Directors", "WatchedDate"], data },
    { newline: "\r\n" },
  );
  return `${csv}\r\n`;
}
