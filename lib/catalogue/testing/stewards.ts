import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import type { Steward } from "@/lib/accounts/steward";

let made = 0;

/** An admin of the chain. */
export const addAdmin = (db: Database): Promise<Steward> => addSteward(db, { role: "admin", isAdmin: true });

/** The owner of one theater. */
export async function addOwner(db: Database, theaterId: number): Promise<Steward> {
  const owner = await addSteward(db, { role: "customer", isAdmin: false });
  await db.insert(theaterStaff).values({ theaterId, userId: owner.userId, role: "owner" });
  return owner;
}

async function addSteward(
  db: Database,
  { role, isAdmin }: { role: "admin" | "customer"; isAdmin: boolean },
): Promise<Steward> {
  const email = `steward-${process.pid}-${Date.now()}-${made++}@example.com`;
  const [user] = await db
    .insert(users)
    .values({ email, name: "Ada", passwordHash: "", createdAt: 0, role })
    .returning();
  return { userId: user?.id ?? 0, name: "Ada", isAdmin, isManager: true };
}
