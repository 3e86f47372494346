import { type SQL, sql } from "drizzle-orm";
import { piecesOf } from "./words";

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;
/** What is typed beyond this is not read; nobody is refused for it. */
const MAX_LENGTH = 500;

/**
 * The ways to read what a person typed: in each, every word must begin one that is found. Words that a mark joins count
 * as several or as one ("spider-man"), and so do two neighbours. Empty when it holds no letter or digit.
 */
export function readingsOf(text: string): string[][] {
  const pieces = piecesOf(text.slice(0, MAX_LENGTH));
  // letters with dots between them are one word: as words of one letter they would find nearly everything
  const spelled = pieces.map((piece) =>
    piece.length > 1 && piece.every((word) => word.length === 1) ? [piece.join("")] : piece,
  );
  const all = spelled.flat();
  const words = (
    all.every((word) => word === "&") ? all.map(() => "and") : all.filter((word) => word !== "&")
  )
    .map((word) => word.slice(0, MAX_WORD_LENGTH))
    .slice(0, MAX_WORDS);
  if (words.length < 2) return words.length === 0 ? [] : [words];
  const joined = words.slice(1).map((word, i) => words.toSpliced(i, 2, `${words[i]}${word}`));
  return words.length > 2 ? [words, ...joined, [words.join("")]] : [words, ...joined];
}

/** Where to look: `columns` hold words, `joined` what `joinedWords` made of them. */
export type SearchedColumns = { columns: string[]; joined?: string };

/** The same as an FTS5 query, which cannot be a syntax error: null when there is nothing to look for. */
export const matchQuery = (text: string, columns: string[], joined?: string): string | null =>
  queryOf(
    readingsOf(text).map((words) => words.map((word) => [word])),
    { columns, ...(joined && { joined }) },
  );

/**
 * Readings whose words may each stand for several, as an FTS5 query. What is found has, for each word of one of them, a word
 * that begins with it; or, `whole`, that is it.
 */
export function queryOf(
  readings: string[][][],
  { columns, joined }: SearchedColumns,
  whole = false,
): string | null {
  if (readings.length === 0) return null;
  const term = (word: string) => {
    const begins = `{${columns.join(" ")}} : "${word}"${whole ? "" : "*"}`;
    return joined ? `(${begins} OR ${joined} : "${word}")` : begins;
  };
  const anyOf = (words: string[]) =>
    words.length === 1 ? words.map(term).join("") : `(${words.map(term).join(" OR ")})`;
  return readings.map((words) => `(${words.map(anyOf).join(" AND ")})`).join(" OR ");
}

/** The same for a column that holds what `indexWords` made, where there is no index: a condition. */
export function hasWords(column: SQL, text: string): SQL | null {
  const readings = readingsOf(text);
  if (readings.length === 0) return null;
  const begins = (word: string) => sql`instr(' ' || ${column}, ${` ${word}`}) > 0`;
  const ways = readings.map((words) => sql`(${sql.join(words.map(begins), sql` and `)})`);
  return sql`(${sql.join(ways, sql` or `)})`;
}
