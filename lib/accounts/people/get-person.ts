import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { hasFactor } from "@/lib/accounts/second-step/has-second-step";
import type { Acting } from "@/lib/accounts/staff-member";
import { columns, listTheaterRoles, sees } from "./person-rows";

/** One of them with their roles in the theaters that the asking person runs; null when not theirs to see. */
export async function getPerson(db: Database, { staff, userId }: { staff: Acting; userId: number }) {
  const [row, theaterRoles] = await Promise.all([
    db
      .select({ ...columns, hasFactor: hasFactor(users.id) })
      .from(users)
      .where(and(eq(users.id, userId), sees(db, staff)))
      .get(),
    listTheaterRoles(db, staff, [userId]),
  ]);
  return row ? { ...row, theaterRoles } : null;
}
