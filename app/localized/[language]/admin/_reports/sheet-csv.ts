import Papa from "papaparse";
import { withoutMarks } from "@/lib/i18n/apart";
import { cellData, columnWords, type WordedSheet } from "./worded-sheet";

/** What a spreadsheet would run, by any letter it takes for such a sign; a plain negative number is none. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*(?:[=@\uFF1D\uFF20\uFF0B\uFF0D\u2212]|[+-](?!\d+(?:[.,]\d+)?$)))/u;
/** Text that a spreadsheet would make another number, or a day, of: 007, 1E5, 1-2, 12:08, and sixteen digits. */
const OTHER_NUMBER = /^\s*(?:0\d[\d.,]*|\d[\d.,]*e[+-]?\d+|\d{1,4}(?:[-/.:]\d{1,4}){1,2}|\d{16,})\s*$/i;
/** Tells spreadsheets that it is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** How a file is written: for programs everywhere, or for spreadsheets where a comma stands before decimals. */
export const CSV_DIALECTS = {
  comma: { between: ",", decimal: "." },
  semicolon: { between: ";", decimal: "," },
};
export type CsvDialect = keyof typeof CSV_DIALECTS;

/** A text that no spreadsheet runs, or takes for another number or a day. */
export const defused = (text: string): string =>
  FORMULA.test(text) || OTHER_NUMBER.test(text) ? `'${text}` : text;

/**
 * A sheet as a file by RFC 4180: the rows, columns and totals that are shown, and nothing that runs. Texts are quoted
 * throughout, so that one is one cell for programs that expect another sign between cells, too.
 */
export function sheetCsv({ columns, rows, totals }: WordedSheet, dialect: CsvDialect = "comma"): string {
  const { between, decimal } = CSV_DIALECTS[dialect];
  const data = [...rows, ...totals].map((row) =>
    columns.map((column, at) => {
      const cell = row[at] ?? null;
      const written = cellData(column, cell);
      if (typeof cell === "number") return written.replace(".", decimal);
      return column.kind === "text" || FORMULA.test(written) ? defused(written) : written;
    }),
  );
  const csv = Papa.unparse(
    { fields: columns.map((column) => withoutMarks(columnWords(column))), data },
    { delimiter: between, newline: "\r\n", quotes: columns.map(({ kind }) => kind === "text") },
  );
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
