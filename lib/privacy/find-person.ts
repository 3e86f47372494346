import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import type { PersonTraces } from "./traces";

/** Of the account of a query: every address that it had before, but those that are another account's by now. */
export const formerAddresses: SQL<string[]> = sql`(
  select json_group_array(distinct audit_entries.details ->> '$.before.email') from audit_entries
  where audit_entries.object_type = 'user' and audit_entries.object_id = cast(users.id as text)
  and audit_entries.action = 'user.email-changed' and audit_entries.details ->> '$.before.email' is not null and not exists (
    select 1 from users as others where others.email = audit_entries.details ->> '$.before.email' and others.id <> users.id))`.mapWith(
  (text: string) => JSON.parse(text) as string[],
);

/** By what somebody is found: their account, and every address that it had. */
export async function findPerson(
  db: Database,
  { userId, email }: { userId: number; email: string },
): Promise<PersonTraces> {
  const [row] = await db.select({ former: formerAddresses }).from(users).where(eq(users.id, userId));
  return { userId, addresses: [...new Set([email, ...(row?.former ?? [])])] };
}
