import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import { doAll } from "../do-all";
import { daysOf } from "./kept";
import { sweepHolds } from "./sweep-holds";
import { SWEEPS } from "./sweeps";

/** Each minute does so many batches of each kind at most: more wait for the next. */
const BATCHES_AT_ONCE = 4;

/**
 * Where this process goes on among the showtimes that are over, since when it goes through them, and down to which it has to:
 * what a round has left of those before stays for good.
 */
type Round = { from: number; begun: number; downTo: number };
const rounds = new WeakMap<Database, Round>();
/** A hold ends a little after its showtime begins, and a clock may be set back. */
const ONCE_MORE_MS = 7 * DAY_MS;

/** Removes some of what is kept no longer: what a timer and a scheduler call. Several processes at once do no harm. */
export async function tidySome(db: Database, { now }: { now: number }): Promise<void> {
  await doAll([
    ...SWEEPS.map(async ({ sweep }) => {
      for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) if ((await sweep(db, now)) === 0) return;
    }),
    someHolds(db, now),
  ]);
}

async function someHolds(db: Database, now: number): Promise<void> {
  const round = rounds.get(db) ?? { from: now, begun: now, downTo: 0 };
  rounds.set(db, round);
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) {
    const { from } = await sweepHolds(db, { ...round, now });
    if (from === null) {
      const downTo = round.begun - daysOf("holds") * DAY_MS - ONCE_MORE_MS;
      return void rounds.set(db, { from: now, begun: now, downTo });
    }
    round.from = from;
  }
}

type Whole = { now: number; goOn?: (table: string, rows: number) => Promise<boolean> };

/**
 * Removes all of it, batch by batch, and answers how many rows of each table. Safe to stop and to repeat: `goOn` hears of
 * each table how many are gone, and may end it between two batches.
 */
export async function tidyAll(
  db: Database,
  { now, goOn = async () => true }: Whole,
): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const { table, sweep } of SWEEPS) {
    let all = 0;
    for (let rows = -1; rows !== 0; all += rows) {
      if (!(await goOn(table, all))) return removed;
      rows = await sweep(db, now);
      removed[table] = all + rows;
    }
  }
  let holds = 0;
  for (let from: number | null = now; from !== null && (await goOn("holds", holds)); ) {
    const swept: Awaited<ReturnType<typeof sweepHolds>> = await sweepHolds(db, { from, downTo: 0, now });
    holds += swept.removed;
    from = swept.from;
  }
  return { ...removed, holds };
}
