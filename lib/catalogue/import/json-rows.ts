/** One movie as a file has it, before anything is read of it; `null`: what stands there is none. */
export type RawRow = Record<string, unknown> | RowFault;
/** What keeps a row from being read at all. */
export type RowFaultCode =
  | ("not-json" | "no-movie" | "too-long-row")
  | ("open-quote" | "too-many-cells" | "too-few-cells");
export class RowFault {
  constructor(readonly code: RowFaultCode) {}
}

/** What ends the reading of a file. */
export type BrokenCode = "cut-short" | "not-json" | "too-long-row";
export class BrokenFile extends Error {
  constructor(readonly code: BrokenCode) {
    super(code);
  }
}

/** No movie takes more: what goes on longer has lost its end. */
export const LONGEST_ROW = 2_000_000;

/** Where the movies are: elements of the list that begins at `at`, one to a line, or the only one. */
export type JsonShape = { kind: "list"; at: number; isWhole: boolean } | { kind: "lines" } | { kind: "one" };

const WRAPPERS = /^(movies|films|titles|data|results|items|records|rows|entries|list|catalogue|catalog)$/i;
/** Lists of things in a movie are no lists of movies. */
const PARTS = /^(genres?|cast|crew|actors|directors?|keywords|countries|languages|studios|.*companies)$/i;
const LIST_OF_OBJECTS = /"(?<key>[^"\\]*)"\s*:\s*\[\s*[{\]]/g;
const LINES_LOOKED_AT = 20;

/** By the beginning of a file, of which `isAll` says that it is all; null when it has no movies. */
export function shapeOf(head: string, isAll: boolean): JsonShape | null {
  const at = head.search(/\S/);
  if (head[at] === "[") return { kind: "list", at, isWhole: true };
  if (head[at] !== "{") return null;
  const lists = [...head.matchAll(LIST_OF_OBJECTS)].map(({ index, groups: { key = "" } = {} }) => ({
    key,
    at: head.indexOf("[", index + key.length + 2),
  }));
  const named = lists.find(({ key }) => WRAPPERS.test(key));
  if (named) return { kind: "list", at: named.at, isWhole: false };
  const lines = head.split(/\r?\n/).slice(0, isAll ? LINES_LOOKED_AT : -1);
  const filled = lines.slice(0, LINES_LOOKED_AT).filter((line) => line.trim() !== "");
  if (filled.length > 1 && filled.some((line) => isRecord(parse(line)))) return { kind: "lines" };
  const other = lists.find(({ key }) => !PARTS.test(key));
  if (other) return { kind: "list", at: other.at, isWhole: false };
  return isAll ? { kind: "one" } : null;
}

/** One row to each line that has something on it. */
export async function* rowsOfLines(texts: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let rest = "";
  for await (const text of texts) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield rowOf(line.replace(/,\s*$/, ""));
    if (rest.length > LONGEST_ROW) throw new BrokenFile("too-long-row");
  }
  if (rest.trim() !== "") yield rowOf(rest.replace(/,\s*$/, ""));
}

export async function* onlyRow(texts: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let all = "";
  for await (const text of texts) all += text;
  const found = parse(all);
  if (!isRecord(found)) throw new BrokenFile("not-json");
  yield found;
}

/** The elements of a list, each read by itself as soon as it is there. Throws `BrokenFile` where the list has no end. */
export async function* rowsOfList(
  texts: AsyncIterable<string>,
  { at: start, isWhole }: { at: number; isWhole: boolean },
): AsyncGenerator<RawRow> {
  const scan = new Scan(start + 1);
  for await (const text of texts) {
    if (scan.isClosed) {
      if (isWhole && text.trim() !== "") throw new BrokenFile("not-json");
      continue;
    }
    yield* scan.take(text).map(rowOf);
    if (scan.isClosed && isWhole && scan.rest().trim() !== "") throw new BrokenFile("not-json");
    if (scan.rest().length > LONGEST_ROW) throw new BrokenFile("too-long-row");
  }
  if (!scan.isClosed) throw new BrokenFile("cut-short");
}

/** Cuts a list into its elements, however the text of it comes in pieces. */
class Scan {
  isClosed = false;
  private text = "";
  private begin = 0;
  private at = 0;
  private depth = 0;
  private isQuoted = false;

  /** `ahead`: how much stands before the list's first element. */
  constructor(private ahead: number) {}

  rest = () => this.text.slice(this.begin);

  take(more: string): string[] {
    this.text += more.slice(this.ahead);
    this.ahead = Math.max(0, this.ahead - more.length);
    const found: string[] = [];
    while (!this.isClosed && this.at < this.text.length) {
      const sign = this.text[this.at];
      if (this.isQuoted && sign === "\\" && this.at + 1 >= this.text.length) break;
      if (this.isQuoted) this.inQuotes(sign);
      else if (this.ends(sign)) {
        const element = this.text.slice(this.begin, this.at);
        if (!this.isClosed || element.trim() !== "") found.push(element);
        this.begin = this.at + 1;
      }
      this.at += 1;
    }
    this.text = this.text.slice(this.begin);
    [this.at, this.begin] = [this.at - this.begin, 0];
    return found;
  }

  private inQuotes(sign: string | undefined) {
    if (sign === "\\") this.at += 1;
    else if (sign === '"') this.isQuoted = false;
  }

  /** Whether an element ends before this sign. */
  private ends(sign: string | undefined): boolean {
    if (sign === '"') this.isQuoted = true;
    else if (sign === "{" || sign === "[") this.depth += 1;
    else if (sign === "}" || sign === "]") {
      this.isClosed = this.depth === 0;
      this.depth -= 1;
      return this.isClosed;
    }
    return sign === "," && this.depth === 0;
  }
}

function rowOf(text: string): RawRow {
  const found = parse(text);
  if (found === undefined) return new RowFault("not-json");
  return isRecord(found) ? found : new RowFault("no-movie");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
