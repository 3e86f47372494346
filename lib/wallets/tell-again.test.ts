import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { walletCopies } from "@/db/schema/wallets";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { listUntold } from "@/lib/overview/list-untold";
import { MOST_ATTEMPTS } from "./copy";
import { listGivenUp } from "./list-given-up";
import { tellAgain } from "./tell-again";
import { tellCopies } from "./tell-copies";
import { givenPasses } from "./testing/given-pass";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("passes that were told of in vain, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let given: Awaited<ReturnType<typeof givenPasses>>;
  let staff: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    given = await givenPasses(db, fixture, now);
    staff = await addOwner(db, fixture.theaterId);
    await db.run(sql`update tickets set row_label = 'Z' where booking_id = ${given.booking.id}`);
  });
  const isIt = () => eq(walletCopies.deviceId, given.device.deviceId);
  const giveUp = (failure = "410 BadDeviceToken") =>
    db.update(walletCopies).set({ attempts: MOST_ATTEMPTS, stoppedAt: now, failure }).where(isIt());
  const attention = (at = now) => listUntold(db, { staff, now: at });
  const again = (by = db, who = staff) => tellAgain(by, { bookingId: given.booking.id, staff: who, now });

  it("stand on the dashboard of who runs the theater until the showtime is over", async () => {
    expect(await attention()).toEqual([]);
    await giveUp();
    const line = { bookingId: given.booking.id, wallet: "apple", copies: 1, failure: "410 BadDeviceToken" };
    expect(await attention()).toMatchObject([line]);
    const other = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    const strange = await addOwner(db, other.theaterId);
    expect(await listUntold(db, { staff: strange, now })).toEqual([]);
    expect(await attention(now + 48 * HOUR_MS)).toEqual([]);
  });

  it("are not those that nobody has saved", async () => {
    await giveUp("not-saved");
    expect(await attention()).toEqual([]);
    expect(await listGivenUp(db, given.booking.id)).toEqual([]);
  });

  it("are told of again by one press, which is written down", async () => {
    await giveUp();
    expect(await listGivenUp(db, given.booking.id)).toMatchObject([{ wallet: "apple", copies: 1 }]);
    expect(await again()).toEqual({ ok: true, value: null });
    expect(await attention()).toEqual([]);
    const told: string[] = [];
    const apple = {
      tell: async ({ deviceId }: { deviceId: string }) => {
        told.push(deviceId);
        return { is: "told" as const };
      },
      close: () => {},
    };
    await tellCopies(db, { tellers: { apple }, clock: () => now });
    expect(told).toContain(given.device.deviceId);
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, given.booking.id));
    expect(entries).toContainEqual(
      expect.objectContaining({ action: "booking.passes-told-again", userId: staff.userId }),
    );
  });

  it("are told of again once, however often it is pressed (and its twin)", async () => {
    await giveUp();
    const { booking } = given;
    expect(await again(meanwhile(db, () => again()))).toMatchObject({ code: "told-already" });
    const counted = () =>
      db.$count(auditEntries, sql`object_id = ${booking.id} and action = 'booking.passes-told-again'`);
    expect(await counted()).toBe(1);
    expect(await again(withoutGuard(db, "told-already"))).toMatchObject({ ok: true });
    expect(await counted()).toBe(2);
  });

  it("are told of again by nobody else, nor by who runs the theater no more (and its twin)", async () => {
    await giveUp();
    const other = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    expect(await again(db, await addOwner(db, other.theaterId))).toMatchObject({ code: "not-found" });
    const dismissed = (by: Database) =>
      meanwhile(by, () => db.run(sql`delete from theater_staff where user_id = ${staff.userId}`));
    expect(await again(dismissed(withoutGuard(db, "not-found")))).toMatchObject({ ok: true });
    staff = await addOwner(db, fixture.theaterId);
    await giveUp();
    expect(await again(dismissed(db))).toMatchObject({ code: "not-found" });
    expect(await listGivenUp(db, given.booking.id)).toHaveLength(1);
  });
});
