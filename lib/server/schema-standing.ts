import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { readSchemaFiles } from "@/db/schema-files";
import { getStanding, type Standing } from "@/db/standing";

/** How the database stands to this version's schema; null where this version's files are not beside it. */
export async function getSchemaStanding(db: Database): Promise<Standing["is"] | null> {
  const isBeside = (folder: string) => existsSync(join(process.cwd(), "db", folder));
  if (!isBeside("migrations") || !isBeside("rules")) return null;
  return (await getStanding(db, readSchemaFiles())).is;
}
