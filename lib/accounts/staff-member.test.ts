import { and, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { apiClients, theaterStaff, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { getUserByEmail } from "./people/get-user-by-email";
import { PERMISSIONS } from "./permissions";
import { canAdminister, canManage, canScan, canSell, staffMemberOf } from "./staff-member";

const db = openTestDatabase();

async function makeUser(email: string, role: "customer" | "admin" = "customer") {
  const [user] = await db
    .insert(users)
    .values({ email, name: email, passwordHash: "", role, createdAt: 0 })
    .returning();
  return user as NonNullable<typeof user>;
}

it("lets an owner run and keep their own theater, door staff keep it, and an admin all of them", async () => {
  const own = await makeFixture(db, { startsAt: 1e12 });
  const foreign = await makeFixture(db, { startsAt: 1e12 });
  const [admin, owner, door, stranger] = await Promise.all([
    makeUser("admin@a.org", "admin"),
    makeUser("owner@a.org"),
    makeUser("door@a.org"),
    makeUser("stranger@a.org"),
  ]);
  await db.insert(theaterStaff).values([
    { theaterId: own.theaterId, userId: owner.id, role: "owner" },
    { theaterId: own.theaterId, userId: door.id, role: "door" },
  ]);
  const reach = async (user: { id: number }, isAdmin: boolean, may: typeof canManage) => {
    const rows = await db
      .select({ id: theaters.id })
      .from(theaters)
      .where(may({ userId: user.id, isAdmin }, theaters.id));
    const ids = rows.map(({ id }) => id);
    return [own.theaterId, foreign.theaterId].map((id) => ids.includes(id));
  };
  expect(await reach(admin, true, canManage)).toEqual([true, true]);
  expect(await reach(owner, false, canManage)).toEqual([true, false]);
  expect(await reach(owner, false, canScan)).toEqual([true, false]);
  expect(await reach(owner, false, canSell)).toEqual([true, false]);
  expect(await reach(door, false, canSell)).toEqual([false, false]);
  expect(await reach(door, false, canManage)).toEqual([false, false]);
  expect(await reach(door, false, canScan)).toEqual([true, false]);
  expect(await reach(stranger, false, canScan)).toEqual([false, false]);

  const asStaff = async ({ email }: { email: string }) => {
    const user = await getUserByEmail(db, email);
    return user && staffMemberOf(user);
  };
  expect(await asStaff(stranger)).toBeNull();
  expect(await asStaff(door)).toMatchObject({ isAdmin: false, may: ["door"] });
  expect(await asStaff(owner)).toMatchObject({ isAdmin: false, may: PERMISSIONS });
  expect(await asStaff(admin)).toMatchObject({ isAdmin: true, may: PERMISSIONS });

  // a right that is taken away, or a person who is disabled, is stopped by the condition itself
  await db
    .update(theaterStaff)
    .set({ role: "door" })
    .where(and(eq(theaterStaff.userId, owner.id), eq(theaterStaff.theaterId, own.theaterId)));
  expect(await reach(owner, false, canManage)).toEqual([false, false]);
  expect(await reach(owner, false, canScan)).toEqual([true, false]);
  await db.update(users).set({ disabledAt: 1 }).where(eq(users.id, owner.id));
  expect(await reach(owner, false, canScan)).toEqual([false, false]);
});

it("is nothing any more to an admin who is disabled or was one, whatever the request began with", async () => {
  const { theaterId } = await makeFixture(db, { startsAt: 1e12 });
  const [shut, demoted] = await Promise.all([
    makeUser("shut@a.org", "admin"),
    makeUser("was@a.org", "admin"),
  ]);
  const may = async ({ id }: { id: number }) => {
    const conditions = [canManage, canScan].map((one) =>
      one({ userId: id, isAdmin: true }, sql`${theaterId}`),
    );
    const asked = [...conditions, canAdminister({ userId: id, isAdmin: true })];
    const [answer = []] = await db.values<number[]>(sql`select ${sql.join(asked, sql`, `)}`);
    return answer.map(Boolean);
  };
  for (const admin of [shut, demoted]) expect(await may(admin)).toEqual([true, true, true]);
  await makeUser("stays@a.org", "admin");
  await db.update(users).set({ disabledAt: 1 }).where(eq(users.id, shut.id));
  await db.update(users).set({ role: "customer" }).where(eq(users.id, demoted.id));
  for (const admin of [shut, demoted]) expect(await may(admin)).toEqual([false, false, false]);
});

it("lets a program do what it may at its theater, or at all of them, until it is revoked", async () => {
  const own = await makeFixture(db, { startsAt: 1e12 });
  const foreign = await makeFixture(db, { startsAt: 1e12 });
  const rows = await db
    .insert(apiClients)
    .values([
      { name: "Kiosk", theaterId: own.theaterId, may: ["sell"], createdAt: 0 },
      { name: "Listings", theaterId: null, may: ["manage"], createdAt: 0 },
    ])
    .returning();
  const [kiosk = 0, listings = 0] = rows.map(({ id }) => id);
  const reach = async (clientId: number, may: typeof canManage) => {
    const found = await db.select({ id: theaters.id }).from(theaters).where(may({ clientId }, theaters.id));
    return [own.theaterId, foreign.theaterId].map((id) => found.some((row) => row.id === id));
  };
  const runsTheChain = async (clientId: number) => {
    const [[holds] = [0]] = await db.values<[number]>(sql`select ${canAdminister({ clientId })}`);
    return holds === 1;
  };
  expect(await reach(kiosk, canSell)).toEqual([true, false]);
  expect(await reach(kiosk, canManage)).toEqual([false, false]);
  expect(await reach(listings, canManage)).toEqual([true, true]);
  expect([await runsTheChain(kiosk), await runsTheChain(listings)]).toEqual([false, true]);
  await db.update(apiClients).set({ revokedAt: 1 });
  expect(await reach(kiosk, canSell)).toEqual([false, false]);
  expect(await runsTheChain(listings)).toBe(false);
});
