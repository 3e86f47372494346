import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listRevision } from "./list-revision";

export async function getListRevision(db: Database, theaterId: number): Promise<number> {
  const [[revision] = [0]] = await db.values<[number]>(sql`select ${listRevision(theaterId)}`);
  return revision;
}
