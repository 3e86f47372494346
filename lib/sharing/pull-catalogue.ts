import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { markMovies } from "@/lib/catalogue/mark-movies";
import { ok, type Result } from "@/lib/result";
import type { Owner, OwnerCode } from "./owner";
import { type Taken, takeMovies } from "./take-movies";

type Asked = { owner: Owner; now: number; onProgress?: (taken: Pulled) => void };

/** `archived`: gone with the owner, and kept here for what was sold. */
type Pulled = Taken & { archived: number };

/**
 * Takes over what changed in the owner's catalogue since it was last asked. Asked again, whatever became of it, it does nothing
 * twice: it goes on from what was heard of last only once all of that is here. Movies of our own are left alone; none is
 * deleted.
 */
export async function pullCatalogue(
  db: Database,
  { owner, now, onProgress }: Asked,
): Promise<Result<Pulled, OwnerCode>> {
  const since = await heardOf(db, owner.origin);
  const pulled: Pulled = { added: 0, changed: 0, same: 0, archived: 0, refused: [] };
  for (let cursor: string | null = null; ; ) {
    const changes = await owner.changes({ since, cursor });
    if (!changes.ok) return changes;
    const { data, gone, next, heard } = changes.value;
    const taken = await takeMovies(db, { owner, shared: data, now });
    if (!taken.ok) return taken;
    pulled.added += taken.value.added;
    pulled.changed += taken.value.changed;
    pulled.same += taken.value.same;
    pulled.refused.push(...taken.value.refused);
    pulled.archived += await archive(db, gone, now);
    onProgress?.(pulled);
    cursor = next;
    if (cursor !== null) continue;
    if (pulled.refused.length === 0 && heard !== since) await noteHeard(db, { owner, heard, pulled, now });
    return ok(pulled);
  }
}

async function archive(db: Database, slugs: string[], now: number): Promise<number> {
  const rows = await db
    .select({ id: movies.id })
    .from(movies)
    .where(sql`${movies.slug} in (select value from json_each(${JSON.stringify(slugs)}))`);
  let archived = 0;
  for (const { id } of rows) {
    const done = await markMovies(db, { marks: [{ movieId: id, status: "archived" }], staff: null, now });
    if (done.ok) archived += done.value.undo.length;
  }
  return archived;
}

/** The log of this database says how far it has followed. */
async function heardOf(db: Database, origin: string): Promise<string | null> {
  const entry = await db
    .select({ details: auditEntries.details })
    .from(auditEntries)
    .where(and(eq(auditEntries.objectType, "catalogue"), eq(auditEntries.objectId, origin)))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get();
  return typeof entry?.details.heard === "string" ? entry.details.heard : null;
}

async function noteHeard(
  db: Database,
  { owner, heard, pulled, now }: { owner: Owner; heard: string; pulled: Pulled; now: number },
): Promise<void> {
  const { added, changed, archived } = pulled;
  await write(db, [
    audit(
      db,
      {
        by: null,
        theaterId: null,
        action: "catalogue.followed",
        objectId: owner.origin,
        details: { heard, added, changed, archived },
      },
      now,
    ),
  ]);
}
