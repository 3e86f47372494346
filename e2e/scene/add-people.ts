import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { hashPassword } from "@/lib/accounts/passwords/argon2";

export type StaffRole = "owner" | "door";

let hash: ReturnType<typeof hashPassword> | null = null;

/** Somebody with an account, with the demo's password. */
async function addPerson(db: Database, kind: string, name: string) {
  // one hash for all of this process: it takes as long as it is meant to
  hash ??= hashPassword(DEMO_PASSWORD);
  const hashed = await hash;
  if (!hashed.ok) throw new Error(hashed.code);
  const email = `${kind}-${crypto.randomUUID()}@example.com`;
  const { id } = await db
    .insert(users)
    .values({ email, name, passwordHash: hashed.value, createdAt: 0 })
    .returning()
    .get();
  return { id, email };
}

export const addCustomer = (db: Database) => addPerson(db, "customer", "Grace Customer");

/** Somebody who works for a theater. */
export async function addStaff(db: Database, theaterId: number, role: StaffRole) {
  const person = await addPerson(db, role, role === "owner" ? "Rosa Lindqvist" : "Tomasz Bell");
  await db.insert(theaterStaff).values({ theaterId, userId: person.id, role });
  return person;
}
