import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { refunds } from "@/db/schema/refunds";
import { vouchers } from "@/db/schema/vouchers";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";
import { codeOf, formatCode, hashCode, readCode } from "@/lib/vouchers/code";
import { quoteVoucher } from "./quote-voucher";
import { cancelTicketsByStaff } from "./refunds/cancel-tickets-by-staff";
import { refundOrder } from "./refunds/refund-order";
import { settlePayment } from "./settle-payment";
import { settleStalePayments } from "./settle-stale-payments";
import { voucherSales } from "./testing/voucher-sales";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a voucher on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let sales: ReturnType<typeof voucherSales>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    sales = voucherSales(db, fixture, now);
  });
  const bookingOf = (orderId: string) =>
    db.select().from(bookings).where(eq(bookings.orderId, orderId)).get();
  const refundsOf = (orderId: string) =>
    db.select().from(refunds).where(eq(refunds.orderId, orderId)).orderBy(sql`rowid`);

  it("is worth what was paid for it, from then on, and its code is not in the database", async () => {
    const { id, code } = await sales.buy(3_000);
    expect(await sales.balance(id)).toBe(3_000);
    expect(await sales.history(id)).toEqual([["issue", 3_000]]);
    const [row] = await db.select().from(vouchers).where(eq(vouchers.id, id));
    expect(row).toMatchObject({
      ...{ codeHash: hashCode(code), codeEnd: code.slice(-4), valueMinor: 3_000 },
      ...{ issuedAt: now, expiresAt: Date.UTC(2029, 10, 22, 12), blockedAt: null },
    });
    expect(JSON.stringify(row)).not.toContain(code);
  });

  it("pays in part: what is left on it, and the provider the rest", async () => {
    const { id, code } = await sales.buy(1_000);
    const paid = await sales.pay({ code, expectedVoucherMinor: 1_000 });
    expect(await paid.states()).toEqual([
      ["voucher", "booked", 1_000],
      ["card", "booked", 1_500],
    ]);
    expect(await bookingOf(paid.orderId)).toBeDefined();
    expect(await sales.balance(id)).toBe(0);
    expect(await sales.history(id)).toEqual([
      ["issue", 1_000],
      ["spend", -1_000],
    ]);
  });

  it("pays in whole, without a provider, and what is left stays on it", async () => {
    const { id, code } = await sales.buy(3_000);
    const held = await sales.hold();
    const started = await sales.payFor(held, { code: formatCode(code), expectedVoucherMinor: 2_500 });
    const paymentId = started.ok ? started.value.paymentId : "";
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    expect(await sales.balance(id)).toBe(500);
    const again = await sales.pay({ first: 2, seats: 1, code, expectedVoucherMinor: 500 });
    expect(await again.states()).toEqual([
      ["voucher", "booked", 500],
      ["card", "booked", 750],
    ]);
    expect(await sales.balance(id)).toBe(0);
  });

  it("is asked about without being spent, however its code is typed", async () => {
    const { code } = await sales.buy(1_000);
    const { holdId, holder } = await sales.hold();
    const typed = ` ${formatCode(code).toLowerCase().replaceAll("-", " – ")}`;
    expect(await quoteVoucher(db, { holdId, holder, voucher: typed, now })).toEqual({
      ok: true,
      value: { codeEnd: code.slice(-4), balanceMinor: 1_000 },
    });
    expect(await quoteVoucher(db, { holdId, holder, voucher: "BCDFGHJKMNPQRSTV", now })).toMatchObject({
      code: "voucher-unknown",
    });
  });

  const ENDS: [string, string, (id: string) => Promise<unknown>][] = [
    [
      "it is blocked",
      "voucher-blocked",
      (id) => db.update(vouchers).set({ blockedAt: now }).where(eq(vouchers.id, id)),
    ],
    [
      "it expires",
      "voucher-expired",
      (id) => db.update(vouchers).set({ expiresAt: now }).where(eq(vouchers.id, id)),
    ],
  ];
  it.each(ENDS)("pays nothing once %s, nor when that happens meanwhile", async (_how, code, end) => {
    const voucher = await sales.buy(1_000);
    const held = await sales.hold();
    const paying = { code: voucher.code, expectedVoucherMinor: 1_000 };
    expect(
      await sales.payFor(
        held,
        paying,
        meanwhile(db, () => end(voucher.id)),
      ),
    ).toEqual({ ok: false, code });
    expect(await sales.payFor(held, paying)).toEqual({ ok: false, code });
    expect(await db.select().from(payments).where(eq(payments.holdId, held.holdId))).toEqual([]);
    expect(await sales.balance(voucher.id)).toBe(1_000);
  });

  it("pays nothing at another theater, nor what was never bought", async () => {
    const there = voucherSales(db, await makeFixture(db, { startsAt: now + 6 * HOUR_MS }), now);
    const { code } = await there.buy(1_000);
    const held = await sales.hold();
    expect(await sales.payFor(held, { code, expectedVoucherMinor: 1_000 })).toMatchObject({
      code: "voucher-elsewhere",
    });
    expect(await sales.payFor(held, { code: codeOf("nothing") })).toMatchObject({ code: "voucher-unknown" });
  });

  it("pays what its customer was shown or nothing", async () => {
    const { code } = await sales.buy(1_000);
    const held = await sales.hold();
    for (const expectedVoucherMinor of [0, 999, 1_001])
      expect(await sales.payFor(held, { code, expectedVoucherMinor })).toMatchObject({
        code: "voucher-changed",
      });
    expect(await sales.payFor(held, { code: "", expectedVoucherMinor: 1 })).toMatchObject({
      code: "voucher-changed",
    });
  });

  it("is spent once by two at once", async () => {
    const { id, code } = await sales.buy(1_000);
    const [one, two] = [await sales.hold({ first: 0 }), await sales.hold({ first: 2 })];
    const paying = { code, expectedVoucherMinor: 1_000, method: "slow" };
    const answers = await Promise.all([sales.payFor(one, paying), sales.payFor(two, paying)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([
      { code: expect.stringMatching(/^voucher-(changed|empty)$/) },
    ]);
    expect(await sales.balance(id)).toBe(0);
  });

  it("is whole again at once where the rest is declined, and the seats stay for another try", async () => {
    const { id, code } = await sales.buy(1_000);
    const paying = { code, expectedVoucherMinor: 1_000 };
    const paid = await sales.pay({ ...paying, method: "decline" });
    expect(await paid.states()).toEqual([
      ["voucher", "refunded", 1_000],
      ["card", "declined", 1_500],
    ]);
    expect(await sales.balance(id)).toBe(1_000);
    const letters = await db
      .select()
      .from(messages)
      .where(
        sql`kind = 'payment-refunded' and payload ->> '$.showtime.theaterName' = (
          select name from theaters where id = ${fixture.theaterId})`,
      );
    expect(letters).toEqual([]);
    expect(await findHoldPayment(db, paid)).toBeNull();
    const again = await sales.payFor(paid, paying);
    const paymentId = again.ok ? again.value.paymentId : "";
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    expect(await sales.balance(id)).toBe(0);
  });

  it("keeps waiting for the rest as long as it may come", async () => {
    const { id, code } = await sales.buy(1_000);
    const paid = await sales.pay({ code, expectedVoucherMinor: 1_000, method: "slow" });
    await sales.settleAll(paid.orderId);
    expect(await paid.states()).toEqual([
      ["voucher", "captured", 1_000],
      ["card", "pending", 1_500],
    ]);
    expect(await sales.balance(id)).toBe(0);
    expect(await sales.settleAll(paid.orderId, now + 10_000)).toEqual([
      ["voucher", "booked"],
      ["card", "booked"],
    ]);
  });

  it("goes on where a crash stopped between the decline and what follows from it", async () => {
    const { id, code } = await sales.buy(1_000);
    const held = await sales.hold();
    const started = await sales.payFor(held, { code, expectedVoucherMinor: 1_000, method: "slow" });
    const paymentId = started.ok ? started.value.paymentId : "";
    await db.update(payments).set({ state: "declined", updatedAt: now }).where(eq(payments.id, paymentId));
    await expect
      .poll(
        async () => {
          await settleStalePayments(db, { now: now + 60_000 });
          return sales.balance(id);
        },
        { timeout: 20_000, interval: 0 },
      )
      .toBe(1_000);
  });

  it("is paid back first by the provider and then as a voucher, with a credit note for each", async () => {
    const { id, code } = await sales.buy(1_000);
    const paid = await sales.pay({ code, expectedVoucherMinor: 1_000 });
    const booking = await bookingOf(paid.orderId);
    const cancel = async (count: number, minor: number) => {
      const rows = await db.values<[string]>(
        sql`select id from tickets where booking_id = ${booking?.id} and cancelled_at is null limit ${count}`,
      );
      return cancelTicketsByStaff(db, {
        ...{ staff, bookingId: booking?.id ?? "", ticketIds: rows.map(([ticketId]) => ticketId) },
        ...{ expectedRefundMinor: minor, reason: "ill", isHandedBack: false, now },
      });
    };
    expect(await cancel(1, 1_250)).toMatchObject({ ok: true });
    expect(await sales.balance(id)).toBe(0);
    expect(await cancel(1, 1_250)).toMatchObject({ ok: true });
    expect(await sales.balance(id)).toBe(1_000);
    expect(await sales.history(id)).toEqual([
      ["issue", 1_000],
      ["spend", -1_000],
      ["refund", 1_000],
    ]);
    const back = await refundsOf(paid.orderId);
    expect(back.map(({ amountMinor }) => amountMinor)).toEqual([1_250, 250, 1_000]);
    expect(back[2]).toMatchObject({ state: "succeeded", settledAt: now });
    const notes = await db.select().from(receipts).where(eq(receipts.orderId, paid.orderId));
    expect(notes).toHaveLength(4);
  });

  it("is put back when the seats are lost", async () => {
    const { id, code } = await sales.buy(3_000);
    const held = await sales.hold();
    const started = await sales.payFor(held, { code, expectedVoucherMinor: 2_500 });
    await db.run(sql`delete from seat_claims where hold_id = ${held.holdId}`);
    const paymentId = started.ok ? started.value.paymentId : "";
    expect(await settlePayment(db, { paymentId, now })).toBe("refunded");
    expect(await sales.balance(id)).toBe(3_000);
  });

  it("is itself refunded as far as nothing was spent of it", async () => {
    const { id, code, orderId, lineId } = await sales.buy(3_000);
    await sales.pay({ code, expectedVoucherMinor: 2_500 });
    const refund = (amountMinor: number) =>
      refundOrder(db, {
        ...{ staff, orderId, lines: [{ orderLineId: lineId, amountMinor }], reason: "unwanted", now },
      });
    expect(await refund(501)).toEqual({ ok: false, code: "voucher-spent" });
    expect(await refund(500)).toMatchObject({ ok: true });
    expect(await sales.balance(id)).toBe(0);
    expect(await sales.history(id)).toEqual([
      ["issue", 3_000],
      ["spend", -2_500],
      ["void", -500],
    ]);
  });
});

describe("the code of a voucher", () => {
  it("is the same for its id, 16 characters, and told by four at a time", () => {
    const code = codeOf("some id");
    expect(code).toMatch(/^[BCDFGHJKMNPQRSTVWXYZ2-9]{16}$/);
    expect(codeOf("some id")).toBe(code);
    expect(codeOf("another")).not.toBe(code);
    expect(formatCode(code)).toMatch(/^(.{4}-){3}.{4}$/);
    expect(readCode(` “${formatCode(code).toLowerCase()}” `)).toBe(code);
  });
});
