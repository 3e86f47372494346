import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { pageVersions } from "@/db/schema/page-versions";
import type { PageVersions } from "./page-changes";
import { within } from "./within";

/** How often a replica is looked at, at most … */
const LOOK_MS = 1_000;
/** … and while it lacks what it is asked for. */
const LOOK_AGAIN_MS = 250;
/** The primary is not waited for longer: what the replica has is known without it. */
const PRIMARY_WITHIN_MS = 1_000;
/** A replica that is further behind is as good as gone. */
const REMEMBERED_MS = 60_000;

/** What only ever grows, by name: how often pages changed by tag, and the last entry of the audit log, that each use case writes. */
type Counts = ReadonlyMap<string, number>;

const COUNTS = sql`select ${pageVersions.tag}, ${pageVersions.version} from ${pageVersions}
  union all select 'audit', coalesce(max(${auditEntries.id}), 0) from ${auditEntries}`;

const countsIn = async (db: Database): Promise<Counts> => new Map(await db.values<[string, number]>(COUNTS));

export type Standing = {
  /** Whether the replica tells of all changes that these versions count. */
  hasAll(versions: PageVersions): boolean;
  /** How long ago the primary was where the replica is now, as far as is known; null where the primary does not answer. */
  behindMs(): number | null;
};

/**
 * Follows how far a replica is, by what both count. It is looked at when somebody asks, once a second at most; a bit sooner where
 * it lacks what is `wanted`. No clock is compared: the primary's counts are remembered with when they were asked for.
 */
export function followReplica(
  primary: Database,
  replica: Database,
): (wanted: PageVersions) => Promise<Standing> {
  let there: Counts | null = null;
  let isPrimaryThere = false;
  let had: { at: number; counts: Counts }[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    const at = performance.now();
    const [has, now] = await Promise.all([
      countsIn(replica).catch(() => null),
      within(PRIMARY_WITHIN_MS, countsIn(primary)).catch(() => null),
    ]);
    there = has;
    isPrimaryThere = now !== null;
    had = had.filter((one) => at - one.at < REMEMBERED_MS);
    if (now) had.push({ at, counts: now });
    lookedAt = performance.now();
  }

  const standing: Standing = {
    hasAll: (versions) => there !== null && covers(there, versions),
    behindMs: () => {
      const same = had.findLast(({ counts }) => there !== null && covers(there, counts));
      return isPrimaryThere ? performance.now() - (same?.at ?? Number.NEGATIVE_INFINITY) : null;
    },
  };

  return async (wanted) => {
    const age = performance.now() - lookedAt;
    if (age > LOOK_MS || (age > LOOK_AGAIN_MS && !standing.hasAll(wanted)))
      looking ??= look().finally(() => {
        looking = null;
      });
    if (looking) await looking;
    return standing;
  };
}

const covers = (has: Counts, wanted: Counts): boolean =>
  [...wanted].every(([name, count]) => (has.get(name) ?? 0) >= count);
