import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { listReceipts } from "@/lib/orders/list-receipts";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";
import { cancelTickets } from "./cancel-tickets";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundCancelled } from "./refund-cancelled";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
/** 12.50 at a third less 50 pence: 3.67. */
const THIRD = [{ minutesBefore: 60, basisPoints: 3_333, feeMinor: 50 }];
const BACK = 367;

async function bookAtTerms(db: Database, fixture: Fixture): Promise<Booking> {
  await db.update(theaters).set({ refundTiers: THIRD }).where(eq(theaters.id, fixture.theaterId));
  const holder = { visitorId: newId(), userId: null };
  const seatIds = fixture.seatIds.slice(0, 2);
  const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
  const started = await startPayment(db, {
    ...{
      holdId: held.ok ? held.value.id : "",
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      now,
    },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "test", method: "succeed" },
  });
  if (!started.ok) throw new Error(started.code);
  await settlePayment(db, { paymentId: started.value.paymentId, now });
  const [[linkToken] = [""]] = await db.values<[string]>(
    sql`select link_token from bookings where showtime_id = ${fixture.showtimeId}`,
  );
  return (await getBookingByLink(db, linkToken)) as Booking;
}

describe.each(engines)("refunds by tiers on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let booking: Booking;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    booking = await bookAtTerms(db, fixture);
  });

  const cancel = (seats: number[], expectedRefundMinor: number, on = db) =>
    cancelTickets(on, {
      ...{ linkToken: booking.linkToken, expectedRefundMinor, userId: null, now },
      ticketIds: seats.map((at) => booking.tickets[at]?.id ?? ""),
    });
  const reload = async () => (await getBookingByLink(db, booking.linkToken)) as Booking;
  const move = () => db.update(showtimes).set({ movedAt: now }).where(eq(showtimes.id, fixture.showtimeId));

  it("are what was said when it was ordered, whatever the theater says since", async () => {
    await db.update(theaters).set({ refundTiers: [] }).where(eq(theaters.id, fixture.theaterId));
    expect((await reload()).refundTiers).toEqual(THIRD);
    expect(await cancel([0], 1_250)).toMatchObject({ code: "refund-changed" });
    expect(await cancel([0], BACK)).toMatchObject({ ok: true, value: { refundMinor: BACK } });
  });

  it("come to the same seat by seat as at once, and credit notes to what went back", async () => {
    expect(await cancel([0], BACK)).toMatchObject({ ok: true });
    expect(await cancel([1], BACK)).toMatchObject({ ok: true });
    const { cancelledAt, refundedMinor, tickets: printed } = await reload();
    expect([cancelledAt, refundedMinor]).toEqual([now, 2 * BACK]);
    expect(printed.map(({ retainedMinor }) => retainedMinor)).toEqual([1_250 - BACK, 1_250 - BACK]);
    const [, ...notes] = await listReceipts(db, booking.orderId);
    expect(notes.map(({ grossMinor }) => grossMinor)).toEqual([BACK, BACK]);
    const [totals] = await db.values(sql`select tickets_minor - cancelled_minor, paid_minor - refunded_minor
      from showtime_totals where showtime_id = ${fixture.showtimeId}`);
    expect(totals).toEqual([2_500 - 2 * BACK, 2_500 - 2 * BACK]);
  });

  it("do not bind staff, who cancel in full", async () => {
    const staff = await addOwner(db, fixture.theaterId);
    const ticketIds = [booking.tickets[0]?.id ?? ""];
    const asked = { staff, bookingId: booking.id, ticketIds, expectedRefundMinor: 1_250, now };
    expect(await cancelTicketsByStaff(db, asked)).toMatchObject({ ok: true, value: { refundMinor: 1_250 } });
  });

  it("end where the showtime was changed: then all of it goes back", async () => {
    expect(await cancel([0], BACK, meanwhile(db, move))).toMatchObject({ code: "refund-changed" });
    expect(await cancel([0], 1_250)).toMatchObject({ ok: true });
  });

  it("stand where the showtime is cancelled later: what stood until then goes back whole", async () => {
    await cancel([0], BACK);
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    await refundCancelled(db, { showtimeId: fixture.showtimeId, userId: null, now });
    expect((await reload()).refundedMinor).toBe(BACK + 1_250);
  });

  it("keep nothing of a ticket that stands, nor more than was left", async () => {
    const keep = (retainedMinor: number) =>
      db
        .update(tickets)
        .set({ retainedMinor })
        .where(eq(tickets.id, booking.tickets[0]?.id ?? ""));
    await expect(keep(1)).rejects.toThrow();
    await cancel([0], BACK);
    await expect(keep(1_251)).rejects.toThrow();
  });
});

it("without the condition on its terms, a change of the showtime is passed over (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const { linkToken, tickets: printed } = await bookAtTerms(db, fixture);
  const unguarded = meanwhile(withoutGuard(db, "refund-changed"), () =>
    db.update(showtimes).set({ movedAt: now }),
  );
  const ticketIds = [printed[0]?.id ?? ""];
  const asked = { linkToken, ticketIds, expectedRefundMinor: BACK, userId: null, now };
  expect(await cancelTickets(unguarded, asked)).toMatchObject({ ok: true });
});

it("without its rule, more than was left could be kept of a ticket (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const { tickets: printed } = await bookAtTerms(db, fixture);
  await db.run(sql`drop trigger tickets_retained`);
  await db
    .update(tickets)
    .set({ retainedMinor: 1_251 })
    .where(eq(tickets.id, printed[0]?.id ?? ""));
  expect(await db.select().from(tickets).where(eq(tickets.retainedMinor, 1_251))).toHaveLength(1);
});
