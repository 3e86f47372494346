import { sql } from "drizzle-orm";
import type { Database } from "./client";
import type { Migration, SchemaFiles } from "./schema-files";

/** How a database stands to this version's schema. */
export type Standing = {
  /**
   * `empty`: no migration has been applied. `behind`: some are missing. `other-rules`: only triggers are not those of the
   * files. `newer`: a later version has changed it. `foreign`: it has had migrations that differ from ours.
   */
  is: "current" | "empty" | "behind" | "other-rules" | "newer" | "foreign";
  missing: Migration[];
  /** The triggers it has, whoever made them. */
  triggers: string[];
};

const MIGRATIONS = "__drizzle_migrations";

export async function getStanding(db: Database, { migrations, rules }: SchemaFiles): Promise<Standing> {
  const found = await db.values<[type: string, name: string, text: string]>(
    sql`select type, name, sql from sqlite_schema where type = 'trigger' or name = ${MIGRATIONS}`,
  );
  const applied = found.some(([type]) => type === "table")
    ? await db.values<[at: number, hash: string]>(sql.raw(`select created_at, hash from ${MIGRATIONS}`))
    : [];
  const isApplied = ({ at, hash }: Migration) => applied.some((it) => Number(it[0]) === at && it[1] === hash);
  const missing = migrations.filter((migration) => !isApplied(migration));
  const has = found.filter(([type]) => type === "trigger").map(([, name, text]) => ({ name, sql: text }));
  const triggers = has.map(({ name }) => name);

  const known = new Set(migrations.filter(isApplied).map(({ at }) => at));
  const unknown = applied.filter(([at]) => !known.has(Number(at)));
  const last = migrations.at(-1)?.at ?? 0;
  if (unknown.some(([at]) => Number(at) <= last)) return { is: "foreign", missing, triggers };
  if (unknown.length > 0) return { is: "newer", missing, triggers };
  if (missing.length > 0) return { is: applied.length === 0 ? "empty" : "behind", missing, triggers };
  const texts = new Map(has.map((it) => [it.name, it.sql]));
  const isRuled = has.length === rules.length && rules.every((rule) => texts.get(rule.name) === rule.sql);
  return { is: isRuled ? "current" : "other-rules", missing, triggers };
}
