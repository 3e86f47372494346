import { statfs } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isDatabaseBusy } from "@/db/failures";
import { writes } from "@/db/schema/writes";
import type { Standing } from "@/db/standing";
import { trouble } from "@/db/trouble";
import { write } from "@/db/write";
import { MINUTE_MS } from "@/lib/clock-units";
import { getOldestDue } from "@/lib/messages/get-oldest-due";
import { MIB } from "@/lib/sizes";

/**
 * What keeps a server from selling. `database-silent`: no answer in time, as from a file that another process has
 * locked. `database-failing`: it cannot be reached, or not be written.
 */
type Fault = "database-silent" | "database-failing" | "migrations-missing" | "schema-foreign" | "disk-full";

/** What somebody has to see to, and no reason to turn customers away: the other servers have the same. */
type Warning = "schema-newer" | "rules-differ" | "disk-low" | "outbox-late" | "database-damaged";

export type Readiness = { faults: Fault[]; warnings: Warning[] };

/** A sale, its letter and its audit entry take a few kilobytes, a checkpoint of the log some megabytes. */
const FULL_BELOW_BYTES = 64 * MIB;
const LOW_BELOW_BYTES = 512 * MIB;
/** Delivery begins with the next request, or within a minute. */
const LATE_AFTER_MS = 15 * MINUTE_MS;

type Around = {
  standing: () => Promise<Standing["is"] | null>;
  /** Null: nobody knows. */
  freeBytes: () => Promise<number | null>;
  /** What comes later is not waited for; whoever asks next asks anew. */
  withinMs: number;
  now: number;
};

/** Whether a server can sell, by what is around it. Writes nothing, unless the last sale could not be written. */
export async function lookAround(open: () => Database, around: Around): Promise<Readiness> {
  const [database, disk] = await Promise.all([
    withinBound(askDatabase(open, around), around.withinMs).catch(whyNot),
    around.freeBytes().then(ofDisk),
  ]);
  return {
    faults: [...database.faults, ...disk.faults],
    warnings: [...database.warnings, ...disk.warnings],
  };
}

const found = (faults: Fault[] = [], warnings: Warning[] = []): Readiness => ({ faults, warnings });

/**
 * A server that was running when a newer one has changed the schema goes on selling, as in every rolling upgrade: the
 * newer version sees to it that it can.
 */
const OF_STANDING: Record<Standing["is"], Readiness> = {
  current: found(),
  empty: found(["migrations-missing"]),
  behind: found(["migrations-missing"]),
  foreign: found(["schema-foreign"]),
  newer: found([], ["schema-newer"]),
  "other-rules": found([], ["rules-differ"]),
};

async function askDatabase(open: () => Database, { standing, now }: Around): Promise<Readiness> {
  const db = open();
  const [is, since] = await Promise.all([standing(), getOldestDue(db, { now }), takesWrites(db)]);
  const { faults, warnings } = is === null ? found() : OF_STANDING[is];
  const isLate = since !== null && now - since > LATE_AFTER_MS;
  const late = isLate ? (["outbox-late"] as const) : [];
  const damaged = trouble().isDamaged ? (["database-damaged"] as const) : [];
  return { faults, warnings: [...warnings, ...late, ...damaged] };
}

/**
 * Asks for the lock of a write. It can be had on a full disk, too: once a batch could not be written, a row is, and goes
 * again, until that can be done.
 */
const takesWrites = (db: Database): Promise<unknown> =>
  trouble().cannotWrite
    ? write(db, [
        db.insert(writes).values({ id: PROBE }).onConflictDoNothing(),
        db.delete(writes).where(eq(writes.id, PROBE)),
      ])
    : db.run(sql`delete from theaters where 0`);

/** Before any id that a batch has. */
const PROBE = "0";

const whyNot = (error: unknown): Readiness =>
  found([isDatabaseBusy(error) ? "database-silent" : "database-failing"]);

async function withinBound(asked: Promise<Readiness>, ms: number): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(found(["database-silent"])), ms);
  });
  return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}

function ofDisk(free: number | null): Readiness {
  if (free === null || free >= LOW_BELOW_BYTES) return found();
  return free < FULL_BELOW_BYTES ? found(["disk-full"]) : found([], ["disk-low"]);
}

/** What is free where the database's file lies; null for a database elsewhere, or a folder that says nothing. */
export async function freeBytesAt(databaseUrl: string): Promise<number | null> {
  const [, path] = /^file:([^?]+)/.exec(databaseUrl) ?? [];
  if (path === undefined) return null;
  return statfs(path).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}
