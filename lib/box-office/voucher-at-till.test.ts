import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { shiftEntries } from "@/db/schema/shifts";
import { vouchers } from "@/db/schema/vouchers";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { voucherSales } from "@/lib/ordering/testing/voucher-sales";
import { listReceipts } from "@/lib/orders/list-receipts";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { openShift } from "@/lib/shifts/open-shift";
import { quoteVoucherAtTill } from "./quote-voucher-at-till";
import { payReservation } from "./reservations/pay-reservation";
import type { Sale } from "./sale";
import { sellAtCounter } from "./sell-at-counter";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;

describe.each(engines)("a gift voucher at the till on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let sales: ReturnType<typeof voucherSales>;
  let voucher: Awaited<ReturnType<typeof sales.buy>>;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
    sales = voucherSales(db, fixture, now);
    voucher = await sales.buy(1_000);
  });

  /** Two seats of £12.50, of which the voucher pays £10. */
  const sell = (more: Partial<Sale> = {}, by = db, first = 0) =>
    sellAtCounter(by, {
      ...{ staff, saleId: newId(), showtimeId: fixture.showtimeId, revision: 1, houseSeatIds: [], now },
      choices: fixture.seatIds
        .slice(first, first + 2)
        .map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor: 2_500,
      payment: { kind: "cash", givenMinor: 2_000 },
      ...{ voucher: voucher.code, expectedVoucherMinor: 1_000 },
      ...{ contact: { name: "", email: "" }, isOverride: true, ...more },
    });
  const taken = async (orderId: string) =>
    (await sales.paymentsOf(orderId)).map(({ tender, state, amountMinor }) => [tender, state, amountMinor]);
  const orderOf = async (sold: Awaited<ReturnType<typeof sell>>) => {
    const booking = sold.ok ? await getBookingByLink(db, sold.value.linkToken) : null;
    if (!booking) throw new Error("not sold");
    return booking;
  };
  const block = async () => {
    await db.update(vouchers).set({ blockedAt: now }).where(eq(vouchers.id, voucher.id));
  };
  const counted = async () =>
    (await db.select().from(shiftEntries)).flatMap(({ kind, amountMinor, paymentId, refundId }) =>
      own.has(paymentId ?? refundId ?? "") ? [[kind, amountMinor]] : [],
    );
  const own = new Set<string>();

  it("pays first, and cash the rest with its change, of which the shift counts the cash alone", async () => {
    const shift = await openShift(db, { staff, theaterId: fixture.theaterId, floatMinor: 0, now });
    expect(shift).toMatchObject({ ok: true });
    const sold = await sell();
    expect(sold).toMatchObject({ value: { totalMinor: 2_500, voucherMinor: 1_000, changeMinor: 500 } });
    const { id, orderId, tickets } = await orderOf(sold);
    expect(await taken(orderId)).toEqual([
      ["voucher", "booked", 1_000],
      ["cash", "booked", 1_500],
    ]);
    expect(await sales.history(voucher.id)).toEqual([
      ["issue", 1_000],
      ["spend", -1_000],
    ]);
    const [receipt] = await listReceipts(db, orderId);
    expect(receipt?.tenders).toEqual([
      { tender: "voucher", amountMinor: 1_000 },
      { tender: "cash", amountMinor: 1_500 },
    ]);

    // what goes back is cash first, then on the voucher
    const cancel = (at: number) =>
      cancelTicketsByStaff(db, {
        ...{ bookingId: id, ticketIds: [tickets[at]?.id ?? ""], expectedRefundMinor: 1_250, staff, now },
      });
    expect(await cancel(0)).toMatchObject({ ok: true });
    expect(await sales.balance(voucher.id)).toBe(0);
    expect(await cancel(1)).toMatchObject({ ok: true });
    expect(await sales.balance(voucher.id)).toBe(1_000);
    const back = await db.select().from(refunds).where(eq(refunds.orderId, orderId));
    expect(back.every(({ state }) => state === "succeeded")).toBe(true);
    for (const one of [...back, ...(await sales.paymentsOf(orderId))]) own.add(one.id);
    expect(await counted()).toEqual([
      ["sale", 1_500],
      ["refund", -1_250],
      ["refund", -250],
    ]);
  });

  it("pays all, and nothing else is written or asked for", async () => {
    const rich = await sales.buy(4_000);
    const asked = { voucher: rich.code, expectedVoucherMinor: 2_500, payment: { kind: "voucher" as const } };
    const { orderId } = await orderOf(await sell(asked));
    expect(await taken(orderId)).toEqual([["voucher", "booked", 2_500]]);
    expect(await sales.balance(rich.id)).toBe(1_500);
  });

  it("leaves a rest that must be handed over", async () => {
    expect(await sell({ payment: { kind: "voucher" } })).toMatchObject({ code: "too-little" });
    expect(await sell({ payment: { kind: "cash", givenMinor: 1_499 } })).toMatchObject({
      code: "too-little",
    });
    const none = { voucher: "", expectedVoucherMinor: 0, payment: { kind: "voucher" as const } };
    expect(await sell(none)).toMatchObject({ code: "too-little" });
    const terminal = await sell({ payment: { kind: "terminal", receipt: "0042" } });
    expect(await taken((await orderOf(terminal)).orderId)).toEqual([
      ["voucher", "booked", 1_000],
      ["terminal", "booked", 1_500],
    ]);
  });

  it("is refused unless it pays what the seller was shown", async () => {
    expect(await sell({ expectedVoucherMinor: 900 })).toMatchObject({ code: "voucher-changed" });
    expect(await sell({ voucher: "BCDF-GHJK-MNPQ-RSTV" })).toMatchObject({ code: "voucher-unknown" });
    const elsewhere = voucherSales(db, await makeFixture(db, { startsAt }), now);
    expect(await sell({ voucher: (await elsewhere.buy(1_000)).code })).toMatchObject({
      code: "voucher-elsewhere",
    });
    const gift = { payment: { kind: "complimentary" as const, reason: "Press" }, expectedTotalMinor: 0 };
    expect(await sell(gift)).toMatchObject({ code: "voucher-changed" });
    expect(await sales.balance(voucher.id)).toBe(1_000);
  });

  it("is one sale however often it is asked for", async () => {
    const saleId = newId();
    const twice = await Promise.all([sell({ saleId }), sell({ saleId })]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect(await sell({ saleId })).toMatchObject({
      ok: true,
      value: { voucherMinor: 1_000, changeMinor: 500 },
    });
    const other = { payment: { kind: "terminal" as const, receipt: "" } };
    expect(await sell({ saleId, ...other })).toMatchObject({ code: "sold-before" });
    expect(await sales.history(voucher.id)).toHaveLength(2);
  });

  it("pays one of two tills that take it at once", async () => {
    const both = await Promise.all([sell(), sell({}, db, 4)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sales.balance(voucher.id)).toBe(0);
  });

  it("is refused in the batch where it was spent a moment before, and below that by the rule (twin)", async () => {
    const spend = () => sell({}, db, 4);
    expect(await sell({}, meanwhile(db, spend))).toMatchObject({ code: /voucher-(empty|changed)/ });
    voucher = await sales.buy(1_000);
    const unguarded = withoutGuard(withoutGuard(db, "voucher-empty"), "voucher-changed");
    const later = () => sell({}, db, 8);
    expect(await sell({}, meanwhile(unguarded, later))).toMatchObject({ code: "voucher-changed" });
    expect(await sales.balance(voucher.id)).toBe(0);
  });

  it("is refused in the batch where it was blocked a moment before; without that the rule throws (twin)", async () => {
    expect(await sell({}, meanwhile(db, block))).toMatchObject({ code: "voucher-blocked" });
    await db.update(vouchers).set({ blockedAt: null }).where(eq(vouchers.id, voucher.id));
    await expect(sell({}, meanwhile(withoutGuard(db, "voucher-blocked"), block))).rejects.toThrow();
    expect(await sales.balance(voucher.id)).toBe(1_000);
    const here = and(eq(payments.theaterId, fixture.theaterId), eq(payments.tender, "cash"));
    expect(await db.$count(payments, here)).toBe(0);
  });

  it("pays for a reservation, in part or whole, and is told to be off where it is", async () => {
    await letPayAtCounter(db, fixture);
    const customer = await addCustomer(db);
    const made = await reserved(db, fixture, { customer, seatIds: fixture.seatIds.slice(0, 2), now });
    const pay = (by = db, payment: Parameters<typeof payReservation>[1]["payment"] | null = null) =>
      payReservation(by, {
        ...{ reservationId: made.id, expectedTotalMinor: 2_500, staff, now: now + MINUTE_MS },
        payment: payment ?? { kind: "cash", givenMinor: 1_500 },
        ...{ voucher: voucher.code, expectedVoucherMinor: 1_000 },
      });
    expect(await pay(db, { kind: "voucher" })).toMatchObject({ code: "too-little" });
    expect(await pay(meanwhile(db, block))).toMatchObject({ code: "voucher-blocked" });
    await db.update(vouchers).set({ blockedAt: null }).where(eq(vouchers.id, voucher.id));
    const unguarded = withoutGuard(db, "voucher-blocked");
    await expect(pay(meanwhile(unguarded, block))).rejects.toThrow();
    await db.update(vouchers).set({ blockedAt: null }).where(eq(vouchers.id, voucher.id));
    expect(await taken(made.orderId)).toEqual([]);
    expect(await pay()).toMatchObject({ ok: true, value: { voucherMinor: 1_000, changeMinor: 0 } });
    expect(await taken(made.orderId)).toEqual([
      ["voucher", "booked", 1_000],
      ["cash", "booked", 1_500],
    ]);
    expect(await pay()).toMatchObject({ code: "paid-already" });
  });

  it("shows what is left on it to who sells there, and to nobody else", async () => {
    const asked = { showtimeId: fixture.showtimeId, voucher: voucher.code.toLowerCase(), now };
    expect(await quoteVoucherAtTill(db, { ...asked, staff })).toMatchObject({
      value: { balanceMinor: 1_000 },
    });
    const other = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    for (const who of [other, await addDoorStaff(db, fixture.theaterId)])
      expect(await quoteVoucherAtTill(db, { ...asked, staff: who })).toMatchObject({ code: "not-found" });
  });

  it("pays a reservation in the currency it was made in, whatever the showtime is sold in by now", async () => {
    await letPayAtCounter(db, fixture);
    const customer = await addCustomer(db);
    const made = await reserved(db, fixture, { customer, seatIds: fixture.seatIds.slice(0, 2), now });
    const { theaterId, showtimeId, priceCardId: baseId, ticketTypeId } = fixture;
    const prices = [{ ticketTypeId, seatType: "standard" as const, amountMinor: 1_998 }];
    const content = { name: "Standard", currency: "KWD", prices, rules: [] };
    expect(await savePriceCard(db, { staff, theaterId, baseId, content, now })).toMatchObject({ ok: true });
    const asked = { staff, showtimeId, voucher: voucher.code, now };
    expect(await quoteVoucherAtTill(db, asked)).toMatchObject({ code: "voucher-elsewhere" });
    const ofReservation = { ...asked, reservationId: made.id };
    expect(await quoteVoucherAtTill(db, ofReservation)).toMatchObject({ value: { balanceMinor: 1_000 } });
    const payment = { kind: "cash", givenMinor: 1_500 } as const;
    const spent = { voucher: voucher.code, expectedVoucherMinor: 1_000 };
    expect(
      await payReservation(db, {
        ...{ reservationId: made.id, expectedTotalMinor: 2_500, payment, ...spent, staff, now },
      }),
    ).toMatchObject({ value: { voucherMinor: 1_000 } });
    const other = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    expect(await quoteVoucherAtTill(db, { ...ofReservation, staff: other })).toMatchObject({
      code: "not-found",
    });
    expect(await quoteVoucherAtTill(db, { ...ofReservation, showtimeId: showtimeId + 1 })).toMatchObject({
      code: "not-found",
    });
  });

  it("is not guessed at a till: the seller who tries is told to wait, others sell on", async () => {
    const guess = (sellerId: number) =>
      guardGuesses(db, { sellerId, now }, () => sell({ voucher: "BCDF-GHJK-MNPQ-RSTV" }));
    for (let at = 0; at < 20; at++)
      expect(await guess(staff.userId)).toMatchObject({ code: "voucher-unknown" });
    expect(await guess(staff.userId)).toMatchObject({ code: "throttled" });
    const colleague = await addOwner(db, fixture.theaterId);
    expect(await guess(colleague.userId)).toMatchObject({ code: "voucher-unknown" });
  });
});
