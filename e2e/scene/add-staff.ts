import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { hashPassword } from "@/lib/accounts/argon2";

export type StaffRole = "owner" | "door";

let hash: ReturnType<typeof hashPassword> | null = null;

/** Somebody who works for a theater, with the demo's password. */
export async function addStaff(db: Database, theaterId: number, role: StaffRole) {
  // one hash for all of this process: it takes as long as it is meant to
  hash ??= hashPassword(DEMO_PASSWORD);
  const hashed = await hash;
  if (!hashed.ok) throw new Error(hashed.code);
  const email = `${role}-${crypto.randomUUID()}@example.com`;
  const [user] = await db
    .insert(users)
    .values({
      email,
      name: role === "owner" ? "Rosa Lindqvist" : "Tomasz Bell",
      passwordHash: hashed.value,
      createdAt: 0,
    })
    .returning();
  if (!user) throw new Error("nobody was added");
  await db.insert(theaterStaff).values({ theaterId, userId: user.id, role });
  return { id: user.id, email };
}
