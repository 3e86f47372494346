import type { Database } from "@/db/client";
import { ok } from "@/lib/result";
import type { Imported } from "../batches";
import { compareMovies } from "../compare-movies";
import { type DryRun, dryRun } from "../dry-run";
import type { Bytes, Encoding } from "../encoding";
import { type ImportMoviesCode, importMovies } from "../import-movies";
import { guessMapping, type Mapping } from "../mapping";
import { type MovieFile, openMovieFile } from "../movie-file";
import { runImport, settledBy } from "../run-import";

/** A file that comes in pieces of so many bytes. */
export const bytesOf = (content: string | Uint8Array, piece = 7): Bytes =>
  async function* () {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };

export async function opened(content: string | Uint8Array, said: Encoding | null = null): Promise<MovieFile> {
  const file = await openMovieFile(bytesOf(content), said);
  if (!file.ok) throw new Error(file.code);
  return file.value;
}

type Asked = Partial<Parameters<typeof importMovies>[1]> & { mapping?: Mapping; isSame?: boolean };

/** Tries a file and then takes it in, as the command does. */
export async function takeIn(db: Database, file: MovieFile, asked: Asked) {
  const mapping = asked.mapping ?? guessMapping(file.columns, file.sample);
  const tried = await dryRun(file, { mapping, compare: (rows) => compareMovies(db, { rows }) });
  if (!tried.ok) return tried;
  const done = await runImport<ImportMoviesCode | "invalid-input">(file, {
    mapping,
    settled: settledBy(tried.value, () => asked.isSame ?? false),
    send: (entries) =>
      importMovies(db, {
        ...{ entries, defaultMinutes: asked.defaultMinutes ?? null, status: asked.status ?? "released" },
        ...{ staff: asked.staff ?? null, now: asked.now ?? 0 },
      }),
  });
  return done.ok ? ok({ tried: tried.value, done: done.value }) : done;
}

export type TakenIn = { tried: DryRun; done: Imported };
