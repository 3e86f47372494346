import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { hashPassword } from "@/lib/accounts/passwords/argon2";

export const PASSWORD = "two on the aisle";

/** Someone with an account and the password above. */
export async function addUser(db: Database, email: string, more: Partial<typeof users.$inferInsert> = {}) {
  const hashed = await hashPassword(PASSWORD);
  if (!hashed.ok) throw new Error("busy");
  const [user] = await db
    .insert(users)
    .values({ email, name: "Ada", passwordHash: hashed.value, createdAt: 0, ...more })
    .returning();
  return user as typeof users.$inferSelect;
}
