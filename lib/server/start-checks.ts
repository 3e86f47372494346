import type { Database } from "@/db/client";
import { isDatabaseBusy } from "@/db/failures";
import { REFUSALS } from "@/db/migrate";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { MAKE_A_SECRET } from "@/lib/secret-strength";
import { getSchemaStanding } from "./schema-standing";

/** The first with argon2, as `engines` says. */
const OLDEST_NODE = [24, 7] as const;

/** Why this process must not open its doors, with what mends it; null when it may. */
export async function refusalToStart(): Promise<string | null> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    return `Matinee needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`;
  if (!env.AUTH_SECRET)
    return `AUTH_SECRET is not set: sessions, cookies and tickets are signed with it. ${MAKE_A_SECRET}`;
  return refusalOfDatabase();
}

async function refusalOfDatabase(): Promise<string | null> {
  const where = `the database at DATABASE_URL (${env.DATABASE_URL.split("?", 1)[0]?.replace(/[^/]*@/, "")})`;
  try {
    const db = database();
    const refusal = await refusalOfSchema(db, where);
    if (refusal) return refusal;
    // asks for the lock of a write, and writes nothing
    await db.engine.batch([{ sql: "delete from theaters where 0", params: [], method: "run" }]);
    return null;
  } catch (error) {
    // somebody else is writing: it can be written
    if (isDatabaseBusy(error)) return null;
    const why =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : error;
    return `Cannot use ${where}: ${why}. It must be there, be one of Matinee's, and this user must be allowed to write to it and to its folder.`;
  }
}

async function refusalOfSchema(db: Database, where: string): Promise<string | null> {
  const is = await getSchemaStanding(db);
  switch (is) {
    case null:
    case "current":
      return null;
    case "empty":
      return `There are no tables in ${where}. Make them with: npm run db:migrate`;
    case "behind":
      return `Migrations are missing in ${where}. Apply them with: npm run db:migrate`;
    case "other-rules":
      return `The rules in ${where} are not this version's. Make them so with: npm run db:migrate`;
    default:
      return `${where.replace("the", "The")} ${REFUSALS[is]}`;
  }
}
