import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { ColumnHead, Drawn } from "@/lib/reports/sheet";
import { columnWords, type WordedColumn } from "./worded-sheet";

/** By what stands in the first column, of all that begin a sheet that is drawn. */
const TITLES = {
  theater: "reports.chart.byTheater",
  screen: "reports.chart.byScreen",
  movie: "reports.chart.byMovie",
  day: "reports.chart.byDay",
  hour: "reports.chart.byHour",
  step: "reports.chart.byStep",
  reason: "reports.chart.byReason",
  "ticket-type": "reports.chart.byTicketType",
  "seat-type": "reports.chart.bySeatType",
} as const;

const isTitled = (head: ColumnHead | undefined): head is keyof typeof TITLES =>
  head !== undefined && head in TITLES;

/** What a chart shows: its columns, by what stands in the first one. */
export function chartTitle({ keys }: Drawn, head: ColumnHead | undefined, columns: WordedColumn[]): string {
  const drawn = listWords(columns.filter(({ key }) => keys.includes(key)).map(columnWords));
  return isTitled(head) ? t(TITLES[head], { columns: drawn }) : drawn;
}
