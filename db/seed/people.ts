import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { hashPassword } from "@/lib/accounts/argon2";
import { insertAll, plant } from "./rows";

export const DEMO_PASSWORD = "matinee-demo";

export const demoUsers = [
  { email: "customer@matinee.test", name: "Ada Quill", role: "customer", does: "customer" },
  { email: "owner@matinee.test", name: "Rosa Lindqvist", role: "customer", does: "owner of The Lantern" },
  { email: "door@matinee.test", name: "Tomasz Bell", role: "customer", does: "door staff of The Lantern" },
  { email: "admin@matinee.test", name: "Imogen Vale", role: "admin", does: "admin" },
] as const;

/** The demo's accounts, and what they are at theater 1. */
export async function seedPeople(db: Database, now: number): Promise<void> {
  const hashed = await hashPassword(DEMO_PASSWORD);
  if (!hashed.ok) throw new Error("no time to hash the demo's password");
  const passwordHash = hashed.value;
  await plant(
    db,
    insertAll(
      db,
      users,
      demoUsers.map(({ does: _does, ...user }) => ({ ...user, passwordHash, createdAt: now })),
    ),
  );
  const ids = new Map(
    (await db.select({ id: users.id, email: users.email }).from(users)).map((u) => [u.email, u.id]),
  );
  const staff = [
    { theaterId: 1, userId: ids.get("owner@matinee.test") ?? 0, role: "owner" as const },
    { theaterId: 1, userId: ids.get("door@matinee.test") ?? 0, role: "door" as const },
  ];
  await plant(db, insertAll(db, theaterStaff, staff));
}

const FIRST =
  "Mabel Otis Ines Harold Yuki Dara Felix Noor Edith Marco Priya Samuel Greta Kofi Lena Hugo Amara Wilf Sofia Jonah".split(
    " ",
  );
const LAST =
  "Marsh Okafor Lindgren Hale Tanaka Brandt Moreau Singh Castell Dunne Ferreira Novak Abara Whitlock Reyes Kerr".split(
    " ",
  );

export const guestName = (pick: <T>(list: readonly T[]) => T): { name: string; email: string } => {
  const [first, last] = [pick(FIRST), pick(LAST)];
  return { name: `${first} ${last}`, email: `${first}.${last}@example.com`.toLowerCase() };
};
