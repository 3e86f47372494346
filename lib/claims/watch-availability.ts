import type { Database } from "@/db/client";
import { NEVER } from "@/db/schema/claims";
import { type Availability, getAvailability } from "./get-availability";
import { listSeatsVersions } from "./seats-version";

/** How often a SQLite file is asked whether anything changed: a look that finds nothing costs microseconds. */
const LOOK_MS = 200;
/** The same where a look is a question to a server. */
const ASK_MS = 500;
/** Between two looks passes at least so many times what the last took: a crowd is told less often, not everyone later. */
const REST = 3;
const LONGEST_REST_MS = 2_000;
/** So many viewers are told in one go, then other requests have their turn. */
const TOLD_TOGETHER = 10;
/** So many looks that fail in a row end the watch: its viewers ask for themselves and learn what is wrong. */
const MAX_FAILURES = 3;

export type Viewer = {
  /** Told at the first look after joining, and after every change; the same answer may come again. */
  tell: (answer: Availability) => void;
  /** The watch cannot go on. */
  end: () => void;
};

type Watched = { viewers: Set<Viewer>; version: string | null; until: number };

type Watch = {
  showtimes: Map<number, Watched>;
  timer: ReturnType<typeof setTimeout> | undefined;
  mark: string | null;
  /** When something changes without a write: the first expiry among all that is watched; 0 looks at once. */
  until: number;
  failures: number;
};

const kept = globalThis as { matineeWatches?: WeakMap<Database, Watch> };

/**
 * Tells a viewer how the seats of a showtime stand, whoever changed them, this process or another. There is one watcher
 * per showtime and one timer in a process, whatever the number of viewers; it starts with the first viewer and stops
 * with the last. Answers the way to leave. Nobody asked for a look, so it lives by this machine's own clock.
 */
export function watchAvailability(db: Database, showtimeId: number, viewer: Viewer): () => void {
  const watch = watchOf(db);
  const watched = watch.showtimes.get(showtimeId) ?? { viewers: new Set(), version: null, until: 0 };
  watch.showtimes.set(showtimeId, watched);
  watched.viewers.add(viewer);
  watched.version = null;
  watch.until = 0;
  watch.timer ??= schedule(db, watch);
  return () => {
    watched.viewers.delete(viewer);
    if (watched.viewers.size === 0 && watch.showtimes.get(showtimeId) === watched)
      watch.showtimes.delete(showtimeId);
    if (watch.showtimes.size > 0) return;
    clearTimeout(watch.timer);
    watch.timer = undefined;
  };
}

function watchOf(db: Database): Watch {
  kept.matineeWatches ??= new WeakMap();
  const found = kept.matineeWatches.get(db);
  if (found) return found;
  const watch: Watch = { showtimes: new Map(), timer: undefined, mark: null, until: 0, failures: 0 };
  kept.matineeWatches.set(db, watch);
  return watch;
}

function schedule(db: Database, watch: Watch, tookMs = 0): NodeJS.Timeout {
  const least = db.engine.mark() === null ? ASK_MS : LOOK_MS;
  const timer = setTimeout(
    async () => {
      const begin = performance.now();
      await look(db, watch, Date.now());
      if (watch.timer === timer) watch.timer = schedule(db, watch, performance.now() - begin);
    },
    Math.max(least, Math.min(tookMs * REST, LONGEST_REST_MS)),
  );
  return timer.unref();
}

async function look(db: Database, watch: Watch, now: number): Promise<void> {
  try {
    const mark = db.engine.mark();
    if (mark !== null && mark === watch.mark && now < watch.until) return;
    watch.mark = mark;
    watch.until = NEVER;
    await tellChanges(db, watch, now);
    watch.failures = 0;
  } catch {
    watch.until = 0;
    if (++watch.failures < MAX_FAILURES) return;
    watch.failures = 0;
    for (const { viewers } of watch.showtimes.values()) for (const viewer of [...viewers]) viewer.end();
  }
}

async function tellChanges(db: Database, watch: Watch, now: number): Promise<void> {
  const versions = await listSeatsVersions(db, [...watch.showtimes.keys()]);
  for (const [showtimeId, version] of versions) {
    const watched = watch.showtimes.get(showtimeId);
    if (!watched) continue;
    const isSame = watched.version === version && now < watched.until;
    const answer = isSame ? null : await getAvailability(db, showtimeId, now);
    if (answer) {
      // the version of what was read, which on a replica may be behind the one that was listed: then looked at again
      watched.version = answer.version;
      watched.until = answer.until;
    }
    // a viewer who joined meanwhile has set it to 0
    watch.until = Math.min(watch.until, watched.until);
    if (answer) await tellAll(watched.viewers, answer);
  }
}

async function tellAll(viewers: Set<Viewer>, answer: Availability): Promise<void> {
  let told = 0;
  for (const viewer of [...viewers]) {
    // some leave while others are told
    if (viewers.has(viewer)) viewer.tell(answer);
    if (++told % TOLD_TOGETHER === 0) await new Promise(setImmediate);
  }
}
