import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { hashPassword } from "@/lib/accounts/passwords/argon2";

export const PASSWORD = "two on the aisle";

/** Made once: each would take as long as signing in does. */
let hashed: ReturnType<typeof hashPassword> | undefined;

/** Someone with an account and the password above. */
export async function addUser(db: Database, email: string, more: Partial<typeof users.$inferInsert> = {}) {
  hashed ??= hashPassword(PASSWORD);
  const made = await hashed;
  if (!made.ok) throw new Error("busy");
  const [user] = await db
    .insert(users)
    .values({ email, name: "Ada", passwordHash: made.value, createdAt: 0, ...more })
    .returning();
  return user as typeof users.$inferSelect;
}
