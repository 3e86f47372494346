import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { offer, passOn } from "@/lib/bookings/testing/passed-on";
import { getHeldTicket } from "@/lib/bookings/transfers/get-offer";
import { listHoldersToRemind } from "@/lib/bookings/transfers/list-holders-to-remind";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { postReminders } from "./post-reminders";
import { remindHolder } from "./remind";
import { setOptOut } from "./set-opt-out";

breakInvariants("sold-seat-has-its-ticket", "cancelled-ticket-is-accounted-for");

/** In London, where it is winter; the year keeps other tests' showtimes out. */
const nine = Date.UTC(2033, 10, 24, 9);
const startsAt = Date.UTC(2033, 10, 24, 19, 30);
const before = nine - DAY_MS;

describe.each(engines)("reminders of tickets that were passed on (%s)", (_, open) => {
  const db = open();
  let fixture: Fixture;
  let booking: Booking;
  let grace: string;
  beforeEach(async () => {
    grace = `${newId().toLowerCase()}@example.com`;
    fixture = await makeFixture(db, { startsAt });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now: before });
  });

  const ticketId = (nth: number) => booking.tickets[nth]?.id ?? "";
  const pass = (nth = 0, now = before, email = grace) =>
    passOn(db, { linkToken: booking.linkToken, ticketId: ticketId(nth), now, email });
  const post = (now = nine) => postReminders(db, { now });
  const sent = (email: string, kind: "reminder" | "ticket-reminder") =>
    db
      .select()
      .from(messages)
      .where(and(eq(messages.to, email), eq(messages.kind, kind)))
      .orderBy(sql`rowid`);
  const toGrace = () => sent(grace, "ticket-reminder");
  const toBuyer = async () =>
    (await sent(booking.email, "reminder")).filter(({ bookingId }) => bookingId === booking.id);
  const found = async (holderToken: string) => {
    const due = await listHoldersToRemind(db, { now: nine, most: 1_000 });
    const held = due.find((one) => one.holderToken === holderToken);
    if (!held) throw new Error("not to be reminded");
    return held;
  };

  it("go to the friend by their own link, once, and the buyer is reminded of the other seat", async () => {
    const holderToken = await pass();
    const held = await getHeldTicket(db, holderToken);
    await post(nine - 1);
    expect(await toGrace()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => post()));
    await post(nine + HOUR_MS);
    expect(await toGrace()).toMatchObject([
      {
        ...{ notAfter: startsAt, bookingId: booking.id },
        payload: { holderToken, reference: held?.reference, seats: [{ rowLabel: "A", seatNumber: "1" }] },
      },
    ]);
    expect(JSON.stringify((await toGrace())[0]?.payload)).not.toContain(booking.linkToken);
    expect(await toBuyer()).toMatchObject([{ payload: { seats: [{ seatNumber: "2" }] } }]);
    expect(JSON.stringify(await toBuyer())).not.toContain(holderToken);
  });

  it("are of each ticket by its own link, and none to who left no address or has it on offer", async () => {
    const links = [await pass(0), await pass(1)];
    const other = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(4, 6), now: before });
    const [first, second] = other.tickets.map(({ id }) => id);
    await passOn(db, { linkToken: other.linkToken, ticketId: first ?? "", now: before });
    await offer(db, { linkToken: other.linkToken, ticketId: second ?? "", now: before });
    await post();
    expect((await toGrace()).map(({ payload }) => payload.holderToken).sort()).toEqual(links.sort());
    expect(await toBuyer()).toEqual([]);
    expect(await sent("", "ticket-reminder")).toEqual([]);
  });

  it("are not for who accepts on the day, after the buyer was reminded or shortly before", async () => {
    await pass(1, nine - HOUR_MS);
    await post();
    await pass(0, nine + HOUR_MS);
    await post(nine + 2 * HOUR_MS);
    expect(await toGrace()).toEqual([]);
    expect(await toBuyer()).toHaveLength(1);
  });

  it("are none of a ticket that was cancelled, nor of a showtime that was", async () => {
    await pass(0);
    await db
      .update(tickets)
      .set({ cancelledAt: nine })
      .where(eq(tickets.id, ticketId(0)));
    await pass(1);
    const off = { state: "cancelled", cancelledAt: nine } as const;
    await db.update(showtimes).set(off).where(eq(showtimes.id, fixture.showtimeId));
    await post();
    expect(await toGrace()).toEqual([]);
  });

  it("come anew when the showtime has moved", async () => {
    await pass();
    await post();
    await db
      .update(showtimes)
      .set({
        startsAt: sql`starts_at + ${DAY_MS}`,
        endsAt: sql`ends_at + ${DAY_MS}`,
        occupiedUntil: sql`occupied_until + ${DAY_MS}`,
      })
      .where(eq(showtimes.id, fixture.showtimeId));
    await post(nine + DAY_MS);
    expect((await toGrace()).map(({ notAfter }) => notAfter)).toEqual([startsAt, startsAt + DAY_MS]);
  });

  it("stop by the friend's own click, and the buyer's go on", async () => {
    await pass();
    const token = optOutPath(grace).slice("/unsubscribe/".length);
    await setOptOut(db, { token, wanted: false, now: before });
    await post();
    expect(await toGrace()).toEqual([]);
    expect(await toBuyer()).toHaveLength(1);
    await setOptOut(db, { token, wanted: true, now: before });
    await post();
    expect(await toGrace()).toHaveLength(1);
  });

  it("are not sent for what was cancelled since it was read; without the condition they would be (twin)", async () => {
    const held = await found(await pass());
    await db
      .update(tickets)
      .set({ cancelledAt: nine })
      .where(eq(tickets.id, ticketId(0)));
    expect(await remindHolder(db, held, nine)).toBe(false);
    expect(await remindHolder(withoutGuard(db, "not-so"), held, nine)).toBe(true);
  });

  it("are not sent to who opted out meanwhile; without the condition they would be (twin)", async () => {
    const held = await found(await pass());
    const token = optOutPath(grace).slice("/unsubscribe/".length);
    await setOptOut(db, { token, wanted: false, now: before });
    expect(await remindHolder(db, held, nine)).toBe(false);
    expect(await remindHolder(withoutGuard(db, "opted-out"), held, nine)).toBe(true);
  });
});
