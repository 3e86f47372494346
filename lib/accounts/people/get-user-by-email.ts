import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { type SignedInUser, signedInColumns } from "@/lib/accounts/sessions/session-user";

export async function getUserByEmail(db: Database, email: string): Promise<SignedInUser | null> {
  const [user] = await db.select(signedInColumns).from(users).where(eq(users.email, email));
  return user ?? null;
}
