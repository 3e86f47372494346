import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";

/** Whether nobody would run the chain without them: a rule keeps that one. */
export async function isLastAdmin(db: Database, userId: number): Promise<boolean> {
  const isAdmin = and(eq(users.role, "admin"), isNull(users.disabledAt));
  const [row] = await db
    .select({ is: sql<number>`not ${hasRow(users, isAdmin, ne(users.id, userId))}`.mapWith(Boolean) })
    .from(users)
    .where(and(eq(users.id, userId), isAdmin));
  return row?.is ?? false;
}
