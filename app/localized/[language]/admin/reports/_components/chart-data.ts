import {
  cellWords,
  columnWords,
  noonOf,
  type WordedCell,
  type WordedColumn,
  type WordedSheet,
} from "@/app/localized/[language]/admin/_reports/worded-sheet";
import { minorDigits } from "@/lib/money";
import { formatMinute, formatShortDay } from "@/lib/zoned-time";

/** What a chart needs, ready to be drawn: it formats nothing itself. */
export type ChartData = {
  title: string;
  kind: "bars" | "line";
  isLying: boolean;
  lines: { key: string; title: string }[];
  points: { label: string; values: Record<string, number>; words: Record<string, string> }[];
  /** How many rows of the table are not drawn. */
  left: number;
};

const MOST_LYING_BARS = 15;

export const chartsOf = (sheet: WordedSheet): ChartData[] =>
  sheet.charts.map(({ title, kind, keys, isLying = false }) => {
    const [head] = sheet.columns as [WordedColumn];
    const drawn = sheet.columns
      .map((column, at) => ({ column, at }))
      .filter(({ column }) => keys.includes(column.key));
    const most = isLying ? MOST_LYING_BARS : sheet.rows.length;
    return {
      title,
      kind,
      isLying,
      lines: drawn.map(({ column }) => ({ key: column.key, title: columnWords(column) })),
      points: sheet.rows.slice(0, most).map((row) => ({
        label: labelOf(head, row[0] ?? null),
        values: Object.fromEntries(
          drawn.map(({ column, at }) => [column.key, numberOf(column, row[at] ?? null)]),
        ),
        words: Object.fromEntries(
          drawn.map(({ column, at }) => [column.key, cellWords(column, row[at] ?? null)]),
        ),
      })),
      left: Math.max(0, sheet.rows.length - most),
    };
  });

function labelOf(column: WordedColumn, cell: WordedCell): string {
  if (column.kind === "hour") return formatMinute(Number(cell) * 60);
  return column.kind === "day" && typeof cell === "string"
    ? formatShortDay(noonOf(cell), "UTC")
    : cellWords(column, cell);
}

/** Amounts in whole units of their currency. */
const numberOf = ({ kind, currency = "" }: WordedColumn, cell: WordedCell): number =>
  kind === "money" ? Number(cell ?? 0) / 10 ** minorDigits(currency) : Number(cell ?? 0);
