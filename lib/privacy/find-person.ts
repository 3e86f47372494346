import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { PersonTraces } from "./traces";

/**
 * By what somebody is found: their account, and every address that it had. One that is another account's by now is that
 * one's.
 */
export async function findPerson(
  db: Database,
  { userId, email }: { userId: number; email: string },
): Promise<PersonTraces> {
  const former = await db.values<[string]>(sql`
    select distinct details ->> '$.before.email' from audit_entries
    where object_type = 'user' and object_id = ${String(userId)} and action = 'user.email-changed'
    and details ->> '$.before.email' not in (select users.email from users where users.id <> ${userId})`);
  return { userId, addresses: [...new Set([email, ...former.map(([address]) => address)])] };
}
