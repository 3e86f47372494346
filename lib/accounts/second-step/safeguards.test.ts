import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { lacksSecondStep, staffMemberOf } from "@/lib/accounts/staff-member";
import { addUser } from "@/lib/accounts/testing/people";
import { withSecondStep } from "@/lib/accounts/testing/second-steps";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { env } from "@/lib/env";
import { getSafeguards } from "./get-safeguards";
import { setSafeguards } from "./set-safeguards";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);
const ASKED = { needsSecondStep: true, confirmRefundsOverMinor: 5_000 };

describe.each(engines)("what a theater asks of who works there on %s", (_, open) => {
  const db = open();
  const asNow = async (userId: number) => {
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    const claim = await signInAs(db, user as typeof users.$inferSelect, NOW);
    const found = await getSessionUser(db, claim, NOW);
    if (!found) throw new Error("signed out");
    return found.user;
  };

  it("is said by who runs it, kept, and written down", async () => {
    const [own, foreign] = [
      await makeFixture(db, { startsAt: NOW }),
      await makeFixture(db, { startsAt: NOW }),
    ];
    const owner = await addOwner(db, own.theaterId);
    const set = (theaterId: number) => setSafeguards(db, { theaterId, ...ASKED, staff: owner, now: NOW });
    expect(await set(foreign.theaterId)).toMatchObject({ code: "not-found" });
    expect(await set(own.theaterId)).toEqual({ ok: true, value: null });
    const get = (theaterId: number) => getSafeguards(db, { staff: owner, theaterId });
    expect(await get(own.theaterId)).toEqual(ASKED);
    expect(await get(foreign.theaterId)).toEqual({ needsSecondStep: false, confirmRefundsOverMinor: null });
    const [entry] = await db
      .select()
      .from(auditEntries)
      .where(
        and(eq(auditEntries.action, "theater.safeguards-set"), eq(auditEntries.theaterId, own.theaterId)),
      );
    expect(entry).toMatchObject({ userId: owner.userId, details: { after: ASKED } });
  });

  it("is not asked of admins by a theater, and of everyone who works here by the setting", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const [admin, door] = [await addAdmin(db), await addDoorStaff(db, theaterId)];
    await setSafeguards(db, { theaterId, ...ASKED, staff: admin, now: NOW });
    expect(lacksSecondStep(await asNow(admin.userId))).toBe(false);
    await setSafeguards(db, { theaterId, ...ASKED, needsSecondStep: false, staff: admin, now: NOW });
    const customer = await addUser(db, `k${theaterId}@example.org`);
    env.MATINEE_STAFF_SECOND_STEP = true;
    const lack = [];
    for (const id of [admin.userId, door.userId, customer.id]) lack.push(lacksSecondStep(await asNow(id)));
    env.MATINEE_STAFF_SECOND_STEP = false;
    expect(lack).toEqual([true, true, false]);
  });

  it("leads who works there to a second step, and keeps them from everything else until then", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const door = await addDoorStaff(db, theaterId);
    expect(staffMemberOf(await asNow(door.userId))).not.toBeNull();
    const by = { staff: await addOwner(db, theaterId), now: NOW };
    await setSafeguards(db, { theaterId, ...ASKED, ...by });
    for (const { userId } of [door, by.staff]) {
      const user = await asNow(userId);
      expect([lacksSecondStep(user), staffMemberOf(user), homePathOf(user)]).toEqual([
        ...[true, null, "/account/second-step"],
      ]);
    }
    const withOne = await withSecondStep(db, NOW);
    await db.insert(theaterStaff).values({ theaterId, userId: withOne.user.id, role: "door" });
    const found = await getSessionUser(db, withOne.claim, NOW);
    expect(found && staffMemberOf(found.user)).toMatchObject({ may: ["door"] });
    const customer = await asNow((await addUser(db, `c${theaterId}@example.org`)).id);
    expect([lacksSecondStep(customer), homePathOf(customer)]).toEqual([false, "/account"]);
    await setSafeguards(db, { theaterId, ...ASKED, needsSecondStep: false, ...by });
    expect(staffMemberOf(await asNow(door.userId))).not.toBeNull();
  });
});

it("would be said by anybody without its guard (twin)", async () => {
  const db = openTestDatabase();
  const { theaterId } = await makeFixture(db, { startsAt: NOW });
  const staff = await addDoorStaff(db, theaterId);
  const asked = { theaterId, ...ASKED, staff, now: NOW };
  expect(await setSafeguards(db, asked)).toMatchObject({ code: "not-found" });
  expect(await setSafeguards(withoutGuard(db, "not-found"), asked)).toMatchObject({ ok: true });
});
