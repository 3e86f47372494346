import Papa from "papaparse";
import {
  BYTE_ORDER_MARK,
  CSV_DIALECTS,
  type CsvDialect,
  defused,
} from "@/app/localized/[language]/admin/_reports/sheet-csv";
import type { DataCell } from "@/lib/reports/theater-data/read-table";
import { columnsOf, DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";

type Read = (table: DataTable) => AsyncIterable<DataCell[][]>;

/** "price-cards" as JSON has it. */
export const fieldOf = (table: DataTable): string =>
  table.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A table as a file for programs and spreadsheets, in which nothing runs; amounts are minor units of their currency. */
export async function* csvOf(
  read: Read,
  table: DataTable,
  dialect: CsvDialect = "comma",
): AsyncGenerator<string> {
  const lines = (rows: DataCell[][]) =>
    `${Papa.unparse(rows.map(safe), {
      ...{ delimiter: CSV_DIALECTS[dialect].between, newline: "\r\n" },
      quotes: (value: unknown) => typeof value === "string",
    })}\r\n`;
  yield `${BYTE_ORDER_MARK}${lines([columnsOf(table)])}`;
  for await (const rows of read(table)) yield lines(rows);
}

const safe = (row: DataCell[]): DataCell[] =>
  row.map((cell) => (typeof cell === "string" ? defused(cell) : cell));

/** All tables as one JSON document: the theater, and a list of each of the others. */
export async function* jsonOf(read: Read): AsyncGenerator<string> {
  yield "{";
  for (const [at, table] of DATA_TABLES.entries()) {
    const isOne = table === "theater";
    yield `${at > 0 ? "," : ""}\n${JSON.stringify(fieldOf(table))}: ${isOne ? "" : "["}`;
    let isFirst = true;
    for await (const rows of read(table)) {
      yield `${isFirst ? "" : ","}\n${rows.map((row) => objectOf(table, row)).join(",\n")}`;
      isFirst = false;
    }
    yield isOne ? "" : "]";
  }
  yield "\n}\n";
}

const objectOf = (table: DataTable, row: DataCell[]): string =>
  JSON.stringify(Object.fromEntries(columnsOf(table).map((name, i) => [name, row[i] ?? null])));
