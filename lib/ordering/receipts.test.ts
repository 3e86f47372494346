import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { theaters } from "@/db/schema/venues";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutStep } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { listReceipts } from "@/lib/orders/list-receipts";
import { cancelTickets } from "./refunds/cancel-tickets";
import { refundOrder } from "./refunds/refund-order";
import { settleOrder } from "./settle-order";
import { CASH, card, now, popcornStand } from "./testing/popcorn-stand";

// what a guard or a rule keeps out is let in without it
breakInvariants("paid-order-has-its-receipt", "refund-has-its-credit-note");

const SELLER = { legalName: "Lantern Ltd", legalAddress: "2 Back Lane", taxNumber: "GB 1" };
const RATES = { ticketTaxBasisPoints: 2_000, feeTaxBasisPoints: 2_000, productTaxBasisPoints: 550 };

describe.each(engines)("receipts on %s", (engine, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let stand: ReturnType<typeof popcornStand>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 2 * DAY_MS });
    staff = await addOwner(db, fixture.theaterId);
    stand = popcornStand(db, fixture);
    await settings({ ...SELLER, ...RATES });
  });

  const settings = (set: Partial<typeof theaters.$inferInsert>) =>
    db.update(theaters).set(set).where(eq(theaters.id, fixture.theaterId));
  const issued = () =>
    db.select().from(receipts).where(eq(receipts.theaterId, fixture.theaterId)).orderBy(receipts.number);
  const sell = async (places: number[], isFree = false) => {
    const sold = await sellAtCounter(db, {
      ...{ staff, saleId: newId(), showtimeId: fixture.showtimeId, revision: 1, houseSeatIds: [], now },
      choices: places.map((at) => ({
        seatId: fixture.seatIds[at] as number,
        ticketTypeId: fixture.ticketTypeId,
      })),
      expectedTotalMinor: isFree ? 0 : 1_250 * places.length,
      payment: isFree ? { kind: "complimentary", reason: "Press" } : { kind: "cash", givenMinor: 10_000 },
      ...{ isOverride: true, contact: { name: "", email: "" } },
    });
    const booking = sold.ok ? await getBookingByLink(db, sold.value.linkToken) : null;
    if (!booking) throw new Error("not sold");
    return booking;
  };

  it("say who sold, and net, tax and gross by rate, as it was then", async () => {
    const orderId = await stand.ordered();
    await settings({ productTaxBasisPoints: 1_000 });
    await stand.settle(orderId);
    await settings({ legalName: "Others Ltd", taxNumber: "" });
    expect(await listReceipts(db, orderId)).toMatchObject([
      {
        ...{ series: "receipt", year: 2026, number: 1, issuedAt: now, currency: "GBP", ...SELLER },
        rates: [
          { taxBasisPoints: 550, netMinor: 853, taxMinor: 47, grossMinor: 900 },
          // a voucher is taxed by what is bought with it
          { taxBasisPoints: 0, netMinor: 2_000, taxMinor: 0, grossMinor: 2_000 },
        ],
        grossMinor: 2_900,
      },
    ]);
  });

  it("say the theater's name and address where it has no others", async () => {
    await settings({ legalName: "", legalAddress: "", name: "The Lantern" });
    const { orderId } = await sell([0]);
    const [receipt] = await listReceipts(db, orderId);
    expect(receipt).toMatchObject({ legalName: "The Lantern", legalAddress: "1 High Street, London" });
    expect(receipt?.rates).toEqual([
      { taxBasisPoints: 2_000, netMinor: 1_042, taxMinor: 208, grossMinor: 1_250 },
    ]);
  });

  it("are issued once, and not for what cost nothing", async () => {
    await sell([0], true);
    const orderId = await stand.ordered();
    await Promise.all([stand.settle(orderId), stand.settle(orderId), stand.settle(orderId)]);
    expect(await issued()).toMatchObject([{ number: 1, orderId }]);
  });

  it("are named by a credit note for each refund, whose taxes come to the line's own", async () => {
    const orderId = await stand.ordered({
      lines: [{ kind: "product", amountMinor: 1_000, label: "Popcorn" }],
      parts: [
        { ...CASH, amountMinor: 333 },
        { ...card(), amountMinor: 667 },
      ],
      seller: staff,
    });
    await stand.settle(orderId);
    const [line] = await stand.linesOf(orderId);
    for (const amountMinor of [1, 332, 500, 167])
      expect(
        await refundOrder(db, {
          ...{ staff, orderId, lines: [{ orderLineId: line?.id ?? "", amountMinor }], reason: "stale", now },
        }),
      ).toMatchObject({ ok: true });
    const [receipt, ...notes] = await listReceipts(db, orderId);
    expect(receipt).toMatchObject({ grossMinor: 1_000, credits: null });
    // five refunds: one went back to both payments
    expect(notes.map(({ series, number, credits }) => [series, number, credits?.number])).toEqual(
      [1, 2, 3, 4, 5].map((number) => ["credit-note", number, 1]),
    );
    expect(notes.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(1_000);
    expect(notes.flatMap(({ rates }) => rates).reduce((sum, { taxMinor }) => sum + taxMinor, 0)).toBe(
      line?.taxMinor,
    );
  });

  it("are not issued of money that came too often, whose refund has no credit note", async () => {
    const orderId = await stand.ordered();
    await stand.settle(orderId);
    const [first] = await stand.paymentsOf(orderId);
    const { id: _id, state: _state, ...same } = first as typeof payments.$inferSelect;
    const id = newId();
    await db.insert(payments).values({ ...same, id, state: "declined", providerRef: id });
    await db.update(payments).set({ state: "captured" }).where(eq(payments.id, id));
    await settleOrder(db, { orderId, now });
    expect(await stand.refundsOf(orderId)).toHaveLength(1);
    expect(await listReceipts(db, orderId)).toHaveLength(1);
  });

  it("are named when a customer cancels a seat", async () => {
    const { linkToken, orderId, tickets } = await bookSeats(db, fixture, {
      ...{ seatIds: fixture.seatIds.slice(0, 2), now },
    });
    const [one] = tickets;
    const cancelled = await cancelTickets(db, {
      ...{ linkToken, ticketIds: [one?.id ?? ""], expectedRefundMinor: 1_250, userId: null, now },
    });
    expect(cancelled).toMatchObject({ ok: true });
    expect(await listReceipts(db, orderId)).toMatchObject([
      { series: "receipt", number: 1, grossMinor: 2_500 },
      {
        ...{ series: "credit-note", number: 1, grossMinor: 1_250, credits: { number: 1 } },
        lines: [{ id: one?.orderLineId }],
      },
    ]);
  });

  it("come with the message of their refund, each with its own, and with none where no receipt was issued", async () => {
    const cancel = async ({ linkToken, orderId, id }: Booking, ticketId = "") => {
      const chosen = { ticketIds: [ticketId], expectedRefundMinor: 1_250, userId: null };
      expect(await cancelTickets(db, { linkToken, ...chosen, now })).toMatchObject({ ok: true });
      const told = await db
        .select()
        .from(messages)
        .where(and(eq(messages.bookingId, id), eq(messages.kind, "booking-cancelled")))
        .orderBy(sql`rowid`);
      const credits = told.map(({ payload }) => payload.credits);
      return { credits, notes: (await listReceipts(db, orderId)).flatMap(({ refundId }) => refundId ?? []) };
    };
    const [a1, a2, b1, b2] = fixture.seatIds;
    const booking = await bookSeats(db, fixture, { seatIds: [a1 ?? 0, a2 ?? 0], now });
    for (const { id } of booking.tickets) {
      const { credits, notes } = await cancel(booking, id);
      expect(credits).toEqual(notes.map((note) => [note]));
    }
    const beforeReceipts = withoutStep(db, "insert into receipts");
    const old = await bookSeats(beforeReceipts, fixture, { seatIds: [b1 ?? 0, b2 ?? 0], now });
    expect(await cancel(old, old.tickets[0]?.id)).toEqual({ credits: [[]], notes: [] });
  });

  it("begin anew with the year of the theater's own zone", async () => {
    const eve = Date.UTC(2026, 11, 31, 23, 30);
    const year = async (timeZone: string) => {
      fixture = await makeFixture(db, { startsAt: eve + DAY_MS });
      await settings({ timeZone });
      stand = popcornStand(db, fixture);
      await stand.settle(await stand.ordered({ now: eve }), eve);
      await stand.settle(await stand.ordered({ now: eve + 24 * HOUR_MS }), eve + 24 * HOUR_MS);
      return (await issued()).map((it) => [it.year, it.number]);
    };
    expect(await year("Europe/London")).toEqual([
      [2026, 1],
      [2027, 1],
    ]);
    expect(await year("Asia/Tokyo")).toEqual([
      [2027, 1],
      [2027, 2],
    ]);
  });

  it("are in the order of their dates, also where the clock was set back", async () => {
    await stand.settle(await stand.ordered(), now);
    await stand.settle(await stand.ordered({ now: now - HOUR_MS }), now - HOUR_MS);
    expect((await issued()).map(({ number, issuedAt }) => [number, issuedAt])).toEqual([
      [1, now],
      [2, now],
    ]);
  });

  // other tests wait for the same libSQL server
  const rivals = engine === "libSQL" ? 8 : 50;
  it(`have no gap under ${rivals} rivals, who pay, are refused and refund at once`, {
    timeout: 120_000,
  }, async () => {
    const orders = await Promise.all(Array.from({ length: rivals }, () => stand.ordered()));
    await Promise.all(orders.map((orderId) => stand.settle(orderId)));
    const refunds = await Promise.all(
      orders.flatMap((orderId) =>
        [900, 900].map(async (amountMinor) => {
          const [line] = await stand.linesOf(orderId);
          const lines = [{ orderLineId: line?.id ?? "", amountMinor }];
          return refundOrder(db, { staff, orderId, lines, reason: "stale", now });
        }),
      ),
    );
    expect(refunds.filter(({ ok }) => ok)).toHaveLength(rivals);
    for (const series of ["receipt", "credit-note"]) {
      const numbers = (await issued()).filter((one) => one.series === series).map(({ number }) => number);
      expect(numbers, series).toEqual(Array.from({ length: rivals }, (_, i) => i + 1));
    }
  });
});
