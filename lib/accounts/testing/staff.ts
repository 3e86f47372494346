import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type StaffRole, theaterStaff, users } from "@/db/schema/accounts";
import { answer, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { newId } from "@/lib/id";
import { PERMISSIONS } from "../permissions";

const someone = (db: Database, role: "customer" | "admin") =>
  answer(
    "user",
    db
      .insert(users)
      .values({
        ...{ email: `${newId().toLowerCase()}@example.com`, name: "Rosa" },
        ...{ passwordHash: "", role, createdAt: 0 },
      })
      .returning({ userId: users.id, name: users.name }),
  );

/** Nobody else is made before they are placed. */
async function place(db: Database, theaterId: number, role: StaffRole) {
  const placed = await write(db, [
    someone(db, "customer"),
    db.insert(theaterStaff).values({ theaterId, userId: sql`(select max(id) from users)`, role }),
  ]);
  return placed.row("user");
}

export async function addAdmin(db: Database): Promise<StaffMember> {
  const made = await write(db, [someone(db, "admin")]);
  return { ...made.row("user"), isAdmin: true, may: PERMISSIONS };
}

export async function addOwner(db: Database, theaterId: number): Promise<StaffMember> {
  return { ...(await place(db, theaterId, "owner")), isAdmin: false, may: PERMISSIONS };
}

export async function addDoorStaff(db: Database, theaterId: number): Promise<StaffMember> {
  return { ...(await place(db, theaterId, "door")), isAdmin: false, may: ["door"] };
}
