import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { askedAt, listToAsk } from "@/lib/reviews/list-to-ask";
import { letIn, visit } from "@/lib/reviews/testing/visited";
import { writeReview } from "@/lib/reviews/write-review";
import { askForReview } from "./ask-for-review";
import { postReviewRequests } from "./post-review-requests";
import { getOptOut, setOptOut } from "./set-opt-out";

/** In London, where it is winter; the year keeps other tests' showtimes out. */
const startsAt = Date.UTC(2033, 10, 24, 19, 30);
const before = startsAt - HOUR_MS;
const eleven = Date.UTC(2033, 10, 25, 11);

describe.each(engines)("messages that ask for a review (%s)", (_, open) => {
  const db = open();
  const come = async (whose: { email?: string; userId?: number } = {}) => {
    const fixture = await makeFixture(db, { startsAt });
    return { fixture, ...(await visit(db, fixture, before, whose)) };
  };
  const asked = (bookingId: string) =>
    db
      .select()
      .from(messages)
      .where(and(eq(messages.bookingId, bookingId), eq(messages.kind, "review-request")));
  const toAsk = async (bookingId: string) => {
    const due = await listToAsk(db, { now: eleven, most: 1_000 });
    const found = due.find((one) => one.bookingId === bookingId);
    if (!found) throw new Error("not to be asked");
    return found;
  };

  it("go out once, from eleven in the morning of the day after, and a review can be written by them", async () => {
    const { booking, email, ticketId, link, fixture } = await come();
    await postReviewRequests(db, { now: eleven - 1 });
    expect(await asked(booking.id)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => postReviewRequests(db, { now: eleven })));
    await postReviewRequests(db, { now: eleven + HOUR_MS });
    expect(await asked(booking.id)).toMatchObject([
      { to: email, notAfter: eleven + 7 * DAY_MS, payload: { ticketId, showtime: { startsAt } } },
    ]);
    const said = { halves: 8, words: "", name: "", userId: null, now: eleven };
    expect(await writeReview(db, { of: { link }, ...said })).toMatchObject({ ok: true });
    // who has said it already is not asked after the next visit
    const again = await visit(db, { ...fixture, seatIds: fixture.seatIds.slice(5) }, before, { email });
    await postReviewRequests(db, { now: eleven + HOUR_MS });
    expect(await asked(again.booking.id)).toEqual([]);
  });

  it("do not ask a guest who has said it with the account of that address", async () => {
    const ada = await addCustomer(db);
    const { fixture } = await come(ada);
    const said = { halves: 8, words: "", name: "", userId: ada.userId, now: before };
    expect(await writeReview(db, { of: { movieId: fixture.movieId }, ...said })).toMatchObject({ ok: true });
    const seatIds = fixture.seatIds.slice(5);
    const again = await visit(db, { ...fixture, seatIds }, before, { email: ada.email });
    await postReviewRequests(db, { now: eleven });
    expect(await asked(again.booking.id)).toEqual([]);
  });

  it("of a night's last showtime go out with those of its evening", () => {
    const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
    expect(askedAt(startsAt, clock)).toBe(eleven);
    expect(askedAt(Date.UTC(2033, 10, 25, 0, 40), clock)).toBe(eleven);
    expect(askedAt(Date.UTC(2033, 10, 25, 6), clock)).toBe(eleven + DAY_MS);
  });

  it("are not for who was not let in, nor of a theater that does not ask, nor days later", async () => {
    const absent = await come();
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, absent.ticketId));
    const silent = await come();
    await db.update(theaters).set({ asksForReviews: false }).where(eq(theaters.id, silent.fixture.theaterId));
    const late = await come();
    await postReviewRequests(db, { now: eleven + 2 * DAY_MS });
    expect(await asked(late.booking.id)).toEqual([]);
    await postReviewRequests(db, { now: eleven });
    for (const { booking } of [absent, silent]) expect(await asked(booking.id)).toEqual([]);
  });

  it("go to a friend who came with a ticket of the booking, not to a buyer who did not", async () => {
    const { booking, ticketId } = await come();
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, ticketId));
    const email = `${newId().toLowerCase()}@example.org`;
    await passOn(db, { linkToken: booking.linkToken, ticketId, email, now: before });
    await letIn(db, booking, startsAt);
    await postReviewRequests(db, { now: eleven });
    expect(await asked(booking.id)).toMatchObject([{ to: email }]);
  });

  it("stop by one click for an address, without its reminders, and come again by another", async () => {
    const { booking, email } = await come();
    const token = optOutPath(email, "reviews").slice("/unsubscribe/".length);
    const set = (wanted: boolean) => setOptOut(db, { token, wanted, now: before });
    expect(await set(false)).toEqual({ ok: true, value: { address: email, of: "reviews" } });
    expect(await getOptOut(db, token)).toEqual({ address: email, of: "reviews", isOn: false });
    const reminders = optOutPath(email).slice("/unsubscribe/".length);
    expect(await getOptOut(db, reminders)).toEqual({ address: email, of: "reminders", isOn: true });
    await postReviewRequests(db, { now: eleven });
    expect(await asked(booking.id)).toEqual([]);
    await set(true);
    await postReviewRequests(db, { now: eleven });
    expect(await asked(booking.id)).toHaveLength(1);
  });

  it("are not sent for what has changed since it was read; without the conditions they would be (twins)", async () => {
    const undone = await come();
    const first = await toAsk(undone.booking.id);
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, undone.ticketId));
    expect(await askForReview(db, first, eleven)).toBe(false);
    expect(await askForReview(withoutGuard(db, "not-so"), first, eleven)).toBe(true);
    const silent = await come();
    const second = await toAsk(silent.booking.id);
    const { theaterId } = silent.fixture;
    await db.update(theaters).set({ asksForReviews: false }).where(eq(theaters.id, theaterId));
    expect(await askForReview(db, second, eleven)).toBe(false);
    const stopped = await come();
    const third = await toAsk(stopped.booking.id);
    const token = optOutPath(stopped.email, "reviews").slice("/unsubscribe/".length);
    await setOptOut(db, { token, wanted: false, now: before });
    expect(await askForReview(db, third, eleven)).toBe(false);
    expect(await askForReview(withoutGuard(db, "opted-out"), third, eleven)).toBe(true);
  });
});
