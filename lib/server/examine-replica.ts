import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { SECOND_MS } from "@/lib/clock-units";
import { within } from "@/lib/within";
import { type Finding, mend } from "./findings";

const ANSWERS_WITHIN_MS = 5 * SECOND_MS;
/** As far behind as pages may be. */
const CATCHES_UP_WITHIN_MS = 5 * SECOND_MS;
const LOOK_AGAIN_MS = 100;

type Told = {
  /** Of the log, which each change adds to: where it begins, and its last entry. */
  first: string;
  last: number;
  /** The last migration that was applied. */
  schema: string;
};

const TOLD = sql`select
  coalesce((select id || ' ' || at from ${auditEntries} order by id limit 1), ''),
  coalesce((select max(id) from ${auditEntries}), 0),
  coalesce((select hash from __drizzle_migrations order by id desc limit 1), '')`;

async function ask(db: Database): Promise<Told> {
  const rows = await within(ANSWERS_WITHIN_MS, db.values<[string, number, string]>(TOLD));
  if (!rows) throw new Error("no answer");
  const [[first, last, schema] = ["", 0, ""] as const] = rows;
  return { first, last, schema };
}

/** Whether the replica answers, is one of this database, has its schema, and keeps up with it. Nothing is written to see that. */
export async function examineReplica(
  { primary, replica }: { primary: Database; replica: Database },
  url: string,
): Promise<Finding[]> {
  const wanted = await ask(primary);
  const begin = performance.now();
  const has = await ask(replica).catch(() => null);
  if (!has) return [mend("replica", "replica-silent", { url })];
  if (has.last > 0 && wanted.last > 0 && has.first !== wanted.first)
    return [mend("replica", "replica-foreign", { url })];
  if (await hasCaughtUp(replica, { has, wanted, begin })) return [];
  return has.schema === wanted.schema
    ? [mend("replica", "replica-behind", { entries: wanted.last - has.last })]
    : [mend("replica", "replica-schema", { url })];
}

type Race = { has: Told; wanted: Told; begin: number };

/** It is waited for: an entry that was written as we asked is no lag. */
async function hasCaughtUp(replica: Database, { has, wanted, begin }: Race): Promise<boolean> {
  for (let told = has; ; told = await ask(replica).catch(() => has)) {
    if (told.last >= wanted.last && told.schema === wanted.schema) return true;
    if (performance.now() - begin > CATCHES_UP_WITHIN_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
