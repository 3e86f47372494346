import { fail, ok, type Result } from "@/lib/result";
import { type CsvShape, csvShape, rowsOfCsv } from "./csv-rows";
import { type Bytes, type Encoding, guessEncoding, NotInEncoding, textOf } from "./encoding";
import {
  BrokenFile,
  type JsonShape,
  onlyRow,
  type RawRow,
  RowFault,
  rowsOfLines,
  rowsOfList,
  shapeOf,
} from "./json-rows";
import { isColumnHead } from "./mapping";

export type MovieFileCode =
  | ("empty" | "unclear-encoding" | "not-in-encoding" | "no-movies" | "not-a-list")
  | ("not-json" | "cut-short" | "too-long-row");

/** A file as it was opened: what it is and how it begins. */
export type MovieFile = {
  encoding: Encoding;
  format: "csv" | "json";
  /** The columns or fields of the first rows. */
  columns: string[];
  /** The first rows, to look at. */
  sample: Record<string, unknown>[];
  /** All of its rows, from the first; throws `BrokenFile`. */
  rows: () => AsyncIterable<RawRow>;
};

const HEAD_LETTERS = 64 * 1024;
const SAMPLE_ROWS = 500;

/** Looks into a file. Reads it once for how it is written, and a part of it for what is in it. */
export async function openMovieFile(
  bytes: Bytes,
  said: Encoding | null = null,
): Promise<Result<MovieFile, MovieFileCode>> {
  const encoding = said ?? (await guessEncoding(bytes));
  if (!encoding) return fail("unclear-encoding");
  try {
    const { head, isAll } = await headOf(textOf(bytes, encoding));
    if (head.trim() === "") return fail("empty");
    const read = readerOf(head, isAll);
    if (!read) return fail("not-a-list");
    const rows = () => read.rows(textOf(bytes, encoding));
    const sample = await firstOf(rows());
    if (sample.length === 0) return fail("no-movies");
    const shown = sample.filter((row) => !(row instanceof RowFault));
    const columns = read.columns ?? [...new Set(shown.flatMap((row) => Object.keys(row)))];
    return ok({ encoding, format: read.format, columns, sample: shown as Record<string, unknown>[], rows });
  } catch (error) {
    return fail(brokenBy(error));
  }
}

/** Why a file could not be read on; what is no fault of the file is thrown on. */
export function brokenBy(error: unknown): MovieFileCode {
  if (error instanceof BrokenFile) return error.code;
  if (error instanceof NotInEncoding) return "not-in-encoding";
  throw error;
}

type Reader = {
  format: MovieFile["format"];
  columns: string[] | null;
  rows: (texts: AsyncIterable<string>) => AsyncIterable<RawRow>;
};

function readerOf(head: string, isAll: boolean): Reader | null {
  if (/^\s*[[{]/.test(head)) {
    const shape = shapeOf(head, isAll);
    return shape && { format: "json", columns: null, rows: (texts) => jsonRows(texts, shape) };
  }
  const shape: CsvShape = csvShape(head, isColumnHead);
  return { format: "csv", columns: shape.columns, rows: (texts) => rowsOfCsv(texts, shape) };
}

function jsonRows(texts: AsyncIterable<string>, shape: JsonShape): AsyncIterable<RawRow> {
  if (shape.kind === "list") return rowsOfList(texts, shape);
  return shape.kind === "lines" ? rowsOfLines(texts) : onlyRow(texts);
}

async function headOf(texts: AsyncIterable<string>): Promise<{ head: string; isAll: boolean }> {
  let head = "";
  for await (const text of texts) {
    head += text;
    if (head.length >= HEAD_LETTERS) return { head, isAll: false };
  }
  return { head, isAll: true };
}

async function firstOf(rows: AsyncIterable<RawRow>): Promise<RawRow[]> {
  const found: RawRow[] = [];
  for await (const row of rows) {
    found.push(row);
    if (found.length >= SAMPLE_ROWS) break;
  }
  return found;
}
