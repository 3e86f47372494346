import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { seatClaims } from "@/db/schema/claims";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { blockSeats } from "@/lib/box-office/block-seats";
import { getHold } from "@/lib/claims/get-hold";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { countHeldNow, releaseHeldNow } from "./held-now";
import { holdSeats } from "./hold-seats";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what customers hold just now, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let stranger: StaffMember;
  beforeAll(async () => {
    db = open();
    stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    staff = await addOwner(db, fixture.theaterId);
  });
  const by = (who = staff) => ({ staff: who, showtimeId: fixture.showtimeId, now });
  const hold = async (first: number, count: number, from: string[] = []) => {
    const { showtimeId, seatIds } = fixture;
    const holder = { visitorId: newId(), userId: null };
    const held = await holdSeats(db, {
      showtimeId,
      seatIds: seatIds.slice(first, first + count),
      holder,
      from,
      now,
    });
    if (!held.ok) throw new Error(held.code);
    return { holder, holdId: held.value.id };
  };
  const taken = async () =>
    (await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId))).length;

  it("is counted by address and released together, what is paid for and the house's left alone", async () => {
    const address = newId();
    await hold(0, 2, [address]);
    await hold(2, 3, [address]);
    const { holder } = await hold(5, 1);
    const paying = await hold(6, 1, [newId()]);
    await addPayment(db, { holdId: paying.holdId, method: "slow", createdAt: now });
    await blockSeats(db, { ...by(), seatIds: fixture.seatIds.slice(19), reason: "Press" });
    expect(await countHeldNow(db, by())).toEqual({ seats: 6, addresses: 2, mostFromOne: 5 });
    expect(await releaseHeldNow(db, by())).toMatchObject({ ok: true });
    expect(await taken()).toBe(2);
    expect(await getHold(db, { showtimeId: fixture.showtimeId, holder, now })).toBeNull();
    expect(await countHeldNow(db, by())).toEqual({ seats: 0, addresses: 0, mostFromOne: 0 });
    const told = sql`action = 'showtime.holds-released' and object_id = ${String(fixture.showtimeId)}`;
    expect(await db.select().from(auditEntries).where(told)).toMatchObject([
      { userId: staff.userId, theaterId: fixture.theaterId, details: { seats: 6, addresses: 2 } },
    ]);
  });

  it("is nobody else's to see or to release, but for the guard (twin)", async () => {
    await hold(0, 2);
    expect(await countHeldNow(db, by(stranger))).toMatchObject({ seats: 0 });
    expect(await releaseHeldNow(db, by(stranger))).toEqual({ ok: false, code: "not-found" });
    expect(await taken()).toBe(2);
    expect(await releaseHeldNow(withoutGuard(db, "not-found"), by(stranger))).toMatchObject({ ok: true });
    expect(await taken()).toBe(0);
  });
});
