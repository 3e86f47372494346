import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { theaterStaff } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { vouchers } from "@/db/schema/vouchers";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { voucherSales } from "@/lib/ordering/testing/voucher-sales";
import { codeOf, formatCode } from "./code";
import { extendVoucher } from "./extend-voucher";
import { getBalance } from "./get-balance";
import { setVoucherBlock } from "./set-voucher-block";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what staff do with a voucher on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let sales: ReturnType<typeof voucherSales>;
  let voucher: Awaited<ReturnType<typeof sales.buy>>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    sales = voucherSales(db, fixture, now);
    voucher = await sales.buy(3_000);
  });
  const block = (isBlocked: boolean, on = db, who = staff) =>
    setVoucherBlock(on, { staff: who, voucherId: voucher.id, isBlocked, reason: "It was stolen", now });
  const extend = (lastDay: string, on = db, who = staff, at = now) =>
    extendVoucher(on, { staff: who, voucherId: voucher.id, lastDay, reason: "A kindness", now: at });
  const row = async () => (await db.select().from(vouchers).where(eq(vouchers.id, voucher.id)))[0];
  const retire = () => db.delete(theaterStaff).where(eq(theaterStaff.userId, staff.userId));

  it("is blocked and freed, once each, and its history and the log say so", async () => {
    expect(await block(false)).toEqual({ ok: false, code: "so-already" });
    expect(await block(true)).toEqual({ ok: true, value: null });
    expect(await row()).toMatchObject({ blockedAt: now });
    expect(await block(true)).toEqual({ ok: false, code: "so-already" });
    expect(await block(false)).toEqual({ ok: true, value: null });
    expect(await row()).toMatchObject({ blockedAt: null });
    expect(await sales.history(voucher.id)).toEqual([
      ["issue", 3_000],
      ["blocked", 0],
      ["unblocked", 0],
    ]);
    const told = await db.select().from(auditEntries).where(eq(auditEntries.objectId, voucher.id));
    expect(told.map(({ action }) => action)).toEqual(["voucher.blocked", "voucher.unblocked"]);
  });

  it("is good to the end of the day that it is extended to, also once it has expired", async () => {
    expect(await extend("2026-12-24")).toEqual({ ok: false, code: "not-later" });
    expect(await extend("2126-12-24")).toEqual({ ok: false, code: "too-late" });
    const later = Date.UTC(2029, 11, 24);
    const expiresAt = Date.UTC(2030, 6, 1, 23);
    expect(await extend("2030-07-01", db, staff, later)).toEqual({ ok: true, value: { expiresAt } });
    expect(await row()).toMatchObject({ expiresAt });
    expect(await sales.history(voucher.id)).toContainEqual(["extended", 0]);
  });

  it("is nothing to door staff, nor to who runs another theater", async () => {
    const others = [
      await addDoorStaff(db, fixture.theaterId),
      await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId),
    ];
    for (const who of others) {
      expect(await block(true, db, who)).toEqual({ ok: false, code: "not-found" });
      expect(await extend("2030-07-01", db, who)).toEqual({ ok: false, code: "not-found" });
    }
  });

  it("is refused to who is taken off the theater meanwhile (twin)", async () => {
    expect(await block(true, meanwhile(db, retire))).toEqual({ ok: false, code: "not-found" });
    staff = await addOwner(db, fixture.theaterId);
    expect(await extend("2030-07-01", meanwhile(db, retire))).toEqual({ ok: false, code: "not-found" });
    staff = await addOwner(db, fixture.theaterId);
    const unguarded = withoutGuard(db, "not-found");
    expect(await block(true, meanwhile(unguarded, retire))).toMatchObject({ ok: true });
    staff = await addOwner(db, fixture.theaterId);
    expect(await extend("2030-07-01", meanwhile(unguarded, retire))).toMatchObject({ ok: true });
  });

  it("is done once by two at once (twin)", async () => {
    const twice = async (
      code: string,
      isGuarded: boolean,
      once: (on: Database) => Promise<{ ok: boolean }>,
    ) => (await once(meanwhile(isGuarded ? db : withoutGuard(db, code), () => once(db)))).ok;
    for (const isGuarded of [true, false]) {
      voucher = await sales.buy(3_000);
      expect(await twice("so-already", isGuarded, (on) => block(true, on))).toBe(!isGuarded);
      expect(await twice("not-later", isGuarded, (on) => extend("2030-07-01", on))).toBe(!isGuarded);
    }
  });

  it("tells by its code what is left on it, and how long it is good", async () => {
    const ask = (typed: string, at = now) => getBalance(db, { voucher: typed, now: at });
    expect(await ask(formatCode(voucher.code))).toMatchObject({
      value: { balanceMinor: 3_000, valueMinor: 3_000, currency: "GBP", state: "good" },
    });
    await block(true);
    expect(await ask(voucher.code)).toMatchObject({ value: { state: "blocked" } });
    await block(false);
    expect(await ask(voucher.code, now + 4 * 365 * 24 * HOUR_MS)).toMatchObject({
      value: { state: "expired" },
    });
    expect(await ask(codeOf("nobody's"))).toEqual({ ok: false, code: "voucher-unknown" });
  });
});
