import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings, tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { paymentEvents, payments } from "@/db/schema/payments";
import { promoCodeMovies, promoCodes, promoCodeTheaters } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { makeCinema, type TestCinema } from "@/db/testing/cinema";
import { engines } from "@/db/testing/test-database";
import { CODES_PER_ADDRESS } from "@/lib/accounts/throttle";
import { cancelTickets } from "@/lib/booking/cancel-tickets";
import { getBookingByLink } from "@/lib/booking/queries";
import { DAY_MS } from "@/lib/clock-units";
import { newId, newReference } from "@/lib/id";
import { judgeCode } from "@/lib/pricing/promo-conditions";
import { holdSeats } from "@/lib/seating/hold-seats";
import { guardGuesses, quoteCode } from "./quote-code";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";
import type { TestOutcome } from "./test-provider";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a promotion code on %s", (_, open) => {
  let db: Database;
  let cinema: TestCinema;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    cinema = await makeCinema(db, { startsAt: now + DAY_MS });
  });

  async function makeCode(parts: Partial<typeof promoCodes.$inferInsert> = {}) {
    const [made] = await db
      .insert(promoCodes)
      .values({
        code: newReference(),
        createdAt: 0,
        ...(parts.amountMinor ? { currency: "GBP" } : { basisPoints: 1_000 }),
        ...parts,
      })
      .returning();
    if (!made) throw new Error("no code");
    return made;
  }
  type Person = {
    seats?: number[];
    email?: string;
    userId?: number | null;
    method?: TestOutcome;
    at?: number;
  };
  async function hold({ seats = [0, 1], userId = null, at = now }: Person) {
    const holder = { visitorId: newId(), userId };
    const seatIds = seats.map((seat) => cinema.seatIds[seat] ?? 0);
    const held = await holdSeats(db, { showtimeId: cinema.showtimeId, seatIds, holder, now: at });
    if (!held.ok) throw new Error(held.code);
    return { holdId: held.value.id, holder, seatIds };
  }
  async function payFor(
    held: Awaited<ReturnType<typeof hold>>,
    code: string,
    total: number,
    person: Person = {},
  ) {
    const { email = "ada@example.com", method = "succeed", at = now } = person;
    return startPayment(db, {
      holdId: held.holdId,
      holder: held.holder,
      contact: { name: "Ada", email },
      choices: held.seatIds.map((seatId) => ({ seatId, ticketTypeId: cinema.ticketTypeId })),
      code,
      expectedTotalMinor: total,
      provider: "test",
      method,
      now: at,
    });
  }
  const pay = async (code: string, total: number, person: Person = {}) =>
    payFor(await hold(person), code, total, person);
  const settled = async (started: Awaited<ReturnType<typeof pay>>) => {
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    const state = await settlePayment(db, { paymentId, now });
    const booking = await db.select().from(bookings).where(eq(bookings.paymentId, paymentId)).get();
    return { paymentId, state, booking };
  };

  it("is taken off: tickets add up to the payment, the message says it, cancelling gives back what was paid", async () => {
    const { code, id } = await makeCode({ amountMinor: 333, basisPoints: null });
    const { paymentId, booking } = await settled(await pay(` ${code.toLowerCase()} `, 2_500 - 333));
    const payment = await db.select().from(payments).where(eq(payments.id, paymentId)).get();
    expect(payment).toMatchObject({ amountMinor: 2_167, discountMinor: 333, promoCodeId: id });
    expect(booking?.totalMinor).toBe(2_167);
    const sold = await db
      .select()
      .from(tickets)
      .where(eq(tickets.bookingId, booking?.id ?? ""));
    expect(sold.map(({ amountMinor }) => amountMinor).sort()).toEqual([1_083, 1_084]);
    const [letter] = await db
      .select()
      .from(messages)
      .where(eq(messages.bookingId, booking?.id ?? ""));
    expect(letter?.body).toContain("£21.67");
    const [first] = sold;
    const link = booking?.linkToken ?? "";
    expect((await getBookingByLink(db, link))?.discountMinor).toBe(333);
    const cancelled = await cancelTickets(db, {
      linkToken: link,
      ticketIds: [first?.id ?? ""],
      expectedRefundMinor: first?.amountMinor ?? 0,
      userId: null,
      now,
    });
    expect(cancelled.ok).toBe(true);
    const [refund] = await db.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    expect(refund?.amountMinor).toBe(first?.amountMinor);
  });

  it("of 100 % is a booking without asking for money, and cancelling it refunds nothing", async () => {
    const { code } = await makeCode({ basisPoints: 10_000 });
    const { paymentId, state, booking } = await settled(await pay(code, 0, { method: "decline" }));
    expect(state).toBe("booked");
    const payment = await db.select().from(payments).where(eq(payments.id, paymentId)).get();
    expect(payment).toMatchObject({ amountMinor: 0, provider: "none", providerRef: null, capturedAt: now });
    const asked = await db.select().from(paymentEvents).where(eq(paymentEvents.paymentId, paymentId));
    expect(asked).toEqual([]);
    const sold = await db
      .select()
      .from(tickets)
      .where(eq(tickets.bookingId, booking?.id ?? ""));
    const cancelled = await cancelTickets(db, {
      linkToken: booking?.linkToken ?? "",
      ticketIds: sold.map(({ id }) => id),
      expectedRefundMinor: 0,
      userId: null,
      now,
    });
    expect(cancelled.ok).toBe(true);
    expect(await db.select().from(refunds).where(eq(refunds.paymentId, paymentId))).toEqual([]);
  });

  it("is counted by the server: another total than it makes is refused", async () => {
    const { code } = await makeCode();
    expect(await pay(code, 1)).toMatchObject({ code: "price-changed" });
  });

  it("says why it is refused", async () => {
    const other = await makeCinema(db, { startsAt: now + DAY_MS });
    const onlyMovie = await makeCode();
    await db.insert(promoCodeMovies).values({ promoCodeId: onlyMovie.id, movieId: other.movieId });
    const onlyTheater = await makeCode();
    await db.insert(promoCodeTheaters).values({ promoCodeId: onlyTheater.id, theaterId: other.theaterId });
    const cases: [string, string][] = [
      [newReference(), "code-unknown"],
      [(await makeCode({ startsAt: now + 1 })).code, "code-not-yet"],
      [(await makeCode({ endsAt: now })).code, "code-over"],
      [(await makeCode({ disabledAt: 1 })).code, "code-over"],
      [(await makeCode({ theaterId: other.theaterId })).code, "code-not-for-theater"],
      [onlyTheater.code, "code-not-for-theater"],
      [onlyMovie.code, "code-not-for-movie"],
      [
        (await makeCode({ amountMinor: 100, basisPoints: null, currency: "USD" })).code,
        "code-wrong-currency",
      ],
    ];
    const held = await hold({});
    for (const [code, refusal] of cases) {
      expect(await payFor(held, code, 2_250), refusal).toMatchObject({ ok: false, code: refusal });
      const { holdId, holder } = held;
      expect(await quoteCode(db, { holdId, holder, code, email: null, now })).toMatchObject({
        code: refusal,
      });
    }
    const fine = await makeCode({ theaterId: cinema.theaterId, startsAt: now, endsAt: now + 1 });
    await db.insert(promoCodeMovies).values({ promoCodeId: fine.id, movieId: cinema.movieId });
    expect(await payFor(held, fine.code, 2_250)).toMatchObject({ ok: true });
  });

  it("whose last use rivals want goes to one of them", async () => {
    const { code } = await makeCode({ maxUses: 1 });
    const held = await Promise.all([0, 1, 2, 3, 4].map((n) => hold({ seats: [n * 4, n * 4 + 1] })));
    const rivals = await Promise.all(
      held.map((one, n) => payFor(one, code, 2_250, { email: `r${n}@example.com` })),
    );
    expect(rivals.map((one) => (one.ok ? "paying" : one.code)).sort()).toEqual([
      ...Array(4).fill("code-used-up"),
      "paying",
    ]);
  });

  it("without the conditions inside the batch two take its last use (twin)", async () => {
    const { code, id } = await makeCode({ maxUses: 1 });
    const held = [await hold({ seats: [0, 1] }), await hold({ seats: [4, 5] })];
    const use = { showtimeId: cinema.showtimeId, currency: "GBP", email: null, userId: null, now };
    // both ask first, as one would who reads and then writes
    const asked = await Promise.all(held.map(() => judgeCode(db, code, use)));
    expect(asked.map((one) => typeof one)).toEqual(["object", "object"]);
    for (const { holdId } of held)
      await db.insert(payments).values({
        ...{ id: newId(), holdId, provider: "test", method: "succeed", currency: "GBP", amountMinor: 2_250 },
        ...{
          promoCodeId: id,
          items: [],
          name: "Ada",
          email: "ada@example.com",
          createdAt: now,
          updatedAt: now,
        },
      });
    const uses = await db.select().from(payments).where(eq(payments.promoCodeId, id));
    expect(uses).toHaveLength(2);
  });

  it("is given back by a payment that is declined, and used once booked", async () => {
    const { code } = await makeCode({ maxUses: 1 });
    const held = await hold({});
    expect((await settled(await payFor(held, code, 2_250, { method: "decline" }))).state).toBe("declined");
    expect((await settled(await payFor(held, code, 2_250))).state).toBe("booked");
    expect(await pay(code, 2_250, { seats: [4, 5] })).toMatchObject({ code: "code-used-up" });
  });

  it("is given back by a payment that was refunded without a booking", async () => {
    const { code } = await makeCode({ maxUses: 1 });
    const started = await pay(code, 2_250);
    const paymentId = started.ok ? started.value.paymentId : "";
    for (const state of ["captured", "refunded"] as const)
      await db.update(payments).set({ state }).where(eq(payments.id, paymentId));
    expect(await pay(code, 2_250, { seats: [4, 5] })).toMatchObject({ ok: true });
  });

  it("is used by a person, whether they come with their e-mail or their account", async () => {
    const { code } = await makeCode({ maxUsesPerPerson: 1 });
    const [user] = await db
      .insert(users)
      .values({ email: `${newId().toLowerCase()}@example.com`, name: "Ada", passwordHash: "", createdAt: 0 })
      .returning();
    const userId = user?.id ?? 0;
    await settled(await pay(code, 2_250, { seats: [0, 1], userId }));
    const again = { seats: [4, 5], email: "other@example.com" };
    expect(await pay(code, 2_250, { ...again, userId })).toMatchObject({ code: "code-used-by-you" });
    expect(await pay(code, 2_250, { seats: [8, 9] })).toMatchObject({ code: "code-used-by-you" });
    expect(await pay(code, 2_250, { seats: [14, 15], email: "eve@example.com" })).toMatchObject({ ok: true });
  });

  it("cannot be guessed for long from one address, and right ones do not count", async () => {
    const address = newId();
    const guess = (code: "code-unknown" | "code-over", at = now) =>
      guardGuesses(db, { address, now: at }, async () => ({ ok: false as const, code }));
    for (let n = 0; n < CODES_PER_ADDRESS.attempts; n++) {
      expect(await guess("code-unknown")).toMatchObject({ code: "code-unknown" });
      if (n < 3) expect(await guess("code-over")).toMatchObject({ code: "code-over" });
    }
    expect(await guess("code-unknown")).toMatchObject({ code: "throttled" });
    expect(await guess("code-unknown", now + CODES_PER_ADDRESS.windowMs)).toMatchObject({
      code: "code-unknown",
    });
  });
});
