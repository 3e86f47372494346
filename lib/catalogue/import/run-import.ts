import { fail, ok, type Result } from "@/lib/result";
import { type Imported, MOST_AT_ONCE, type NthEntry } from "./batches";
import type { DryRun } from "./dry-run";
import type { Mapping } from "./mapping";
import { brokenBy, type MovieFile, type MovieFileCode } from "./movie-file";
import { readEntry } from "./read-entry";
import { Repeats } from "./repeats";

/** Others may add movies in between; then the batch is asked for anew. */
const MOST_TRIES = 5;

/** How an import stands. */
export type Progress = Imported & {
  /** Rows looked at, of those of the file. */
  rows: number;
};

type How<Code extends string> = {
  mapping: Mapping;
  /** Rows that are not to be added; those that got in are put to them. */
  settled: Set<number>;
  /** Adds some, all or none. */
  send: (entries: NthEntry[]) => Promise<Result<Imported, Code>>;
  /** Of a batch, as it is sent. */
  mostLetters?: number;
  onProgress?: (progress: Progress) => void;
};

/**
 * Adds what a dry run found to be new, batch by batch. What is refused stops it between two of them: asked again with the
 * same `settled` it goes on from there.
 */
export async function runImport<Code extends string>(
  file: Pick<MovieFile, "rows">,
  { mapping, settled, send, mostLetters = Number.POSITIVE_INFINITY, onProgress }: How<Code>,
): Promise<Result<Progress, Code | MovieFileCode>> {
  const repeats = new Repeats();
  const progress: Progress = { rows: 0, added: 0, known: 0 };
  let batch: { row: number; entry: NthEntry }[] = [];
  let letters = 0;
  const flush = async (): Promise<Result<null, Code>> => {
    const answer = await sendPatiently(
      batch.map(({ entry }) => entry),
      send,
    );
    if (!answer.ok) return answer;
    progress.added += answer.value.added;
    progress.known += answer.value.known;
    for (const { row } of batch) settled.add(row);
    [batch, letters] = [[], 0];
    onProgress?.({ ...progress });
    return ok(null);
  };
  try {
    for await (const raw of file.rows()) {
      progress.rows += 1;
      const read = readEntry(raw, mapping);
      const nth = read.ok ? repeats.countOf(read.entry) : 0;
      if (!read.ok || nth === 0 || settled.has(progress.rows)) continue;
      const size = mostLetters === Number.POSITIVE_INFINITY ? 0 : JSON.stringify(read.entry).length;
      if (batch.length >= MOST_AT_ONCE || (batch.length > 0 && letters + size > mostLetters)) {
        const flushed = await flush();
        if (!flushed.ok) return flushed;
      }
      batch.push({ row: progress.rows, entry: { ...read.entry, nth } });
      letters += size;
    }
  } catch (error) {
    return fail(brokenBy(error));
  }
  const flushed = batch.length > 0 ? await flush() : ok(null);
  return flushed.ok ? ok(progress) : flushed;
}

async function sendPatiently<Code extends string>(
  entries: NthEntry[],
  send: How<Code>["send"],
): Promise<Result<Imported, Code>> {
  for (let tries = 1; ; tries++) {
    const answer = await send(entries);
    if (answer.ok || answer.code !== "changed-meanwhile" || tries >= MOST_TRIES) return answer;
  }
}

/** The rows that an import leaves out, once it is said which of those that are near are movies that are there. */
export const settledBy = ({ settled, near }: DryRun, isSame: (row: number) => boolean): Set<number> =>
  new Set([...settled, ...near.map(({ row }) => row).filter(isSame)]);
