import { eq } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addAdmin, addDoorStaff, addOwner } from "./staff";

/** Two theaters in a database of their own: one with an owner and door staff, one with another owner; and an admin. */
export async function setTeams(startsAt: number) {
  const db = openTestDatabase();
  const own = await makeFixture(db, { startsAt });
  const other = await makeFixture(db, { startsAt });
  const admin = await addAdmin(db);
  const owner = await addOwner(db, own.theaterId);
  const door = await addDoorStaff(db, own.theaterId);
  const stranger = await addOwner(db, other.theaterId);
  const user = async (id: number) =>
    (await db.select().from(users).where(eq(users.id, id)).get()) as typeof users.$inferSelect;
  return { db, own, other, admin, owner, door, stranger, user };
}
