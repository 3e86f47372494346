import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bookings } from "@/db/schema/bookings";
import { messages, reminders } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { remindedAt } from "@/lib/bookings/list-reminded-showtimes";
import { listToRemind } from "@/lib/bookings/list-to-remind";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { postReminders } from "./post-reminders";
import { remind } from "./remind";
import { getOptOut, setOptOut } from "./set-opt-out";

breakInvariants("cancelled-booking-has-no-ticket");

/** In London, where it is winter; the year keeps other tests' showtimes out. */
const nine = Date.UTC(2031, 10, 24, 9);
const startsAt = Date.UTC(2031, 10, 24, 19, 30);
const before = nine - DAY_MS;

describe.each(engines)("reminders (%s)", (_, open) => {
  const db = open();
  const book = async (at = startsAt, now = before) => {
    const fixture = await makeFixture(db, { startsAt: at });
    return { fixture, booking: await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now }) };
  };
  const remindersOf = (bookingId: string) =>
    db
      .select()
      .from(messages)
      .where(and(eq(messages.bookingId, bookingId), eq(messages.kind, "reminder")));

  it("go out once, from nine in the morning of the theater's day", async () => {
    const { booking } = await book();
    await postReminders(db, { now: nine - 1 });
    expect(await remindersOf(booking.id)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => postReminders(db, { now: nine })));
    await postReminders(db, { now: nine + HOUR_MS });
    expect(await remindersOf(booking.id)).toMatchObject([
      { to: booking.email, notAfter: startsAt, payload: { reference: booking.reference } },
    ]);
  });

  it("of a night's last showtime go out on the day before midnight", () => {
    const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
    expect(remindedAt(Date.UTC(2031, 10, 25, 0, 40), clock)).toBe(nine);
    expect(remindedAt(Date.UTC(2031, 10, 25, 6), clock)).toBe(nine + DAY_MS);
  });

  it("are not for who has just booked, nor when it is about to start, nor for what is cancelled", async () => {
    const fresh = await book(startsAt, nine - HOUR_MS);
    const late = await book();
    const cancelled = await book();
    await db.update(bookings).set({ cancelledAt: nine }).where(eq(bookings.id, cancelled.booking.id));
    const off = await book();
    await db
      .update(showtimes)
      .set({ state: "cancelled", cancelledAt: nine })
      .where(eq(showtimes.id, off.fixture.showtimeId));
    await postReminders(db, { now: startsAt - 30 * MINUTE_MS });
    for (const { booking } of [fresh, late, cancelled, off])
      expect(await remindersOf(booking.id)).toEqual([]);
  });

  it("are of the seats that are still the buyer's, and none when friends have all of them", async () => {
    const { booking } = await book();
    const pass = (nth: number) =>
      passOn(db, { linkToken: booking.linkToken, ticketId: booking.tickets[nth]?.id ?? "", now: before });
    const other = await book();
    await pass(0);
    for (const { id } of other.booking.tickets)
      await passOn(db, { linkToken: other.booking.linkToken, ticketId: id, now: before });
    await postReminders(db, { now: nine });
    expect(await remindersOf(booking.id)).toMatchObject([{ payload: { seats: [{ seatNumber: "2" }] } }]);
    expect(await remindersOf(other.booking.id)).toEqual([]);
  });

  it("do not list a seat that was passed on since they were read; would without the condition (twin)", async () => {
    const { booking } = await book();
    const read = (await listToRemind(db, { now: nine, most: 1_000 })).find(({ id }) => id === booking.id);
    if (!read) throw new Error("not to be reminded");
    await passOn(db, { linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now: nine });
    expect(await remind(db, read, nine)).toBe(false);
    await postReminders(db, { now: nine });
    expect(await remindersOf(booking.id)).toMatchObject([{ payload: { seats: [{ seatNumber: "2" }] } }]);
    await db.delete(reminders).where(eq(reminders.bookingId, booking.id));
    expect(await remind(withoutGuard(db, "other-seats"), read, nine)).toBe(true);
    expect((await remindersOf(booking.id))[1]?.payload.seats).toHaveLength(2);
  });

  it("come anew when the showtime has moved", async () => {
    const { booking, fixture } = await book();
    await postReminders(db, { now: nine });
    await db
      .update(showtimes)
      .set({
        startsAt: sql`starts_at + ${DAY_MS}`,
        endsAt: sql`ends_at + ${DAY_MS}`,
        occupiedUntil: sql`occupied_until + ${DAY_MS}`,
      })
      .where(eq(showtimes.id, fixture.showtimeId));
    await postReminders(db, { now: nine + DAY_MS });
    expect(await remindersOf(booking.id)).toHaveLength(2);
  });

  it("stop by one click for an address, and come again by another", async () => {
    const { booking } = await book();
    const token = optOutPath(booking.email).slice("/unsubscribe/".length);
    const set = (wanted: boolean, of = token) => setOptOut(db, { token: of, wanted, now: before });
    expect(await getOptOut(db, token)).toEqual({ address: booking.email, of: "reminders", isOn: true });
    expect(await set(false)).toEqual({ ok: true, value: { address: booking.email, of: "reminders" } });
    expect(await set(false)).toMatchObject({ ok: true });
    expect(await getOptOut(db, token)).toMatchObject({ isOn: false });
    await postReminders(db, { now: nine });
    expect(await remindersOf(booking.id)).toEqual([]);
    await set(true);
    expect(await getOptOut(db, token)).toMatchObject({ isOn: true });
    await postReminders(db, { now: nine });
    expect(await remindersOf(booking.id)).toHaveLength(1);
    const forged = `${Buffer.from("eve@example.org").toString("base64url")}.${token.split(".")[1]}`;
    for (const wrong of [forged, "", "x", `${token}x`, token.slice(0, -1)]) {
      expect(await set(false, wrong)).toMatchObject({ code: "not-found" });
      expect(await getOptOut(db, wrong)).toBeNull();
    }
  });

  it("are not sent for what has changed since it was read; without the condition they would be (twin)", async () => {
    const { booking } = await book();
    const read = (await listToRemind(db, { now: nine, most: 1_000 })).find(({ id }) => id === booking.id);
    if (!read) throw new Error("not to be reminded");
    await db.update(bookings).set({ cancelledAt: nine }).where(eq(bookings.id, booking.id));
    expect(await remind(db, read, nine)).toBe(false);
    expect(await remind(withoutGuard(db, "not-so"), read, nine)).toBe(true);
    expect(await remindersOf(booking.id)).toHaveLength(1);
  });

  it("are not sent to who opted out meanwhile; without the condition they would be (twin)", async () => {
    const { booking } = await book();
    const token = optOutPath(booking.email).slice("/unsubscribe/".length);
    await setOptOut(db, { token, wanted: false, now: before });
    expect(await remind(db, booking, nine)).toBe(false);
    expect(await remind(withoutGuard(db, "opted-out"), booking, nine)).toBe(true);
    await setOptOut(db, { token, wanted: true, now: before });
  });
});
