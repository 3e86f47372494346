import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { addNote } from "@/lib/bookings/add-note";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { cancelTickets } from "./cancel-tickets";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundTickets } from "./refund-tickets";

const now = Date.UTC(2026, 10, 22, 12);
const db = openTestDatabase();

describe("what changes between reading a booking and writing to it", () => {
  let fixture: Fixture;
  let staff: StaffMember;
  let booking: Booking;

  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const by = () => ({ staff, bookingId: booking.id, now });
  const first = () => ({
    ticketIds: booking.tickets.slice(0, 1).map(({ id }) => id),
    expectedRefundMinor: 1_250,
  });
  const note = (on: Database) => addNote(on, { ...by(), text: "Comes late" });
  const refund = (on: Database) => refundTickets(on, { ...by(), ...first(), reason: "The picture failed" });
  const cancel = (on: Database) =>
    cancelTickets(on, { linkToken: booking.linkToken, ...first(), userId: null, now });
  const cancelByStaff = (on: Database) => cancelTicketsByStaff(on, { ...by(), ...first() });
  const input = () => ({ showtimeId: fixture.showtimeId, revision: 1, staff, now });
  const move = (on: Database) =>
    changeSoldShowtime(on, { ...input(), change: { start: { startsAt: fixture.startsAt + HOUR_MS } } });

  const sellHere = (on: Database) =>
    sellAtCounter(on, {
      ...{ staff, saleId: newId(), showtimeId: fixture.showtimeId, revision: 1, houseSeatIds: [], now },
      choices: [{ seatId: fixture.seatIds[9] ?? 0, ticketTypeId: fixture.ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, payment: { kind: "cash", givenMinor: 1_250 }, isOverride: true },
      contact: { name: "", email: "" },
    });

  const leaveHouse = () => db.update(users).set({ disabledAt: now }).where(eq(users.id, staff.userId));
  const begin = () => db.update(showtimes).set({ startsAt: now }).where(eq(showtimes.id, fixture.showtimeId));
  const end = () =>
    db
      .update(showtimes)
      .set({ startsAt: now - HOUR_MS, endsAt: now, occupiedUntil: now })
      .where(eq(showtimes.id, fixture.showtimeId));
  const startEarlier = () =>
    db
      .update(showtimes)
      .set({ startsAt: now + HOUR_MS / 2 })
      .where(eq(showtimes.id, fixture.showtimeId));
  const sell = () => bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(4, 5), now });

  type Act = (on: Database) => Promise<{ ok: boolean }>;
  /** What refuses it even then: a rule of the database says the same. */
  type Below = "more-than-paid" | "refund-changed";
  const changes: [string, string, Act, () => Promise<unknown>, Below?][] = [
    ["a note", "not-found", note, leaveHouse],
    ["a refund", "not-found", refund, leaveHouse],
    ["a refund", "refund-changed", refund, () => refund(db), "more-than-paid"],
    ["a cancellation by staff", "not-found", cancelByStaff, leaveHouse],
    ["a cancellation by staff", "past", cancelByStaff, begin],
    ["a cancellation by staff", "already-cancelled", cancelByStaff, () => cancel(db), "refund-changed"],
    ["a cancellation", "already-cancelled", cancel, () => cancel(db), "refund-changed"],
    ["a cancellation", "refund-changed", cancel, () => refund(db), "refund-changed"],
    ["a cancellation", "too-late", cancel, startEarlier],
    ["a change", "not-found", move, leaveHouse],
    ["a change", "sold-meanwhile", move, sell],
    ["a change", "sold-meanwhile", move, () => cancel(db)],
    ["a sale at the counter", "not-found", sellHere, leaveHouse],
    ["a sale at the counter", "showtime-over", sellHere, end],
  ];

  it.each(changes)("refuses %s as %s", async (_, code, act, change) => {
    expect(await act(meanwhile(db, change))).toMatchObject({ ok: false, code });
  });

  it.each(changes)("would let %s pass without the guard %s (twin)", async (_, code, act, change, below) => {
    const answer = await act(meanwhile(withoutGuard(db, code), change));
    expect(answer).toMatchObject(below ? { ok: false, code: below } : { ok: true });
  });
});
