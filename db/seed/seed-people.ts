import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { hashPassword } from "@/lib/accounts/passwords/argon2";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { HOUR_MS } from "@/lib/clock-units";
import { DEMO_PASSWORD, demoUsers, INVITED } from "./people";
import { insertAll, plant } from "./rows";

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
      demoUsers.map(({ part: _part, ...user }) => ({ ...user, passwordHash, createdAt: now })),
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

/** One role is offered and not taken yet; the message with its link is in the mailbox. */
export async function seedInvitation(db: Database, now: number): Promise<void> {
  const owner = await db.select().from(users).where(eq(users.email, "owner@matinee.test")).get();
  if (!owner) throw new Error("the demo has no owner");
  const staff = { userId: owner.id, name: owner.name, isAdmin: false, may: PERMISSIONS };
  const offer = { email: INVITED, role: "door" as const, theaterId: 1, now: now - 3 * HOUR_MS };
  const invited = await invitePerson(db, { staff, ...offer });
  if (!invited.ok) throw new Error(`nobody was invited: ${invited.code}`);
}
