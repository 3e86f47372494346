import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { resendConfirmation } from "@/lib/bookings/resend-confirmation";
import { listReceipts } from "@/lib/orders/list-receipts";
import { feeOf, feeSales } from "../testing/fee-sales";
import { cancelTickets } from "./cancel-tickets";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundCancelled } from "./refund-cancelled";
import { refundOrder } from "./refund-order";
import { refundTickets } from "./refund-tickets";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
/** 12.50 at a third less 50 pence: 3.67. */
const THIRD = [{ minutesBefore: 60, basisPoints: 3_333, feeMinor: 50 }];
const BACK = 367;

async function openHouse(db: Database, tiers = THIRD) {
  const fixture = await makeFixture(db, { startsAt });
  const terms = { refundTiers: tiers, ticketTaxBasisPoints: 500, feeTaxBasisPoints: 2_000 };
  await db.update(theaters).set(terms).where(eq(theaters.id, fixture.theaterId));
  return { fixture, ...feeSales(db, fixture, now) };
}

const cancelIn =
  (db: Database) =>
  ({ linkToken, tickets }: Booking, places: number[], expectedRefundMinor: number, on = db) =>
    cancelTickets(on, {
      ...{ linkToken, expectedRefundMinor, userId: null, now },
      ticketIds: places.map((at) => tickets[at]?.id ?? ""),
    });

