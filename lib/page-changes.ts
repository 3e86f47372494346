import type { Database } from "@/db/client";
import { pageVersions } from "@/db/schema/page-versions";
import { expectsOwnWrite } from "./request-scope";

/** A page that is asked for makes us look at the versions at most so often … */
const LOOK_MS = 1_000;
/** … without waiting for the answer, unless nobody has looked for so long: then what is shown might be old. */
const UNSEEN_MS = 3_000;
/** A page is not kept waiting longer for a database that does not answer. */
const PATIENCE_MS = 1_000;

type Expire = (tags: string[]) => void;

/** How often what pages tell of had changed, by tag. */
export type PageVersions = ReadonlyMap<string, number>;

// on globalThis because pages are bundled apart from what follows their changes
const kept = globalThis as { matineePageVersions?: PageVersions };

/** What this process has last seen of the versions; undefined before its first look. */
export const seenPageVersions = (): PageVersions | undefined => kept.matineePageVersions;

/**
 * Follows the versions of what public pages tell of. What is returned is called before a page is taken from the cache,
 * and calls `expire` with the tags that changed since the last look, by this process or another. Nothing runs by
 * itself, so that it works where no process lives on. The first look expires every tag: pages may be older than the
 * process.
 *
 * Where the database is a file, its mark says for nothing whether anything was written since: then we look at once, and a page
 * waits for that. So what one process of a machine changes is on the next page of every other. Elsewhere that is so for
 * whoever has just written something: the page waits for a look that began after it was asked for.
 *
 * A page that was being made while its tag expired has read what was there before, and is kept as if it had not: a
 * changed tag therefore expires once more, at the look after.
 */
export function followPageChanges(db: Database): (expire: Expire) => Promise<void> {
  let versions: Map<string, number> | null = null;
  let changedBefore: string[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  let markThen: string | null = null;
  let looking: Promise<void> | null = null;

  /** `isExtra`: between those that come once a second, and no more than that: what has expired just now does so again at the next of them. */
  async function look(expire: Expire, isExtra: boolean): Promise<void> {
    const rows = await db.select().from(pageVersions);
    const changed = rows.filter(({ tag, version }) => versions?.get(tag) !== version).map(({ tag }) => tag);
    versions = new Map(rows.map(({ tag, version }) => [tag, version]));
    kept.matineePageVersions = versions;
    const expired = new Set(isExtra ? changed : [...changed, ...changedBefore]);
    changedBefore = isExtra ? [...changedBefore, ...changed] : changed;
    if (expired.size > 0) expire([...expired]);
  }

  return async (expire) => {
    const mark = markOf(db);
    const isOwn = mark === null && expectsOwnWrite() === true;
    // one that is under way may have read what was there before
    if (isOwn && looking) await Promise.race([looking, pause(PATIENCE_MS)]);
    const age = performance.now() - lookedAt;
    const isWritten = mark !== null && mark !== markThen;
    const mayBe = mark === null || changedBefore.length > 0;
    const isDue = isWritten || (mayBe && age > LOOK_MS);
    if (isDue || isOwn) {
      if (!looking) markThen = mark;
      looking ??= look(expire, !isDue)
        // a database that is out of reach leaves the pages as they are; the next page looks again
        .catch(() => {
          markThen = null;
        })
        .finally(() => {
          looking = null;
          if (isDue) lookedAt = performance.now();
        });
    }
    if (looking && (isWritten || isOwn || age > UNSEEN_MS)) await Promise.race([looking, pause(PATIENCE_MS)]);
  };
}

/** Null also where the file is out of reach. */
function markOf(db: Database): string | null {
  try {
    return db.engine.mark();
  } catch {
    return null;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
