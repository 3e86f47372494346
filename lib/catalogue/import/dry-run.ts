import { ok, type Result } from "@/lib/result";
import { type Compared, MOST_COMPARED } from "./batches";
import type { Mapping } from "./mapping";
import { brokenBy, type MovieFile, type MovieFileCode } from "./movie-file";
import { type EntryProblem, readEntry } from "./read-entry";
import { Repeats } from "./repeats";

export type Fault = { row: number; title: string | null; problems: EntryProblem[] };

type Asked = { row: number; title: string; year: number; nth: number };

/** A row that may be a movie that is there. */
export type Near = Pick<Asked, "row" | "title" | "year"> & { like: Compared["near"][number]["like"] };

/** What an import would do, told before anything is written. */
export type DryRun = {
  rows: number;
  /** Would be added, but for those that are near. */
  fresh: number;
  known: number;
  /** Stand in the file before, and count once. */
  repeated: number;
  faulty: number;
  /** What is wrong with the first of them. */
  faults: Fault[];
  near: Near[];
  /** Rows that are not to be added, whatever is said of those that are near. */
  settled: Set<number>;
};

/** Of more nobody reads. */
const FAULTS_KEPT = 1_000;

/** Titles that are long by far are asked about in smaller numbers, so that what is sent stays below the gate's bound. */
const MOST_LETTERS = 300_000;
const LETTERS_BESIDES = 25;

type Compare<Code extends string> = (rows: Asked[]) => Promise<Result<Compared, Code>>;

type How<Code extends string> = {
  mapping: Mapping;
  compare: Compare<Code>;
  onRows?: (rows: number) => void;
};

/** Reads a whole file and asks what of it is there already. Nothing of the file is kept but the numbers of its rows. */
export async function dryRun<Code extends string>(
  file: Pick<MovieFile, "rows">,
  { mapping, compare, onRows }: How<Code>,
): Promise<Result<DryRun, MovieFileCode | Code>> {
  const run = new Run();
  try {
    for await (const raw of file.rows()) {
      run.take(readEntry(raw, mapping));
      if (!run.isFull) continue;
      const refused = await ask(run, compare);
      if (refused) return refused;
      onRows?.(run.rows);
    }
  } catch (error) {
    return { ok: false, code: brokenBy(error) };
  }
  const refused = await ask(run, compare);
  return refused ?? ok(run.told());
}

async function ask<Code extends string>(run: Run, compare: Compare<Code>) {
  const asked = run.takeWaiting();
  if (asked.length === 0) return null;
  const answer = await compare(asked);
  if (!answer.ok) return answer;
  run.hear(asked, answer.value);
  return null;
}

class Run {
  rows = 0;
  private waiting: Asked[] = [];
  private letters = 0;
  private readonly repeats = new Repeats();
  private readonly settled = new Set<number>();
  private readonly faults: Fault[] = [];
  private readonly near: Near[] = [];
  private readonly claimed = new Set<number>();
  private repeated = 0;
  private faulty = 0;

  take(read: ReturnType<typeof readEntry>) {
    const row = ++this.rows;
    if (!read.ok) {
      this.faulty += 1;
      this.settled.add(row);
      if (this.faults.length < FAULTS_KEPT)
        this.faults.push({ row, title: read.title, problems: read.problems });
      return;
    }
    const { title, year } = read.entry;
    const nth = this.repeats.countOf(read.entry);
    if (nth > 0) {
      this.waiting.push({ row, title, year, nth });
      this.letters += title.length + LETTERS_BESIDES;
    } else {
      this.repeated += 1;
      this.settled.add(row);
    }
  }

  get isFull(): boolean {
    return this.waiting.length >= MOST_COMPARED || this.letters >= MOST_LETTERS;
  }

  takeWaiting(): Asked[] {
    const taken = this.waiting;
    [this.waiting, this.letters] = [[], 0];
    return taken;
  }

  hear(asked: Asked[], { known, near }: Compared) {
    for (const { row, id } of known) {
      this.settled.add(row);
      this.claimed.add(id);
    }
    const byRow = new Map(asked.map((one) => [one.row, one]));
    for (const { row, like } of near) {
      const one = byRow.get(row);
      if (one) this.near.push({ row, title: one.title, year: one.year, like });
    }
  }

  told(): DryRun {
    // a movie that another row of the file is cannot be this one, too: so an import that is begun again asks nothing new
    const near = this.near
      .map((one) => ({ ...one, like: one.like.filter(({ id }) => !this.claimed.has(id)) }))
      .filter(({ like }) => like.length > 0);
    const { rows, faults, faulty, repeated, settled } = this;
    const known = settled.size - faulty - repeated;
    return { rows, faults, faulty, repeated, settled, known, near, fresh: rows - settled.size - near.length };
  }
}