describe.each(engines)("what becomes of a booking fee on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let cancel: ReturnType<typeof cancelIn>;
  beforeAll(() => {
    db = open();
    cancel = cancelIn(db);
  });
  beforeEach(async () => {
    house = await openHouse(db);
    fixture = house.fixture;
  });
  const reload = async ({ linkToken }: Booking) => (await getBookingByLink(db, linkToken)) as Booking;
  const backOf = async (booking: Booking) => {
    const { refundedMinor, fee } = await reload(booking);
    return [refundedMinor, (fee?.amountMinor ?? 0) - (fee?.leftMinor ?? 0)];
  };
  const notesOf = async ({ orderId }: Booking) => {
    const [, ...notes] = await listReceipts(db, orderId);
    return notes.map(({ lines }) =>
      lines.map(({ kind, quantity, amountMinor }) => [kind, quantity, amountMinor]),
    );
  };
  const move = () => db.update(showtimes).set({ movedAt: now }).where(eq(showtimes.id, fixture.showtimeId));
  const cancelWhole = async () => {
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    await refundCancelled(db, { showtimeId: fixture.showtimeId, userId: null, now });
  };

  it("goes back whole with its ticket where it is refundable, by the terms it was held at", async () => {
    await house.setFee(feeOf("ticket", true));
    const booking = await house.book([0, 1], 2_700);
    await house.setFee(null);
    expect(await cancel(booking, [0], BACK)).toMatchObject({ code: "refund-changed" });
    expect(await cancel(booking, [0], BACK + 100)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([BACK + 100, 100]);
    const [told] = await db
      .select()
      .from(messages)
      .where(sql`booking_id = ${booking.id} and kind = 'booking-cancelled'`);
    expect(told?.payload).toMatchObject({ refundMinor: BACK + 100, feeMinor: 100, feeKeptMinor: 0 });
    expect(await cancel(booking, [1], BACK + 100)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([2 * BACK + 200, 200]);
    // parts come to the line's own amount and tax
    expect(await notesOf(booking)).toEqual([
      [
        ["ticket", 1, BACK],
        ["fee", 1, 100],
      ],
      [
        ["ticket", 1, BACK],
        ["fee", 1, 100],
      ],
    ]);
    const [tax] = await db.values(sql`select sum(b.tax_minor), l.tax_minor from refund_lines b
      join order_lines l on l.id = b.order_line_id where l.order_id = ${booking.orderId} and l.kind = 'fee'`);
    expect(tax).toEqual([33, 33]);
  });

  it("stays where it is not refundable, and is told", async () => {
    await house.setFee(feeOf("ticket"));
    const booking = await house.book([0, 1], 2_700);
    expect(await cancel(booking, [0, 1], 2 * BACK + 200)).toMatchObject({ code: "refund-changed" });
    expect(await cancel(booking, [0, 1], 2 * BACK)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([2 * BACK, 0]);
    const [told] = await db
      .select()
      .from(messages)
      .where(sql`booking_id = ${booking.id} and kind = 'booking-cancelled'`);
    expect(told?.payload).toMatchObject({ refundMinor: 2 * BACK, feeMinor: 0, feeKeptMinor: 200 });
  });

  it("of the booking goes back with the last of its tickets", async () => {
    await house.setFee(feeOf("booking", true, 150));
    const booking = await house.book([0, 1, 2], 3_900);
    expect(await cancel(booking, [0], BACK)).toMatchObject({ ok: true });
    expect(await cancel(booking, [1, 2], 2 * BACK)).toMatchObject({ code: "refund-changed" });
    expect(await cancel(booking, [1, 2], 2 * BACK + 150)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([3 * BACK + 150, 150]);
  });

  it("is not lost between two who cancel the last two tickets at once", async () => {
    await house.setFee(feeOf("booking", true, 150));
    const booking = await house.book([0, 1], 2_650);
    const rival = meanwhile(db, async () => {
      expect(await cancel(booking, [1], BACK)).toMatchObject({ ok: true });
    });
    expect(await cancel(booking, [0], BACK, rival)).toMatchObject({ code: "refund-changed" });
    expect(await cancel(booking, [0], BACK + 150)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([2 * BACK + 150, 150]);
  });

  it("goes back to those whose showtime was changed, refundable or not", async () => {
    await house.setFee(feeOf("ticket"));
    const booking = await house.book([0, 1], 2_700);
    expect(await cancel(booking, [0], BACK, meanwhile(db, move))).toMatchObject({ code: "refund-changed" });
    expect(await cancel(booking, [0], 1_350)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([1_350, 100]);
    // who is written to once more is not told of terms that are over
    const staff = await addOwner(db, fixture.theaterId);
    await resendConfirmation(db, { staff, bookingId: booking.id, to: "ada@example.com", now });
    const told = await db
      .select()
      .from(messages)
      .where(eq(messages.bookingId, booking.id))
      .orderBy(messages.createdAt);
    const confirmed = told.filter(({ kind }) => kind === "booking-confirmed");
    expect(confirmed.map(({ payload }) => payload.fee)).toMatchObject([
      { isRefundable: false },
      { isRefundable: true, amountMinor: 200 },
    ]);
  });

  it("goes back where staff cancel, with its ticket", async () => {
    await house.setFee(feeOf("booking", false, 150));
    const booking = await house.book([0, 1], 2_650);
    const staff = await addOwner(db, fixture.theaterId);
    const byStaff = (at: number, expectedRefundMinor: number) =>
      cancelTicketsByStaff(db, {
        ...{ staff, bookingId: booking.id, expectedRefundMinor, now },
        ticketIds: [booking.tickets[at]?.id ?? ""],
      });
    expect(await byStaff(0, 1_250)).toMatchObject({ ok: true });
    expect(await byStaff(1, 1_400)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([2_650, 150]);
  });

  it.each([
    ["ticket", 100, 1_350],
    ["booking", 150, 1_400],
  ] as const)(
    "for each %s goes back of what stands when the theater cancels the showtime",
    async (per, amount, back) => {
      await house.setFee(feeOf(per, false, amount));
      const booking = await house.book([0, 1], 2_500 + (per === "ticket" ? 2 : 1) * amount);
      expect(await cancel(booking, [0], BACK)).toMatchObject({ ok: true });
      await cancelWhole();
      expect(await backOf(booking)).toEqual([BACK + back, amount]);
      expect(await reload(booking)).toMatchObject({ cancelledAt: now });
    },
  );

  it("stays with a ticket that is refunded and stays good, and goes back when that is cancelled", async () => {
    await house.setFee(feeOf("ticket", true));
    const booking = await house.book([0], 1_350);
    const staff = await addOwner(db, fixture.theaterId);
    const ticketIds = [booking.tickets[0]?.id ?? ""];
    const goodwill = {
      staff,
      bookingId: booking.id,
      ticketIds,
      reason: "ill",
      expectedRefundMinor: 1_250,
      now,
    };
    expect(await refundTickets(db, goodwill)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([1_250, 0]);
    expect(await cancel(booking, [0], 100)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([1_350, 100]);
  });

  it("goes back once: what staff refunded of it before is not refunded again", async () => {
    await house.setFee(feeOf("ticket", true));
    const booking = await house.book([0, 1], 2_700);
    const staff = await addOwner(db, fixture.theaterId);
    const lines = [{ orderLineId: booking.fee?.orderLineId ?? "", amountMinor: 150 }];
    const { orderId } = booking;
    expect(await refundOrder(db, { staff, orderId, lines, reason: "sorry", now })).toMatchObject({
      ok: true,
    });
    expect(await cancel(booking, [0, 1], 2 * BACK + 50)).toMatchObject({ ok: true });
    expect(await backOf(booking)).toEqual([2 * BACK + 200, 200]);
  });

  it("that went back meanwhile leaves a cancelled showtime's booking for the next look", async () => {
    await house.setFee(feeOf("ticket", true));
    const booking = await house.book([0], 1_350);
    const staff = await addOwner(db, fixture.theaterId);
    const lines = [{ orderLineId: booking.fee?.orderLineId ?? "", amountMinor: 40 }];
    const refund = () => refundOrder(db, { staff, orderId: booking.orderId, lines, reason: "sorry", now });
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    const of = { showtimeId: fixture.showtimeId, userId: null, now };
    expect(await refundCancelled(meanwhile(db, refund), of)).toBe(0);
    expect(await refundCancelled(db, of)).toBe(1);
    expect(await backOf(booking)).toEqual([1_350, 100]);
  });
});

it("without the condition on the tickets that stand, a fee is lost between two who cancel (twin)", async () => {
  const db = openTestDatabase();
  const { setFee, book } = await openHouse(db);
  const cancel = cancelIn(db);
  await setFee(feeOf("booking", true, 150));
  const booking = await book([0, 1], 2_650);
  const rival = meanwhile(withoutGuard(db, "refund-changed"), () => cancel(booking, [1], BACK));
  expect(await cancel(booking, [0], BACK, rival)).toMatchObject({ ok: true });
  const found = await getBookingByLink(db, booking.linkToken);
  expect(found).toMatchObject({ refundedMinor: 2 * BACK, fee: { leftMinor: 150 }, cancelledAt: now });
});

it("without the condition on the terms, a fee stays although its showtime was changed (twin)", async () => {
  const db = openTestDatabase();
  const { setFee, book } = await openHouse(db, [{ minutesBefore: 60, basisPoints: 10_000, feeMinor: 0 }]);
  const cancel = cancelIn(db);
  await setFee(feeOf("ticket"));
  const booking = await book([0, 1], 2_700);
  const change = (movedAt: number | null) => db.update(showtimes).set({ movedAt });
  expect(
    await cancel(
      booking,
      [0],
      1_250,
      meanwhile(db, () => change(now)),
    ),
  ).toMatchObject({
    code: "refund-changed",
  });
  await change(null);
  const unguarded = meanwhile(withoutGuard(db, "refund-changed"), () => change(now));
  expect(await cancel(booking, [0], 1_250, unguarded)).toMatchObject({ ok: true });
});

it("without the condition on what is left, a fee would go back twice but for the rule below it (twin)", async () => {
  const db = openTestDatabase();
  const { fixture, setFee, book } = await openHouse(db);
  await setFee(feeOf("ticket", true));
  const booking = await book([0], 1_350);
  const staff = await addOwner(db, fixture.theaterId);
  const lines = [{ orderLineId: booking.fee?.orderLineId ?? "", amountMinor: 40 }];
  const refund = () => refundOrder(db, { staff, orderId: booking.orderId, lines, reason: "sorry", now });
  await db.update(showtimes).set({ state: "cancelled" });
  const of = { showtimeId: fixture.showtimeId, userId: null, now };
  const unguarded = meanwhile(withoutGuard(db, "other-refund"), refund);
  await expect(refundCancelled(unguarded, of)).rejects.toThrow();
});
