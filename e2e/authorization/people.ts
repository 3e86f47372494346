import { hashPassword } from "@/lib/accounts/passwords/argon2";
import type { Database } from "../../db/client";
import { theaterStaff, users } from "../../db/schema/accounts";
import type { Role } from "./roles";

export const PASSWORD = "two on the aisle";

type Person = { id: number; email: string };
export type People = Record<Exclude<Role, "nobody">, Person>;

/** One person for each role, and none of them at a theater yet. */
export async function makePeople(db: Database): Promise<People> {
  const hashed = await hashPassword(PASSWORD);
  if (!hashed.ok) throw new Error("no time to hash a password");
  const passwordHash = hashed.value;
  const make = async (name: string, role: "customer" | "admin" = "customer"): Promise<Person> => {
    const email = `${name}@matrix.test`;
    const user = await db
      .insert(users)
      .values({ email, name, role, passwordHash, createdAt: 0 })
      .returning()
      .get();
    return { id: user.id, email };
  };
  return {
    customer: await make("customer"),
    door: await make("door"),
    owner: await make("owner"),
    admin: await make("admin", "admin"),
  };
}

export async function giveTheater(db: Database, theaterId: number, people: People): Promise<void> {
  await db.insert(theaterStaff).values([
    { theaterId, userId: people.owner.id, role: "owner" },
    { theaterId, userId: people.door.id, role: "door" },
  ]);
}
