import { desc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { refunds } from "@/db/schema/refunds";
import { vouchers } from "@/db/schema/vouchers";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { HOUR_MS } from "@/lib/clock-units";
import { listReceipts } from "@/lib/orders/list-receipts";
import { settleRefund } from "@/lib/payments/settle-refund";
import { getVoucherByLink } from "@/lib/vouchers/get-voucher-by-link";
import { voucherPath } from "@/lib/vouchers/link";
import { voucherSales } from "../testing/voucher-sales";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundVoucher } from "./refund-voucher";

// what a guard or a rule keeps out is let in without it
breakInvariants("voucher-within-its-value");

const now = Date.UTC(2026, 10, 22, 12);

type Sales = ReturnType<typeof voucherSales>;
type House = { db: Database; fixture: Fixture; staff: StaffMember; sales: Sales };

async function openHouse(db: Database): Promise<House> {
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  return { db, fixture, staff: await addOwner(db, fixture.theaterId), sales: voucherSales(db, fixture, now) };
}

const refund = ({ db, staff }: House, voucherId: string, expectedRefundMinor: number, by = db, who = staff) =>
  refundVoucher(by, { voucherId, expectedRefundMinor, reason: "Bought twice", staff: who, now });

describe.each(engines)("refunding the purchase of a voucher on %s", (_, open) => {
  let house: House;
  let db: Database;
  let sales: Sales;
  let voucher: Awaited<ReturnType<Sales["buy"]>>;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    house = await openHouse(db);
    sales = house.sales;
    voucher = await sales.buy(3_000);
  });
  const stored = () => db.select().from(vouchers).where(eq(vouchers.id, voucher.id)).get();
  /** Two seats of £12.50, or one. */
  const spend = (first = 0, seats = 1) =>
    sales.pay({ first, seats, code: voucher.code, expectedVoucherMinor: seats * 1_250 });

  it("gives all of it back, blocks it in the same batch, and tells its buyer with a proof", async () => {
    const done = await refund(house, voucher.id, 3_000);
    expect(done).toMatchObject({ ok: true, value: { refundMinor: 3_000 } });
    expect(await stored()).toMatchObject({ blockedAt: now });
    expect(await sales.history(voucher.id)).toEqual([
      ["issue", 3_000],
      ["void", -3_000],
      ["blocked", 0],
    ]);
    const [note] = (await listReceipts(db, voucher.orderId)).slice(1);
    expect(note).toMatchObject({ series: "credit-note", grossMinor: 3_000, credits: { series: "receipt" } });
    const told = await db.select().from(messages).orderBy(desc(sql`rowid`)).get();
    expect(told).toMatchObject({
      ...{ kind: "order-refunded", to: "ada@example.com" },
      payload: { amountMinor: 3_000, orderId: voucher.orderId, ofVoucher: { isOver: true } },
    });
    if (done.ok) for (const refundId of done.value.refundIds) await settleRefund(db, { refundId, now });
    expect(await db.select().from(refunds).where(eq(refunds.orderId, voucher.orderId))).toMatchObject([
      { state: "succeeded", amountMinor: 3_000 },
    ]);
    const token = voucherPath(voucher.id).slice("/vouchers/".length);
    expect(await getVoucherByLink(db, { token, now })).toMatchObject({ state: "refunded", balanceMinor: 0 });
    await expect(spend()).rejects.toThrow("voucher-blocked");
  });

  it("gives the rest back of one that was spent in part, which takes what is refunded of that", async () => {
    const { orderId } = await spend();
    expect(await refund(house, voucher.id, 3_000)).toMatchObject({ code: "voucher-changed" });
    expect(await refund(house, voucher.id, 1_750)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({ blockedAt: null });
    expect(await refund(house, voucher.id, 0)).toMatchObject({ code: "nothing-left" });

    const [row] = await db.values<[string]>(sql`select link_token from bookings where order_id = ${orderId}`);
    const booking = await getBookingByLink(db, row?.[0] ?? "");
    const cancelled = await cancelTicketsByStaff(db, {
      ...{ bookingId: booking?.id ?? "", ticketIds: booking?.tickets.map(({ id }) => id) ?? [] },
      ...{ expectedRefundMinor: 1_250, staff: house.staff, now },
    });
    expect(cancelled).toMatchObject({ ok: true });
    expect(await sales.balance(voucher.id)).toBe(1_250);
    // and that can go back as well: then it is over
    expect(await refund(house, voucher.id, 1_250)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({ blockedAt: now });
    expect(await sales.balance(voucher.id)).toBe(0);
  });

  it("is refused where it was spent a moment before", async () => {
    const by = meanwhile(db, async () => {
      await spend();
    });
    expect(await refund(house, voucher.id, 3_000, by)).toMatchObject({ code: "voucher-changed" });
    expect(await db.$count(refunds, eq(refunds.orderId, voucher.orderId))).toBe(0);
    expect(await stored()).toMatchObject({ blockedAt: null });
    expect(await sales.balance(voucher.id)).toBe(1_750);
  });

  it("gives it back once, however often it is asked for at once", async () => {
    const twice = await Promise.all([refund(house, voucher.id, 3_000), refund(house, voucher.id, 3_000)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.$count(refunds, eq(refunds.orderId, voucher.orderId))).toBe(1);
  });

  it("is for who runs that theater", async () => {
    const elsewhere = await openHouse(db);
    for (const who of [elsewhere.staff, await addDoorStaff(db, house.fixture.theaterId)])
      expect(await refund(house, voucher.id, 3_000, db, who)).toMatchObject({ code: "not-found" });
    expect(await sales.balance(voucher.id)).toBe(3_000);
  });
});

it("refunds what was spent as well without the rule of its balance (twin)", async () => {
  const house = await openHouse(openTestDatabase());
  const { db, sales } = house;
  const voucher = await sales.buy(3_000);
  await db.run(sql`drop trigger voucher_entries_within_value`);
  const by = meanwhile(db, async () => {
    await sales.pay({ seats: 1, code: voucher.code, expectedVoucherMinor: 1_250 });
  });
  expect(await refund(house, voucher.id, 3_000, by)).toMatchObject({ ok: true });
  expect(await sales.balance(voucher.id)).toBe(-1_250);
});
