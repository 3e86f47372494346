import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { orderLines } from "@/db/schema/orders";
import { promoCodes } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { addCustomer, letPayAtCounter, reserve } from "@/lib/bookings/testing/reserved-seats";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { holdBestOffered } from "@/lib/holding/hold-best-offered";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { listReceipts } from "@/lib/orders/list-receipts";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { codeOf } from "@/lib/vouchers/code";
import { listPayableLines } from "./list-payable-lines";
import { feeOf, feeSales } from "./testing/fee-sales";
import { issueVoucher } from "./testing/issued-voucher";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("the booking fee on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let sales: ReturnType<typeof feeSales>;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    sales = feeSales(db, fixture, now);
    const rates = { ticketTaxBasisPoints: 500, feeTaxBasisPoints: 2_000 };
    await db.update(theaters).set(rates).where(eq(theaters.id, fixture.theaterId));
    await sales.setFee(feeOf("ticket"));
  });
  const linesOf = async (orderId: string) =>
    (
      await db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(orderLines.position)
    ).map(({ kind, quantity, amountMinor, taxMinor }) => [kind, quantity, amountMinor, taxMinor]);

  it("is a line of the order beside the tickets, with its own tax, in its total and on its receipt", async () => {
    const booking = await sales.book([0, 1], 2_700);
    expect(booking).toMatchObject({
      totalMinor: 2_700,
      fee: { per: "ticket", eachMinor: 100, amountMinor: 200, leftMinor: 200, isRefundable: false },
    });
    expect(await linesOf(booking.orderId)).toEqual([
      ["ticket", 1, 1_250, 60],
      ["ticket", 1, 1_250, 60],
      ["fee", 2, 200, 33],
    ]);
    const [receipt] = await listReceipts(db, booking.orderId);
    expect(receipt).toMatchObject({
      grossMinor: 2_700,
      rates: [
        { taxBasisPoints: 2_000, netMinor: 167, taxMinor: 33, grossMinor: 200 },
        { taxBasisPoints: 500, netMinor: 2_380, taxMinor: 120, grossMinor: 2_500 },
      ],
    });
    // what counts at the film's box office is the tickets' alone
    expect(booking.tickets.map(({ paidMinor, reportedMinor }) => [paidMinor, reportedMinor])).toEqual([
      [1_250, 1_250],
      [1_250, 1_250],
    ]);
    const [told] = await db.select().from(messages).where(eq(messages.bookingId, booking.id));
    expect(told?.payload).toMatchObject({
      totalMinor: 2_700,
      fee: { amountMinor: 200, eachMinor: 100, per: "ticket", isRefundable: false },
    });
  });

  it("is charged once for a booking where the theater says so", async () => {
    await sales.setFee(feeOf("booking", true, 150));
    const { fee, orderId } = await sales.book([0, 1], 2_650);
    expect(fee).toMatchObject({ per: "booking", eachMinor: 150, isRefundable: true });
    expect((await linesOf(orderId)).at(-1)).toEqual(["fee", 1, 150, 25]);
  });

  it("is what it was as the first seat was taken, whatever the theater says since", async () => {
    const before = await sales.hold([0]);
    await sales.setFee(feeOf("booking", true, 900));
    const { holder, hold } = before;
    const { showtimeId, seatIds } = fixture;
    const more = await holdSeats(db, { showtimeId, seatIds: [seatIds[1] as number], holder, now });
    expect(more).toMatchObject({ ok: true, value: { id: hold.id, bookingFee: feeOf("ticket") } });
    if (!more.ok) return;
    const both = { holder, hold: more.value };
    expect(await sales.pay(both, 3_400)).toMatchObject({ code: "price-changed" });
    expect(await sales.pay(both, 2_700)).toMatchObject({ ok: true });
    expect((await sales.hold([5])).hold.bookingFee).toEqual(feeOf("booking", true, 900));
  });

  it("is never left out of what the customer agrees to", async () => {
    expect(await sales.pay(await sales.hold([0]), 1_250)).toMatchObject({ code: "price-changed" });
  });

  it("is none where the price card is in another currency", async () => {
    const { theaterId, priceCardId: baseId, ticketTypeId } = fixture;
    const content = {
      ...{ name: "Standard", currency: "KWD", rules: [] },
      prices: [{ ticketTypeId, seatType: "standard" as const, amountMinor: 1_998 }],
    };
    const staff = await addOwner(db, theaterId);
    await savePriceCard(db, { staff, theaterId, baseId, content, now });
    const held = await sales.hold([0]);
    expect(held.hold).toMatchObject({ currency: "KWD", bookingFee: null });
    expect(await sales.pay(held, 1_998)).toMatchObject({ ok: true });
  });

  it("is none of what is free, nor does a code take anything off it", async () => {
    const [half, all] = [newId().toUpperCase().slice(0, 12), newId().toUpperCase().slice(0, 12)].map((code) =>
      code.replaceAll(/[^A-Z0-9]/g, "X"),
    ) as [string, string];
    await db.insert(promoCodes).values([
      { code: half, basisPoints: 5_000, createdAt: 0 },
      { code: all, basisPoints: 10_000, createdAt: 0 },
    ]);
    const { orderId, discountMinor } = await sales.book([0, 1], 1_450, { code: half });
    expect(discountMinor).toBe(1_250);
    expect((await linesOf(orderId)).map(([kind, , amount]) => [kind, amount])).toEqual([
      ["ticket", 625],
      ["ticket", 625],
      ["fee", 200],
    ]);
    const free = await sales.book([2], 0, { code: all });
    expect([free.totalMinor, free.fee]).toEqual([0, null]);
  });

  it("is paid by a voucher like the rest", async () => {
    const voucher = await issueVoucher(db, { theaterId: fixture.theaterId, now });
    const booking = await sales.book([0], 1_350, {
      voucher: codeOf(voucher.id),
      expectedVoucherMinor: 1_350,
    });
    expect([booking.voucherMinor, booking.fee?.amountMinor]).toEqual([1_350, 100]);
  });

  it("is a line of its own at the provider", async () => {
    const started = await sales.pay(await sales.hold([0, 1]), 2_700);
    const lines = await listPayableLines(db, started.ok ? started.value.paymentId : "");
    expect(lines.at(-1)).toEqual({ label: "Booking fee", detail: null, quantity: 2, amountMinor: 200 });
  });

  it("is part of what a seat may cost at most", async () => {
    const ask = (maxPriceMinor: number) =>
      holdBestOffered(db, {
        ...{ showtimeId: fixture.showtimeId, partySize: 2, maxPriceMinor, now },
        holder: { visitorId: newId(), userId: null },
      });
    expect(await ask(1_349)).toMatchObject({ code: "no-such-seats" });
    expect(await ask(1_350)).toMatchObject({ ok: true });
  });

  it("belongs to booking online: seats that are reserved have it, and what the till sells has none", async () => {
    await letPayAtCounter(db, fixture);
    const customer = await addCustomer(db);
    const seatIds = fixture.seatIds.slice(0, 2);
    const ask = (expectedTotalMinor: number) =>
      reserve(db, fixture, { customer, seatIds, now }, { expectedTotalMinor });
    expect(await ask(2_500)).toMatchObject({ code: "price-changed" });
    const made = await ask(2_700);
    const linkToken = made.ok ? made.value.linkToken : "";
    const reservation = await getReservationByLink(db, { linkToken, now });
    expect(reservation).toMatchObject({ totalMinor: 2_700, fee: { amountMinor: 200 } });
    const staff = await addOwner(db, fixture.theaterId);
    const payment = { kind: "cash", givenMinor: 3_000 } as const;
    const paid = await payReservation(db, {
      ...{ staff, reservationId: reservation?.id ?? "", payment, expectedTotalMinor: 2_700, now },
    });
    expect(paid).toMatchObject({ ok: true, value: { changeMinor: 300 } });
    const sold = await sellAtCounter(db, {
      ...{ staff, saleId: newId(), showtimeId: fixture.showtimeId, revision: 1, houseSeatIds: [] },
      choices: [{ seatId: fixture.seatIds[9] as number, ticketTypeId: fixture.ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, payment, contact: { name: "", email: "" }, isOverride: true, now },
    });
    expect(sold).toMatchObject({ ok: true });
    const [[fees] = [0]] = await db.values<[number]>(
      sql`select count(*) from order_lines join orders on orders.id = order_id where kind = 'fee' and channel = 'counter' and theater_id = ${fixture.theaterId}`,
    );
    expect(fees).toBe(0);
  });
});
