import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { orderLines, orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { ofPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { Holder } from "@/lib/accounts/holder";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import type { TestOutcome } from "@/lib/payments/test-provider";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { confirmBooking } from "./confirm-booking";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const after = now + HOLD_TTL_MS + 5_000;

describe.each(engines)("paying on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let holder: Holder;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    holder = { visitorId: newId(), userId: null };
  });

  async function heldBy(person: Holder, seats = 2, at = now): Promise<string> {
    const seatIds = fixture.seatIds.slice(0, seats);
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder: person, now: at });
    if (!held.ok) throw new Error(held.code);
    return held.value.id;
  }
  const pay = (holdId: string, method: TestOutcome, over: Partial<Parameters<typeof startPayment>[1]> = {}) =>
    startPayment(db, {
      holdId,
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      choices: fixture.seatIds.slice(0, 2).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor: 2_500,
      expectedCurrency: "GBP",
      provider: "test",
      method,
      now,
      ...over,
    });
  async function started(method: TestOutcome): Promise<string> {
    const payment = await pay(await heldBy(holder), method);
    if (!payment.ok) throw new Error(payment.code);
    return payment.value.paymentId;
  }
  const bookingsOf = () => db.select().from(bookings).where(eq(bookings.showtimeId, fixture.showtimeId));
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
  const refundsOf = (paymentId: string) => db.select().from(refunds).where(eq(refunds.paymentId, paymentId));

  it("makes booking, tickets, permanent claims, message and audit entry together", async () => {
    const paymentId = await started("succeed");
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    const [booking] = await bookingsOf();
    const [order] = await db
      .select()
      .from(orders)
      .where(eq(orders.id, booking?.orderId ?? ""));
    expect(order).toMatchObject({ channel: "online", totalMinor: 2_500, email: "ada@example.com" });
    const lines = await db.select().from(orderLines).where(ofPayment(paymentId));
    expect(lines.map(({ kind, quantity, amountMinor }) => [kind, quantity, amountMinor])).toEqual([
      ["ticket", 1, 1_250],
      ["ticket", 1, 1_250],
    ]);
    const bookingId = booking?.id ?? "";
    expect(await db.select().from(tickets).where(eq(tickets.bookingId, bookingId))).toHaveLength(2);
    expect((await claims()).map((claim) => claim.expiresAt)).toEqual([NEVER, NEVER]);
    const [message] = await db
      .select()
      .from(messages)
      .where(sql`payload ->> 'linkToken' = ${booking?.linkToken}`);
    expect(message).toMatchObject({ to: "ada@example.com", kind: "booking-confirmed" });
    expect(message?.payload.seats).toEqual([
      { rowLabel: "A", seatNumber: "1" },
      { rowLabel: "A", seatNumber: "2" },
    ]);
    expect(await db.select().from(auditEntries).where(eq(auditEntries.objectId, bookingId))).toHaveLength(1);
  });

  it("answers a repeated request and a second tab with the same payment, and books once", async () => {
    const holdId = await heldBy(holder);
    const tries = await Promise.all(Array.from({ length: 8 }, () => pay(holdId, "succeed")));
    const ids = new Set(tries.map((result) => (result.ok ? result.value.paymentId : result.code)));
    expect(ids.size).toBe(1);
    const [paymentId = ""] = ids;
    await Promise.all(Array.from({ length: 8 }, () => settlePayment(db, { paymentId, now })));
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    expect(await bookingsOf()).toHaveLength(1);
    expect(await pay(holdId, "succeed")).toEqual({ ok: true, value: { paymentId } });
  });

  it("keeps the seats after a declined payment and lets the person try again", async () => {
    const paymentId = await started("decline");
    expect(await settlePayment(db, { paymentId, now })).toBe("declined");
    expect(await claims()).toHaveLength(2);
    const again = await pay((await claims())[0]?.holdId ?? "", "succeed");
    expect(again).toMatchObject({ ok: true });
    if (again.ok) expect(await settlePayment(db, { paymentId: again.value.paymentId, now })).toBe("booked");
  });

  it("waits for a slow answer, and writes each word of the provider down once", async () => {
    const paymentId = await started("slow");
    expect(await settlePayment(db, { paymentId, now })).toBe("pending");
    expect(await settlePayment(db, { paymentId, now: now + 1_000 })).toBe("pending");
    expect(await settlePayment(db, { paymentId, now: now + 10_000 })).toBe("booked");
    const events = await db.select().from(paymentEvents).where(eq(paymentEvents.paymentId, paymentId));
    expect(events.map((event) => event.kind).sort()).toEqual(["captured", "pending"]);
  });

  it("changes no seat while a payment is under way", async () => {
    await started("slow");
    const third = { showtimeId: fixture.showtimeId, seatIds: [fixture.seatIds[2] as number], holder, now };
    expect(await holdSeats(db, third)).toMatchObject({ code: "payment-in-progress" });
    const first = { ...third, seatIds: [fixture.seatIds[0] as number] };
    expect(await releaseSeats(db, first)).toMatchObject({ code: "payment-in-progress" });
  });

  it("books a payment that comes after the hold has expired while nobody has taken the seats", async () => {
    const paymentId = await started("late");
    expect(await settlePayment(db, { paymentId, now: after })).toBe("booked");
  });

  it("refunds a late payment in full when a seat has gone, and says so", async () => {
    const paymentId = await started("late");
    const rival = { visitorId: newId(), userId: null };
    await heldBy(rival, 1, now + HOLD_TTL_MS);
    const states = await Promise.all([1, 2, 3].map(() => settlePayment(db, { paymentId, now: after })));
    expect(states.at(-1)).toBe("refunded");
    expect(await refundsOf(paymentId)).toMatchObject([
      { amountMinor: 2_500, state: "succeeded", reason: "seats-lost" },
    ]);
    expect(await bookingsOf()).toHaveLength(0);
    expect(await claims()).toHaveLength(1);
  });

  it("refunds when the showtime was cancelled or began before the money came", async () => {
    const paymentId = await started("slow");
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await settlePayment(db, { paymentId, now: now + 10_000 })).toBe("refunded");
    expect(await refundsOf(paymentId)).toMatchObject([{ amountMinor: 2_500, reason: "showtime-cancelled" }]);
    const letters = await db.select().from(messages).where(eq(messages.kind, "payment-refunded"));
    expect(letters.some(({ payload }) => payload.cause === "showtime-gone")).toBe(true);
  });

  it("takes no money for a showtime that was cancelled or has begun", async () => {
    const holdId = await heldBy(holder);
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await pay(holdId, "succeed")).toEqual({ ok: false, code: "showtime-gone" });
    await db
      .update(showtimes)
      .set({ state: "on-sale", startsAt: now })
      .where(eq(showtimes.id, fixture.showtimeId));
    expect(await pay(holdId, "succeed")).toEqual({ ok: false, code: "hold-expired" });
    expect(await db.select().from(payments).where(eq(payments.holdId, holdId))).toHaveLength(0);
  });

  it("goes on where a crash left it: captured, and not yet booked", async () => {
    const paymentId = await started("succeed");
    await answerAs(db, paymentId, "succeed");
    await db.update(payments).set({ state: "captured" }).where(eq(payments.id, paymentId));
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
  });

  it("refuses another total, other seats, a foreign ticket type, an expired or foreign hold", async () => {
    const holdId = await heldBy(holder);
    expect(await pay(holdId, "succeed", { expectedTotalMinor: 1 })).toMatchObject({ code: "price-changed" });
    expect(await pay(holdId, "succeed", { choices: [] })).toMatchObject({ code: "seats-changed" });
    const choices = fixture.seatIds.slice(0, 2).map((seatId) => ({ seatId, ticketTypeId: 999_999 }));
    expect(await pay(holdId, "succeed", { choices })).toMatchObject({ code: "unknown-ticket-type" });
    expect(await pay(holdId, "succeed", { now: now + HOLD_TTL_MS })).toMatchObject({ code: "hold-expired" });
    const stranger = { visitorId: newId(), userId: null };
    expect(await pay(holdId, "succeed", { holder: stranger })).toMatchObject({ code: "hold-expired" });
    expect(await db.select().from(payments).where(eq(payments.holdId, holdId))).toHaveLength(0);
  });

  it("writes nothing of a booking when one of its steps is refused", async () => {
    const paymentId = await started("slow");
    await settlePayment(db, { paymentId, now });
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect(await confirmBooking(db, { orderId: payment?.orderId ?? "", now })).toMatchObject({
      code: "not-captured",
    });
    expect(await bookingsOf()).toHaveLength(0);
  });
});

describe.each(engines.slice(0, 1))("without its guard", (_, open) => {
  it("a hold is paid for twice once nothing looks for a payment under way", async () => {
    const db = open();
    await db.run(sql`drop index payments_one_asked_per_hold`);
    const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    const holder = { visitorId: newId(), userId: null };
    const [seatId = 0] = fixture.seatIds;
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: [seatId], holder, now });
    if (!held.ok) throw new Error(held.code);
    const request = {
      holdId: held.value.id,
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      choices: [{ seatId, ticketTypeId: fixture.ticketTypeId }],
      expectedTotalMinor: 1_250,
      expectedCurrency: "GBP",
      provider: "test",
      method: "succeed",
      now,
    };
    const unguarded = withoutGuard(db, "paid-already");
    await Promise.all([startPayment(unguarded, request), startPayment(unguarded, request)]);
    expect(await db.select().from(payments)).toHaveLength(2);
  });
});
