import type { Database } from "@/db/client";
import { pageVersions } from "@/db/schema/page-versions";

/** A page that is asked for makes us look at the versions at most so often … */
const LOOK_MS = 1_000;
/** … without waiting for the answer, unless nobody has looked for so long: then what is shown might be old. */
const UNSEEN_MS = 3_000;
/** A page is not kept waiting longer for a database that does not answer. */
const PATIENCE_MS = 1_000;

type Expire = (tags: string[]) => void;

/**
 * Follows the versions of what public pages tell of. What is returned is called before a page is taken from the cache,
 * and calls `expire` with the tags that changed since the last look, by this process or another. Nothing runs by
 * itself, so that it works where no process lives on. The first look expires every tag: pages may be older than the
 * process.
 *
 * Where the database is a file, its mark says for nothing whether anything was written since: then we look at once, and a page
 * waits for that. So what one process of a machine changes is on the next page of every other.
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

  async function look(expire: Expire): Promise<void> {
    const rows = await db.select().from(pageVersions);
    const changed = rows.filter(({ tag, version }) => versions?.get(tag) !== version).map(({ tag }) => tag);
    versions = new Map(rows.map(({ tag, version }) => [tag, version]));
    const expired = new Set([...changed, ...changedBefore]);
    changedBefore = changed;
    if (expired.size > 0) expire([...expired]);
  }

  return async (expire) => {
    const age = performance.now() - lookedAt;
    const mark = markOf(db);
    const isWritten = mark !== null && mark !== markThen;
    const mayBe = mark === null || changedBefore.length > 0;
    if (isWritten || (mayBe && age > LOOK_MS)) {
      if (!looking) markThen = mark;
      looking ??= look(expire)
        // a database that is out of reach leaves the pages as they are; the next page looks again
        .catch(() => {
          markThen = null;
        })
        .finally(() => {
          looking = null;
          lookedAt = performance.now();
        });
    }
    if (looking && (isWritten || age > UNSEEN_MS)) await Promise.race([looking, pause(PATIENCE_MS)]);
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
