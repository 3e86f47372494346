import { t } from "@/lib/i18n/t";
import { rowsOf } from "./drawing";
import type { MapSeat } from "./map-seat";

export type ListedRow = { row: string; seats: MapSeat[] };
export type ListSection = { name: string; rows: ListedRow[] };

const PARTS = ["front", "middle", "back"] as const;
/** Fewer rows are one section. */
const ROWS_PER_SECTION = 3;

/** A room in words: front, middle and back, each with its rows and their seats from left to right. */
export function listSections(seats: readonly MapSeat[]): ListSection[] {
  const rows = rowsOf(seats)
    .map(([row, inRow]) => ({ row, seats: inRow.toSorted((a, b) => a.x - b.x) }))
    .sort((a, b) => depth(a) - depth(b));
  if (rows.length < 2 * ROWS_PER_SECTION) return [{ name: t("seatMap.list.all"), rows }];
  return PARTS.map((part, nth) => ({
    name: t(`seatMap.list.${part}`),
    rows: rows.slice(Math.round((nth * rows.length) / 3), Math.round(((nth + 1) * rows.length) / 3)),
  }));
}

const depth = ({ seats }: ListedRow) => seats.reduce((sum, { y }) => sum + y, 0) / seats.length;
