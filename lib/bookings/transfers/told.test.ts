import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import type { Booking } from "../booking";
import { resendConfirmation } from "../resend-confirmation";
import { bookSeats } from "../testing/made-booking";
import { offer, passOn } from "../testing/passed-on";
import { acceptTicket } from "./accept-ticket";
import { getHeldTicket } from "./get-offer";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;

describe.each(engines)("who is written to of a ticket that was passed on, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let booking: Booking;
  let grace: string;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    grace = `${newId().toLowerCase()}@example.com`;
    fixture = await makeFixture(db, { startsAt });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const ticketId = (nth = 0) => booking.tickets[nth]?.id ?? "";
  const which = (nth = 0) => ({ linkToken: booking.linkToken, ticketId: ticketId(nth), now });
  const pass = (on = db, nth = 0) => passOn(on, { ...which(nth), email: grace });
  const to = (email: string) => db.select().from(messages).where(eq(messages.to, email)).orderBy(sql`rowid`);
  const ofBooking = () =>
    db.select().from(messages).where(eq(messages.bookingId, booking.id)).orderBy(sql`rowid`);
  const kindsTo = async (email: string) => (await to(email)).map(({ kind }) => kind);
  const cancelIt = (on = db) =>
    cancelTickets(on, {
      ...{ linkToken: booking.linkToken, ticketIds: [ticketId()] },
      ...{ expectedRefundMinor: 1_250, userId: null, now },
    });
  const owner = (): Promise<StaffMember> => addOwner(db, fixture.theaterId);
  const move = async (on = db) =>
    changeSoldShowtime(on, {
      ...{ staff: await owner(), showtimeId: fixture.showtimeId, revision: 1, now },
      change: { start: { startsAt: startsAt + 30 * MINUTE_MS } },
    });

  it("are both, each of their own link and not the other's", async () => {
    const holderToken = await pass();
    const held = await getHeldTicket(db, holderToken);
    const [received] = await to(grace);
    expect(received).toMatchObject({
      ...{ kind: "ticket-received", bookingId: booking.id },
      payload: { reference: held?.reference, holderToken, seats: [{ rowLabel: "A", seatNumber: "1" }] },
    });
    expect(JSON.stringify(received?.payload)).not.toContain(booking.linkToken);
    const given = (await ofBooking()).find(({ kind }) => kind === "ticket-passed-on");
    expect(given).toMatchObject({ payload: { reference: booking.reference, linkToken: booking.linkToken } });
    const told = JSON.stringify(given);
    for (const secret of [holderToken, held?.reference ?? "", "Grace", grace])
      expect(told).not.toContain(secret);
  });

  it("is the buyer alone when the friend leaves no address", async () => {
    await passOn(db, which());
    expect((await ofBooking()).map(({ kind }) => kind)).toEqual(["booking-confirmed", "ticket-passed-on"]);
  });

  it("are neither when the ticket does not change hands", async () => {
    const offerToken = await offer(db, which());
    const by = { offerToken, name: "Grace", email: grace, userId: null };
    expect(await acceptTicket(db, { ...by, now: startsAt })).toMatchObject({ code: "begun" });
    expect(await acceptTicket(db, { ...by, email: "not an address", now })).toMatchObject({
      code: "invalid-input",
    });
    expect(await ofBooking()).toHaveLength(1);
  });

  it("is the friend, too, when the buyer cancels the seat", async () => {
    await pass();
    expect(await cancelIt()).toMatchObject({ ok: true });
    expect(await kindsTo(grace)).toEqual(["ticket-received", "ticket-ended"]);
    expect((await to(grace)).at(-1)).toMatchObject({ payload: { isOff: false } });
    expect(JSON.stringify((await to(grace)).at(-1))).not.toContain("refundMinor");
  });

  it("is nobody else when the other seat is cancelled", async () => {
    await pass(db, 1);
    await cancelIt();
    expect(await kindsTo(grace)).toEqual(["ticket-received"]);
  });

  it("is whoever accepts it while it is cancelled, which is looked at anew; and would not be without that", async () => {
    expect(await cancelIt(meanwhile(db, () => pass()))).toMatchObject({ code: "refund-changed" });
    expect(await kindsTo(grace)).toEqual(["ticket-received"]);
    expect(await cancelIt(withoutGuard(db, "refund-changed"))).toMatchObject({ ok: true });
  });

  it("would be a friend who is not told of the end, without that guard", async () => {
    const rivals = meanwhile(withoutGuard(db, "refund-changed"), () => pass());
    expect(await cancelIt(rivals)).toMatchObject({ ok: true });
    expect(await kindsTo(grace)).toEqual(["ticket-received"]);
    expect(await db.select().from(tickets).where(eq(tickets.id, ticketId())).get()).toMatchObject({
      cancelledAt: now,
    });
  });

  it("are both when the showtime is cancelled", async () => {
    await pass();
    const { showtimeId } = fixture;
    const off = { state: "cancelled", cancelledAt: now, cancelReason: "No power." } as const;
    await db.update(showtimes).set(off).where(eq(showtimes.id, showtimeId));
    await refundCancelled(db, { showtimeId, userId: null, now });
    await refundCancelled(db, { showtimeId, userId: null, now });
    expect(await kindsTo(grace)).toEqual(["ticket-received", "ticket-ended"]);
    expect((await to(grace)).at(-1)).toMatchObject({ payload: { isOff: true, reason: "No power." } });
    expect((await ofBooking()).map(({ kind }) => kind)).toContain("showtime-cancelled");
  });

  it("is told with the tickets what cancelling comes to, and with those sent again what it comes to by then", async () => {
    const staff = await owner();
    const terms = async (at: number) => {
      await resendConfirmation(db, { staff, bookingId: booking.id, to: "ada@example.com", now: at });
      return (await ofBooking()).at(-1)?.payload.refundTiers;
    };
    const inFull = { minutesBefore: 60, basisPoints: 10_000, feeMinor: 0 };
    expect((await ofBooking())[0]?.payload.refundTiers).toEqual([inFull]);
    expect(await terms(startsAt - 61 * MINUTE_MS)).toEqual([inFull]);
    expect(await terms(startsAt - 60 * MINUTE_MS)).toEqual([]);
    await move();
    expect(await terms(startsAt)).toEqual([{ ...inFull, minutesBefore: 0 }]);
  });

  it("are both when the showtime is moved", async () => {
    const holderToken = await pass();
    expect(await move()).toMatchObject({ ok: true, value: { told: 2 } });
    expect(await kindsTo(grace)).toEqual(["ticket-received", "ticket-changed"]);
    expect((await to(grace)).at(-1)).toMatchObject({
      payload: { holderToken, before: { startsAt }, after: { startsAt: startsAt + 30 * MINUTE_MS } },
    });
  });

  it("is whoever accepts it while it is moved; would not be without that guard", async () => {
    expect(await move(meanwhile(db, () => pass()))).toMatchObject({ code: "sold-meanwhile" });
    expect(await kindsTo(grace)).toEqual(["ticket-received"]);
    const unguarded = meanwhile(withoutGuard(db, "sold-meanwhile"), () => pass(db, 1));
    expect(await move(unguarded)).toMatchObject({ ok: true });
    expect(await kindsTo(grace)).toEqual(["ticket-received", "ticket-received", "ticket-changed"]);
  });

  it("is sent no code of a ticket that is a friend's, nor reminded of it", async () => {
    await pass();
    const staff = await owner();
    const resend = () => resendConfirmation(db, { staff, bookingId: booking.id, to: "ada@example.com", now });
    await resend();
    expect((await ofBooking()).at(-1)).toMatchObject({ payload: { seats: [{ seatNumber: "2" }] } });
    await pass(db, 1);
    expect(await resend()).toMatchObject({ code: "passed-on" });
  });
});
