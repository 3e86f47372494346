import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { newId } from "@/lib/id";
import { PERMISSIONS } from "../permissions";

const someone = async (db: Database, role: "customer" | "admin") => {
  const email = `${newId().toLowerCase()}@example.com`;
  const [user] = await db
    .insert(users)
    .values({ email, name: "Rosa", passwordHash: "", role, createdAt: 0 })
    .returning();
  return user as typeof users.$inferSelect;
};

export async function addAdmin(db: Database): Promise<StaffMember> {
  const { id, name } = await someone(db, "admin");
  return { userId: id, name, isAdmin: true, may: PERMISSIONS };
}

export async function addOwner(db: Database, theaterId: number): Promise<StaffMember> {
  const { id, name } = await someone(db, "customer");
  await db.insert(theaterStaff).values({ theaterId, userId: id, role: "owner" });
  return { userId: id, name, isAdmin: false, may: PERMISSIONS };
}

export async function addDoorStaff(db: Database, theaterId: number): Promise<StaffMember> {
  const { id, name } = await someone(db, "customer");
  await db.insert(theaterStaff).values({ theaterId, userId: id, role: "door" });
  return { userId: id, name, isAdmin: false, may: ["door"] };
}
