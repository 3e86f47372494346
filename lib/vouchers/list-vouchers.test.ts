import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { voucherSales } from "@/lib/ordering/testing/voucher-sales";
import { formatCode } from "./code";
import { extendVoucher } from "./extend-voucher";
import { getVoucherForStaff } from "./get-voucher-for-staff";
import { listVouchers, type VOUCHER_STATES } from "./list-vouchers";
import { setVoucherBlock } from "./set-voucher-block";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("the vouchers of a theater on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let sales: ReturnType<typeof voucherSales>;
  let bought: Awaited<ReturnType<typeof sales.buy>>[];

  beforeAll(async () => {
    db = open();
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    staff = await addOwner(db, fixture.theaterId);
    sales = voucherSales(db, fixture, now);
    bought = [await sales.buy(1_000), await sales.buy(2_000, now + 1), await sales.buy(3_000, now + 2)];
    const [first, second] = bought;
    await sales.pay({ code: first?.code ?? "", expectedVoucherMinor: 1_000 });
    const voucherId = second?.id ?? "";
    await setVoucherBlock(db, { staff, voucherId, isBlocked: true, reason: "stolen", now: now + 3 });
    await extendVoucher(db, { staff, voucherId, lastDay: "2040-01-01", reason: "kind", now: now + 4 });
  });
  const list = async ({
    at = now,
    who = staff,
    ...more
  }: {
    q?: string;
    state?: State;
    page?: number;
    at?: number;
    who?: StaffMember;
  } = {}) =>
    (await listVouchers(db, { staff: who, q: "", page: 1, ...more, now: at })).vouchers.map(({ id }) =>
      bought.findIndex((one) => one.id === id),
    );
  type State = (typeof VOUCHER_STATES)[number];

  it("are listed by state, those bought last first", async () => {
    expect(await list()).toEqual([2, 1, 0]);
    expect(await list({ state: "good" })).toEqual([2]);
    expect(await list({ state: "spent" })).toEqual([0]);
    expect(await list({ state: "blocked" })).toEqual([1]);
    expect(await list({ state: "expired" })).toEqual([]);
    expect(await list({ state: "expired", at: now + 4 * 365 * DAY_MS })).toEqual([2, 0]);
    expect(await list({ page: 2 })).toEqual([]);
  });

  it("are found by code, its end, and who bought them, and by no other letters", async () => {
    const [first] = bought;
    expect(await list({ q: formatCode(first?.code ?? "").toLowerCase() })).toEqual([0]);
    expect(await list({ q: first?.code.slice(-4) ?? "" })).toContain(0);
    expect(await list({ q: "ada@EXAM" })).toEqual([2, 1, 0]);
    expect(await list({ q: "ad" })).toEqual([2, 1, 0]);
    expect(await list({ q: "a%" })).toEqual([]);
    expect(await list({ q: first?.code.slice(0, 12) ?? "" })).toEqual([]);
  });

  it("are nobody else's to see, one by one neither", async () => {
    const others = [
      await addDoorStaff(db, fixture.theaterId),
      await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId),
    ];
    const voucherId = bought[0]?.id ?? "";
    for (const who of others) {
      expect(await list({ who })).toEqual([]);
      expect(await getVoucherForStaff(db, { staff: who, voucherId, now })).toBeNull();
    }
  });

  it("tell what happened to them, newest first, who did it, and for which booking", async () => {
    const shown = await getVoucherForStaff(db, { staff, voucherId: bought[1]?.id ?? "", now });
    expect(shown).toMatchObject({
      balanceMinor: 2_000,
      state: "blocked",
      buyer: { name: "Ada" },
      gift: null,
    });
    expect(shown?.entries.map(({ kind, who, reason }) => [kind, who, reason])).toEqual([
      ["extended", staff.name, "kind"],
      ["blocked", staff.name, "stolen"],
      ["issue", null, ""],
    ]);
    const spent = await getVoucherForStaff(db, { staff, voucherId: bought[0]?.id ?? "", now });
    expect(spent?.entries[0]).toMatchObject({ kind: "spend", bookingId: expect.any(String) });
  });
});
