import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { bookingNotes, tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { refunds } from "@/db/schema/refunds";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { addNote } from "@/lib/bookings/add-note";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { resendConfirmation } from "@/lib/bookings/resend-confirmation";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { cancelTickets } from "./cancel-tickets";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundTickets } from "./refund-tickets";

// what a guard or a rule keeps out is let in without it
breakInvariants("refunds-within-line");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;

describe.each(engines)("a booking in the house's care on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let booking: Booking;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const ids = () => booking.tickets.map(({ id }) => id);
  const first = () => ids().slice(0, 1);
  const by = (at = now, who = staff) => ({ staff: who, bookingId: booking.id, now: at });
  const refund = (ticketIds: string[], expectedRefundMinor: number, at = now) =>
    refundTickets(db, { ...by(at), ticketIds, expectedRefundMinor, reason: "The picture failed" });
  const cancel = (ticketIds: string[], expectedRefundMinor: number, at = now) =>
    cancelTicketsByStaff(db, { ...by(at), ticketIds, expectedRefundMinor });
  const refunded = () => db.select().from(refunds).where(eq(refunds.bookingId, booking.id));
  const letters = () => db.select().from(messages).where(eq(messages.bookingId, booking.id));
  const audited = () =>
    db.select().from(auditEntries).where(sql`object_id = ${booking.id} and user_id = ${staff.userId}`);

  it("is cancelled by staff past the customer's cut-off, until the start", async () => {
    const late = startsAt - 60_000;
    const own = {
      linkToken: booking.linkToken,
      ticketIds: first(),
      expectedRefundMinor: 1_250,
      userId: null,
    };
    expect(await cancelTickets(db, { ...own, now: late })).toEqual({ ok: false, code: "too-late" });
    expect(await cancel(first(), 1_250, late)).toMatchObject({ ok: true });
    expect(await refunded()).toMatchObject([{ amountMinor: 1_250, reason: "by-staff", state: "requested" }]);
    expect(await audited()).toMatchObject([{ action: "booking.cancelled", theaterId: fixture.theaterId }]);
    expect((await letters()).map(({ kind }) => kind).sort()).toEqual([
      "booking-cancelled",
      "booking-confirmed",
    ]);
    expect(await cancel(ids().slice(1), 1_250, startsAt)).toEqual({ ok: false, code: "past" });
  });

  it("refunds for a ticket that stays good, once, and its cancelling refunds the rest", async () => {
    expect(await refund(first(), 1_000)).toEqual({ ok: false, code: "refund-changed" });
    expect(await refund(first(), 1_250)).toMatchObject({ ok: true, value: { refundMinor: 1_250 } });
    expect(await refund(first(), 0)).toEqual({ ok: false, code: "nothing-left" });
    expect(await db.select().from(bookingNotes).where(eq(bookingNotes.bookingId, booking.id))).toMatchObject([
      { text: "The picture failed", userId: staff.userId },
    ]);
    expect(await cancel(ids(), 2_500)).toEqual({ ok: false, code: "refund-changed" });
    expect(await cancel(ids(), 1_250)).toMatchObject({ ok: true });
    expect((await refunded()).map(({ amountMinor }) => amountMinor)).toEqual([1_250, 1_250]);
  });

  it("refunds after the showtime too, but not for a cancelled ticket", async () => {
    await cancel(first(), 1_250);
    expect(await refund(ids(), 2_500, startsAt + 1)).toEqual({ ok: false, code: "already-cancelled" });
    expect(await refund(ids().slice(1), 1_250, startsAt + 1)).toMatchObject({ ok: true });
  });

  it("refunds once for two who press at the same time", async () => {
    const both = await Promise.all([refund(ids(), 2_500), refund(ids(), 2_500)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refunded()).toHaveLength(1);
  });

  it("never refunds more than was paid, whatever tickets say", async () => {
    await refund(ids(), 2_500);
    await db.update(tickets).set({ goodwillMinor: 0 }).where(eq(tickets.bookingId, booking.id));
    expect(await refund(ids(), 2_500)).toEqual({ ok: false, code: "more-than-paid" });
  });

  it("has its confirmation sent once more, of what still stands, to an address that may be corrected", async () => {
    await cancel(first(), 1_250);
    expect(await resendConfirmation(db, { ...by(), to: "right@example.com" })).toMatchObject({ ok: true });
    const sent = (await letters()).find(({ to }) => to === "right@example.com");
    expect(sent?.payload.seats).toEqual([{ rowLabel: "A", seatNumber: "2" }]);
    await cancel(ids().slice(1), 1_250);
    expect(await resendConfirmation(db, { ...by(), to: "a@b.org" })).toEqual({
      ok: false,
      code: "already-cancelled",
    });
  });

  it("takes a note, and is nobody else's business", async () => {
    expect(await addNote(db, { ...by(), text: "Comes late" })).toMatchObject({ ok: true });
    const strangers = [
      await addOwner(db, (await makeFixture(db, { startsAt })).theaterId),
      await addDoorStaff(db, fixture.theaterId),
    ];
    for (const who of strangers) {
      const theirs = by(now, who);
      expect(await getBookingForStaff(db, theirs)).toBeNull();
      expect(await addNote(db, { ...theirs, text: "?" })).toEqual({ ok: false, code: "not-found" });
      expect(await resendConfirmation(db, { ...theirs, to: "a@b.org" })).toMatchObject({ code: "not-found" });
      const some = { ...theirs, ticketIds: ids(), expectedRefundMinor: 2_500 };
      expect(await cancelTicketsByStaff(db, some)).toMatchObject({ code: "not-found" });
      expect(await refundTickets(db, { ...some, reason: "?" })).toMatchObject({ code: "not-found" });
    }
  });
});

it("is refunded twice for one ticket when neither its row nor its line remembers (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addOwner(db, fixture.theaterId);
  const { id, tickets: made } = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  const asked = { staff, bookingId: id, ticketIds: [made[0]?.id ?? ""], expectedRefundMinor: 1_250, now };
  await db.run(sql`drop trigger refund_lines_within_line`);
  await refundTickets(db, { ...asked, reason: "once" });
  await db.run(sql`update tickets set goodwill_minor = 0`);
  expect(await refundTickets(db, { ...asked, reason: "twice" })).toMatchObject({ ok: true });
});
