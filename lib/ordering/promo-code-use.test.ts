import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { promoCodeMovies, promoCodeTheaters } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { CODES_PER_ADDRESS } from "@/lib/accounts/passwords/throttle";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { DAY_MS } from "@/lib/clock-units";
import { newId, newReference } from "@/lib/id";
import { guardGuesses, quoteCode } from "./quote-code";
import { cancelTickets } from "./refunds/cancel-tickets";
import { type CodedSales, codedSales } from "./testing/coded-sales";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a promotion code on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let sales: CodedSales;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    sales = codedSales(db, fixture, now);
  });

  it("is taken off: tickets add up to the payment, the message says it, cancelling refunds what was paid", async () => {
    const { code, id } = await sales.makeCode({ amountMinor: 333, basisPoints: null });
    const { paymentId, booking } = await sales.settled(
      await sales.pay(` ${code.toLowerCase()} `, 2_500 - 333),
    );
    const payment = await db.select().from(payments).where(eq(payments.id, paymentId)).get();
    expect(payment).toMatchObject({ amountMinor: 2_167 });
    const order = await db
      .select()
      .from(orders)
      .where(eq(orders.id, booking?.orderId ?? ""))
      .get();
    expect(order).toMatchObject({ totalMinor: 2_167, discountMinor: 333, promoCodeId: id });
    const sold = await db
      .select()
      .from(tickets)
      .where(eq(tickets.bookingId, booking?.id ?? ""));
    expect(sold.map(({ paidMinor }) => paidMinor).sort()).toEqual([1_083, 1_084]);
    const [letter] = await db
      .select()
      .from(messages)
      .where(eq(messages.bookingId, booking?.id ?? ""));
    expect(letter?.payload).toMatchObject({ promoCode: code, discountMinor: 333, totalMinor: 2_167 });
    const [first] = sold;
    const link = booking?.linkToken ?? "";
    expect(await getBookingByLink(db, link)).toMatchObject({ discountMinor: 333, promoCode: code });
    const cancelled = await cancelTickets(db, {
      linkToken: link,
      ticketIds: [first?.id ?? ""],
      expectedRefundMinor: first?.paidMinor ?? 0,
      userId: null,
      now,
    });
    expect(cancelled.ok).toBe(true);
    const [refund] = await db.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    expect(refund?.amountMinor).toBe(first?.paidMinor);
  });

  it("of 100 % is a booking without asking for money, and cancelling it refunds nothing", async () => {
    const { code } = await sales.makeCode({ basisPoints: 10_000 });
    const { paymentId, state, booking } = await sales.settled(
      await sales.pay(code, 0, { method: "decline" }),
    );
    expect(state).toBe("booked");
    const payment = await db.select().from(payments).where(eq(payments.id, paymentId)).get();
    expect(payment).toMatchObject({
      amountMinor: 0,
      tender: "none",
      provider: null,
      providerRef: null,
      capturedAt: now,
    });
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
    const { code } = await sales.makeCode();
    expect(await sales.pay(code, 1)).toMatchObject({ code: "price-changed" });
  });

  it("says why it is refused", async () => {
    const other = await makeFixture(db, { startsAt: now + DAY_MS });
    const onlyMovie = await sales.makeCode();
    await db.insert(promoCodeMovies).values({ promoCodeId: onlyMovie.id, movieId: other.movieId });
    const onlyTheater = await sales.makeCode();
    await db.insert(promoCodeTheaters).values({ promoCodeId: onlyTheater.id, theaterId: other.theaterId });
    const cases: [string, string][] = [
      [newReference(), "code-unknown"],
      [(await sales.makeCode({ startsAt: now + 1 })).code, "code-not-yet"],
      [(await sales.makeCode({ endsAt: now })).code, "code-over"],
      [(await sales.makeCode({ disabledAt: 1 })).code, "code-over"],
      [(await sales.makeCode({ theaterId: other.theaterId })).code, "code-not-for-theater"],
      [onlyTheater.code, "code-not-for-theater"],
      [onlyMovie.code, "code-not-for-movie"],
      [
        (await sales.makeCode({ amountMinor: 100, basisPoints: null, currency: "USD" })).code,
        "code-wrong-currency",
      ],
    ];
    const held = await sales.hold({});
    for (const [code, refusal] of cases) {
      expect(await sales.payFor(held, code, 2_250), refusal).toMatchObject({ ok: false, code: refusal });
      const { holdId, holder } = held;
      expect(await quoteCode(db, { holdId, holder, code, now })).toMatchObject({
        code: refusal,
      });
    }
    const fine = await sales.makeCode({ theaterId: fixture.theaterId, startsAt: now, endsAt: now + 1 });
    await db.insert(promoCodeMovies).values({ promoCodeId: fine.id, movieId: fixture.movieId });
    expect(await sales.payFor(held, fine.code, 2_250)).toMatchObject({ ok: true });
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
