import Papa from "papaparse";
import { BrokenFile, LONGEST_ROW, type RawRow, RowFault } from "./json-rows";

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type CsvShape = { delimiter: Delimiter; columns: string[]; hasHead: boolean };

/** What spreadsheets write above the head of some files. */
const SEPARATOR_LINE = /^\s*"?sep=(?<sign>[,;\t|])"?\r?\n/i;

/** By the beginning of a file; `isHead` says whether a first line names the columns or is a movie already. */
export function csvShape(head: string, isHead: (cells: string[]) => boolean): CsvShape {
  const said = SEPARATOR_LINE.exec(head)?.groups?.sign as Delimiter | undefined;
  const text = evenLines(head.replace(SEPARATOR_LINE, ""));
  const delimiter = said ?? guessDelimiter(text);
  const [first = []] = rowsBetween(text, delimiter);
  const hasHead = isHead(first);
  return { delimiter, hasHead, columns: hasHead ? uniqueNames(first) : first.map((_, i) => numbered(i)) };
}

/** Never more than these are looked at. */
const ROWS_LOOKED_AT = 20;

const rowsBetween = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { preview: ROWS_LOOKED_AT, newline: "\n", delimiter }).data;

/** The one that cuts most rows into as many cells as the first. */
function guessDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = rowsBetween(text, delimiter);
    const cells = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === cells).length / rows.length;
    return { delimiter, score: cells > 1 ? alike + cells / 1_000 : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

const numbered = (index: number) => `Column ${index + 1}`;

function uniqueNames(cells: string[]): string[] {
  const names = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.trim() || numbered(i);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count > 1 ? `${name} (${count})` : name;
  });
}

/** The rows below the head, by the names of its columns; lines with nothing on them are none. */
export async function* rowsOfCsv(
  texts: AsyncIterable<string>,
  { delimiter, columns, hasHead }: CsvShape,
): AsyncGenerator<RawRow> {
  let [rest, isFirst, isHead] = ["", true, hasHead];
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const read = function* (isLast: boolean): Generator<RawRow> {
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    for (const [i, cells] of data.entries()) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (isHead) isHead = false;
      else
        yield rowOf(cells, columns, new Set(errors.filter(({ row }) => row === i).map(({ code }) => code)));
    }
  };
  for await (const text of evened(texts)) {
    rest += text;
    if (isFirst) rest = rest.replace(SEPARATOR_LINE, "");
    isFirst = false;
    yield* read(false);
    if (rest.length > LONGEST_ROW) throw new BrokenFile("too-long-row");
  }
  yield* read(true);
}

function rowOf(cells: string[], columns: string[], errors: Set<string>): RawRow {
  if (errors.has("MissingQuotes")) return new RowFault("open-quote");
  // quotation marks that were not doubled are plain as long as they swallowed no line
  if (errors.has("InvalidQuotes") && cells.some((cell) => cell.includes("\n")))
    return new RowFault("open-quote");
  if (cells.length < columns.length) return new RowFault("too-few-cells");
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) return new RowFault("too-many-cells");
  return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
}

/** All lines end alike, on whatever machine they were written. */
const evenLines = (text: string) => text.replaceAll(/\r\n?/g, "\n");

async function* evened(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const text of texts) {
    const whole = held + text;
    held = whole.endsWith("\r") ? "\r" : "";
    yield evenLines(held ? whole.slice(0, -1) : whole);
  }
  if (held) yield "\n";
}
