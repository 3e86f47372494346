import { useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { type DryRun, dryRun } from "@/lib/catalogue/import/dry-run";
import type { Bytes, Encoding } from "@/lib/catalogue/import/encoding";
import { guessMapping, type Mapping } from "@/lib/catalogue/import/mapping";
import { type MovieFile, openMovieFile } from "@/lib/catalogue/import/movie-file";
import { type Progress, runImport, settledBy } from "@/lib/catalogue/import/run-import";
import { fail, type Result } from "@/lib/result";
import { compareMoviesAction, importMoviesAction } from "../actions";
import { type ImportCode, importWords } from "../words";

export type Options = { defaultMinutes: number | null; status: "draft" | "released" };
export type Stage = "choosing" | "trying" | "tried" | "importing" | "stopped" | "done";

type Opened = { source: File; file: MovieFile; mapping: Mapping };

/** Less than the gate lets through, in letters of up to three bytes. */
const MOST_LETTERS = 300_000;

/** One import, from the choice of a file to the last batch. */
export function useImport() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [tried, setTried] = useState<DryRun | null>(null);
  const [stage, setStage] = useState<Stage>("choosing");
  const [looked, setLooked] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const settled = useRef<Set<number> | null>(null);
  const added = useRef(0);
  const isStopped = useRef(false);

  function refuse(code: ImportCode, name: string, next: Stage) {
    setRefusal(importWords(code, name));
    setStage(next);
  }

  async function open(source: File, encoding: Encoding | null = null) {
    setStage("trying");
    setRefusal(null);
    setTried(null);
    [settled.current, added.current] = [null, 0];
    const found = await readable(() => openMovieFile(bytesOf(source), encoding));
    if (!found.ok) {
      setOpened(null);
      return refuse(found.code, source.name, "choosing");
    }
    const file = found.value;
    await tryOut({ source, file, mapping: guessMapping(file.columns, file.sample) });
  }

  async function tryOut(next: Opened) {
    setOpened(next);
    setTried(null);
    setRefusal(null);
    setLooked(0);
    setStage("trying");
    const compare = (rows: Parameters<typeof compareMoviesAction>[0]["rows"]) =>
      callAction(() => compareMoviesAction({ rows }));
    const found = await readable(() =>
      dryRun<ImportCode>(next.file, { mapping: next.mapping, compare, onRows: setLooked }),
    );
    if (!found.ok) return refuse(found.code, next.source.name, "tried");
    setTried(found.value);
    setStage("tried");
  }

  /** Begins it, or goes on where it stopped. */
  async function run(options: Options, isSame: (row: number) => boolean) {
    if (!opened || !tried) return;
    settled.current ??= settledBy(tried, isSame);
    isStopped.current = false;
    setRefusal(null);
    setStage("importing");
    const before = added.current;
    const done = await readable(() =>
      runImport<ImportCode>(opened.file, {
        ...{ mapping: opened.mapping, settled: settled.current ?? new Set(), mostLetters: MOST_LETTERS },
        send: async (entries) =>
          isStopped.current ? fail("stopped") : callAction(() => importMoviesAction({ entries, ...options })),
        onProgress: (now) => {
          added.current = before + now.added;
          setProgress({ ...now, added: added.current });
        },
      }),
    );
    if (!done.ok) return refuse(done.code, opened.source.name, "stopped");
    setProgress({ ...done.value, added: added.current });
    setStage("done");
  }

  return {
    ...{ opened, tried, stage, looked, progress, refusal, open, tryOut, run },
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** A file of the browser's that is gone meanwhile is a refusal, and no bug. */
async function readable<Value, Code extends ImportCode>(
  read: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | "unreadable">> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DOMException) return fail("unreadable");
    throw error;
  }
}

const bytesOf = (file: File): Bytes =>
  async function* () {
    const reader = file.stream().getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel();
    }
  };
