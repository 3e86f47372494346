import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addRefund } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { settleCaptured, settlePayment } from "@/lib/ordering/settle-payment";
import type { PaymentNews, RefundNews } from "./provider";
import { recordEvent } from "./record-event";
import { settleRefund } from "./settle-refund";
import { testProvider } from "./test-provider";
import { answerAs } from "./testing/answer-as";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("an event of a provider on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let paymentId: string;
  let providerRef: string;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    paymentId = await payForSeats(db, fixture, {
      seatIds: fixture.seatIds.slice(0, 2),
      state: "pending",
      now,
    });
    providerRef = await answerAs(db, paymentId, "slow", { answersAt: now + HOUR_MS });
  });
  const news = (over: Partial<PaymentNews> = {}): PaymentNews => ({
    ...{ eventId: newId(), kind: "captured", providerRef, amountMinor: 2_500, currency: "GBP" },
    ...{ occurredAt: now - 1_000, ...over },
  });
  const record = (event: PaymentNews | RefundNews, provider = "test") =>
    recordEvent(db, { provider, event, now });
  const row = () => db.select().from(payments).where(eq(payments.id, paymentId)).get();
  const stateOf = async () => (await row())?.state;
  const events = () => db.select().from(paymentEvents).where(eq(paymentEvents.paymentId, paymentId));

  it("is kept once with amount, currency and both times, however often it comes", async () => {
    const event = news();
    await Promise.all([record(event), record(event), record(event)]);
    expect(await events()).toMatchObject([
      { kind: "captured", amountMinor: 2_500, currency: "GBP", occurredAt: now - 1_000, receivedAt: now },
    ]);
    expect(await settleCaptured(db, { paymentId, now })).toBe("booked");
    await record(event);
    await record(news({ kind: "declined" }));
    expect(await stateOf()).toBe("booked");
  });

  it.each([
    ["another amount", { amountMinor: 1 }],
    ["another currency", { currency: "JPY" }],
  ])("of %s is in doubt, until its provider says that it was another mistake", async (_what, over) => {
    await record(news(over));
    expect(await stateOf()).toBe("in-doubt");
    await record(news({ ...over, amountMinor: 7 }));
    expect(await row()).toMatchObject({ state: "in-doubt", cameInMinor: 7 });
    await answerAs(db, paymentId, "succeed");
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    expect(await row()).toMatchObject({ cameInMinor: null, cameInCurrency: null });
  });

  it("of nothing at all is of no money to refund", async () => {
    await record(news({ amountMinor: 0 }));
    expect(await row()).toMatchObject({ state: "declined", cameInMinor: null, updatedAt: now });
    // and is no news again whenever it is asked for
    await recordEvent(db, { provider: "test", event: news({ amountMinor: 0 }), now: now + HOUR_MS });
    expect(await row()).toMatchObject({ state: "declined", updatedAt: now });
  });

  it("finds its payment by our own id while its reference is not known yet", async () => {
    await db.update(payments).set({ providerRef: null }).where(eq(payments.id, paymentId));
    expect(await record(news())).toEqual({ ok: false, code: "unknown" });
    expect(await record(news({ paymentId }))).toEqual({ ok: true, value: { paymentId } });
    expect(await db.select().from(payments).where(eq(payments.id, paymentId)).get()).toMatchObject({
      state: "captured",
      providerRef,
    });
  });

  it("of another provider, or of no payment of ours, changes nothing", async () => {
    expect(await record(news(), "other")).toEqual({ ok: false, code: "unknown" });
    expect(await record(news({ providerRef: "x" }))).toEqual({ ok: false, code: "unknown" });
    expect(await record(news({ providerRef: "x", paymentId }))).toEqual({ ok: false, code: "unknown" });
    expect([await stateOf(), await events()]).toEqual(["pending", []]);
  });

  describe("about a refund", () => {
    let refundId: string;
    beforeEach(async () => {
      providerRef = await answerAs(db, paymentId, "slow-refund");
      await record(news());
      refundId = newId();
      await addRefund(db, { id: refundId, paymentId, amountMinor: 500, reason: "cancelled", createdAt: now });
    });
    const refund = () => db.select().from(refunds).where(eq(refunds.id, refundId)).get();
    const told = (over: Partial<RefundNews> = {}): RefundNews => ({
      ...{ eventId: newId(), kind: "refund-succeeded", refundId, refundRef: `${refundId}.1.${now + 60_000}` },
      ...{ amountMinor: 500, currency: "GBP", occurredAt: now, ...over },
    });

    it("brings one on that was pending, and it can fail days later still", async () => {
      await settleRefund(db, { refundId, now });
      expect(await refund()).toMatchObject({ state: "pending", settledAt: null });
      await settleRefund(db, { refundId, now: now + 1_000 });
      expect(await refund()).toMatchObject({ state: "pending" });
      await record(told());
      expect(await refund()).toMatchObject({ state: "succeeded", settledAt: now });
      await record(told({ kind: "refund-failed", failure: "account closed" }));
      expect(await refund()).toMatchObject({ state: "failed", failure: "account closed", attempt: 2 });
    });

    it("is not waited for: whoever asks later finds it done", async () => {
      await settleRefund(db, { refundId, now });
      await settleRefund(db, { refundId, now: now + DAY_MS });
      expect(await refund()).toMatchObject({ state: "succeeded", settledAt: now + DAY_MS });
    });

    it("asks with a key of its own after a refusal, and an event of the earlier try changes nothing", async () => {
      await settleRefund(db, { refundId, now });
      await record(told({ kind: "refund-failed", failure: "no" }));
      const asked = vi.spyOn(testProvider, "refund");
      await settleRefund(db, { refundId, now: now + 5 });
      expect(asked).toHaveBeenCalledWith(expect.objectContaining({ refundId, attempt: 2, amountMinor: 500 }));
      asked.mockRestore();
      await record(told());
      expect(await refund()).toMatchObject({ state: "pending", attempt: 2 });
    });

    it("of a try that failed is over, however often it is told and whenever", async () => {
      await settleRefund(db, { refundId, now });
      const failed = told({ kind: "refund-failed", failure: "no" });
      await record(failed);
      // the next try is not asked for yet, and its reference not known
      for (const again of [failed, { ...failed, eventId: newId() }, told()]) await record(again);
      expect(await refund()).toMatchObject({ state: "failed", attempt: 2 });
      await db.update(refunds).set({ state: "requested" }).where(eq(refunds.id, refundId));
      for (const again of [failed, { ...failed, eventId: newId() }, told()]) await record(again);
      expect(await refund()).toMatchObject({ state: "requested", attempt: 2 });
      // twin: were it forgotten that the try is over, the next would fail by it
      await db.update(refunds).set({ failedRefs: [] }).where(eq(refunds.id, refundId));
      await record(failed);
      expect(await refund()).toMatchObject({ state: "failed", attempt: 3 });
    });

    it("of another amount changes nothing", async () => {
      await settleRefund(db, { refundId, now });
      await record(told({ amountMinor: 499 }));
      expect(await refund()).toMatchObject({ state: "pending" });
    });
  });
});
