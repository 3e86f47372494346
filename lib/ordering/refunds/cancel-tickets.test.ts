import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { apiClients } from "@/db/schema/accounts";
import { tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { findClient } from "@/lib/accounts/api-clients/find-client";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { newId } from "@/lib/id";
import { cancelTickets } from "./cancel-tickets";

// what a guard or a rule keeps out is let in without it
breakInvariants("refunds-within-line", "cancelled-ticket-is-accounted-for");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
const cutoff = startsAt - 60 * 60_000;

const book = (db: Database, fixture: Fixture, seatIds: number[]) => bookSeats(db, fixture, { seatIds, now });

describe.each(engines)("cancelling on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let booking: Booking;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    booking = await book(db, fixture, fixture.seatIds.slice(0, 2));
  });

  const cancel = (ticketIds: string[], expectedRefundMinor: number, at = now) =>
    cancelTickets(db, {
      linkToken: booking.linkToken,
      ticketIds,
      expectedRefundMinor,
      userId: null,
      now: at,
    });
  const reload = async () => (await getBookingByLink(db, booking.linkToken)) as Booking;
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
  const refunded = () => db.select().from(refunds).where(eq(refunds.bookingId, booking.id));
  const ticket = (i: number) => booking.tickets[i]?.id ?? "";

  it("cancels one seat, refunds exactly its price and frees it for someone else", async () => {
    expect(await cancel([ticket(0)], 1_250)).toMatchObject({ ok: true, value: { refundMinor: 1_250 } });
    expect((await reload()).cancelledAt).toBeNull();
    expect(await refunded()).toMatchObject([{ amountMinor: 1_250, reason: "cancelled" }]);
    expect(await claims()).toHaveLength(1);
    const again = await book(db, fixture, [booking.tickets[0]?.seatId ?? 0]);
    expect(again.tickets).toHaveLength(1);
  });

  it("is cancelled as a whole once its last seat is", async () => {
    await cancel([ticket(0), ticket(1)], 2_500);
    expect((await reload()).cancelledAt).toBe(now);
    expect(await claims()).toHaveLength(0);
    expect(await cancel([ticket(0)], 1_250)).toMatchObject({ code: "already-cancelled" });
  });

  it("refunds a seat once, however often it is asked", async () => {
    await Promise.all(Array.from({ length: 6 }, () => cancel([ticket(0)], 1_250)));
    expect(await refunded()).toHaveLength(1);
  });

  it("is a seller's as long as its token is good, also while it is written", async () => {
    const { theaterId } = fixture;
    const asked = { name: newId(), scopes: ["sell" as const], theaterId, days: null };
    const made = await makeToken(db, { ...asked, staff: null, now });
    const client = await findClient(db, made.ok ? made.value.token : "", now);
    const by = { linkToken: booking.linkToken, expectedRefundMinor: 1_250, userId: null, client, now };
    const first = { ...by, ticketIds: [ticket(0)], isBySeller: true };
    await db
      .update(apiClients)
      .set({ revokedAt: now })
      .where(eq(apiClients.id, client?.clientId ?? 0));
    expect(await cancelTickets(db, first)).toMatchObject({ code: "not-found" });
    await db
      .update(apiClients)
      .set({ revokedAt: null })
      .where(eq(apiClients.id, client?.clientId ?? 0));
    expect(await cancelTickets(db, first)).toMatchObject({ ok: true });
  });

  it("is possible until the theater's cut-off and says why not afterwards", async () => {
    expect(await cancel([ticket(0)], 1_250, cutoff)).toMatchObject({ code: "too-late" });
    expect(await cancel([ticket(0)], 1_250, startsAt)).toMatchObject({ code: "past" });
    expect(await refunded()).toHaveLength(0);
    expect(await cancel([ticket(0)], 1_250, cutoff - 1)).toMatchObject({ ok: true });
  });

  it("is refused at the cut-off as it is when it is written, to the millisecond", async () => {
    const nowBegins = (at: number) =>
      meanwhile(db, () =>
        db.update(showtimes).set({ startsAt: at }).where(eq(showtimes.id, fixture.showtimeId)),
      );
    const [early, late] = [now + (startsAt - cutoff), now + (startsAt - cutoff) + 1];
    const once = {
      linkToken: booking.linkToken,
      ticketIds: [ticket(0)],
      expectedRefundMinor: 1_250,
      userId: null,
      now,
    };
    expect(await cancelTickets(nowBegins(early), once)).toMatchObject({ code: "too-late" });
    await db.update(showtimes).set({ startsAt }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await cancelTickets(nowBegins(late), once)).toMatchObject({ ok: true });
  });

  it("keeps a ticket that was let in at the door, and all of the choice with it", async () => {
    await db
      .update(tickets)
      .set({ admittedAt: now })
      .where(eq(tickets.id, ticket(0)));
    expect(await cancel([ticket(0), ticket(1)], 2_500)).toMatchObject({ code: "already-in" });
    expect(await refunded()).toHaveLength(0);
    expect(await cancel([ticket(1)], 1_250)).toMatchObject({ ok: true });
  });

  it("refuses what the customer was not shown, strange tickets and strange links", async () => {
    expect(await cancel([ticket(0)], 1)).toMatchObject({ code: "refund-changed" });
    expect(await cancel([], 0)).toMatchObject({ code: "nothing-chosen" });
    expect(await cancel(["nobodys"], 0)).toMatchObject({ code: "unknown-ticket" });
    const input = {
      linkToken: "guess",
      ticketIds: [ticket(0)],
      expectedRefundMinor: 1_250,
      userId: null,
      now,
    };
    expect(await cancelTickets(db, input)).toMatchObject({ code: "not-found" });
    expect(await claims()).toHaveLength(2);
  });
});

it("without the condition that its tickets still stand, and the rule on its line, one seat is refunded twice (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const { linkToken, tickets } = await book(db, fixture, fixture.seatIds.slice(0, 2));
  const once = {
    linkToken,
    ticketIds: [tickets[0]?.id ?? ""],
    expectedRefundMinor: 1_250,
    userId: null,
    now,
  };
  await db.run(sql`drop trigger refund_lines_within_line`);
  const unguarded = withoutGuard(db, "already-cancelled");
  await Promise.all([cancelTickets(unguarded, once), cancelTickets(unguarded, once)]);
  expect(await db.select().from(refunds)).toHaveLength(2);
});
