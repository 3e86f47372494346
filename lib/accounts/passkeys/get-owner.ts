import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { passkeys, users } from "@/db/schema/accounts";

/** The address of whose passkey it is. */
export async function getOwnerEmail(db: Database, passkeyId: string): Promise<string | null> {
  const owner = await db
    .select({ email: users.email })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(eq(passkeys.id, passkeyId))
    .get();
  return owner?.email ?? null;
}
