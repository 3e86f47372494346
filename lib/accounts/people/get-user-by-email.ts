import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { type SignedInUser, signedInColumns } from "@/lib/accounts/sessions/session-user";

/** `isTwice`: as they are in a session that began by more than their password. */
export async function getUserByEmail(
  db: Database,
  email: string,
  isTwice = false,
): Promise<SignedInUser | null> {
  const [user] = await db.select(signedInColumns).from(users).where(eq(users.email, email));
  return user ? { ...user, isTwice } : null;
}

/** Their id, in a statement that does not wait to be told. */
export const idOfEmail = (email: string): SQL =>
  sql`(select ${users.id} from ${users} where ${users.email} = ${email})`;
