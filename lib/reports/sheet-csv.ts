import Papa from "papaparse";
import { cellData, columnWords, type Sheet } from "./sheet";

/** What a spreadsheet would run; a plain negative number is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+(?:\.\d+)?$))/;
/** Tells spreadsheets that it is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A sheet as a file by RFC 4180: the rows, columns and totals that are shown, and nothing that runs. */
export function sheetCsv({ columns, rows, totals }: Sheet): string {
  const data = [...rows, ...totals].map((row) =>
    columns.map((column, at) => cellData(column, row[at] ?? null)),
  );
  const csv = Papa.unparse(
    { fields: columns.map(columnWords), data },
    { escapeFormulae: FORMULA, newline: "\r\n" },
  );
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
