import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { refundLines, refunds } from "@/db/schema/refunds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { listAttention } from "@/lib/overview/list-attention";
import { settleRefund } from "@/lib/payments/settle-refund";
import { testProvider, testWebhook } from "@/lib/payments/test-provider";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { storedTotals, trueTotals } from "@/lib/reports/testing/true-totals";
import { askAgain } from "./ask-again";
import { getPaymentForStaff } from "./get-payment-for-staff";
import { getPaymentTimeline } from "./get-payment-timeline";
import { receiveWebhook } from "./receive-webhook";
import { listOurEntries } from "./reconcile/list-our-entries";
import { refundMismatch } from "./refunds/refund-mismatch";
import { retryRefund } from "./refunds/retry-refund";
import { seeReversals } from "./see-reversals";
import { settlePayment } from "./settle-payment";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("money that came in otherwise than it was asked for on %s", (name, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let paymentId: string;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    const seatIds = fixture.seatIds.slice(0, 2);
    paymentId = await payForSeats(db, fixture, { seatIds, state: "pending", now });
  });
  const row = () => db.select().from(payments).where(eq(payments.id, paymentId)).get();
  const refundsOf = () => db.select().from(refunds).where(eq(refunds.paymentId, paymentId));
  async function cameIn(told: { amountMinor?: number; currency?: string }, method?: "no-refund") {
    const providerRef = await answerAs(db, paymentId, method ?? "succeed", told);
    const request = testWebhook(providerRef, { kind: "captured", now });
    await receiveWebhook(db, { provider: "test", request });
    return request;
  }
  const inDoubt = async () => {
    await db
      .update(payments)
      .set({ state: "in-doubt", cameInMinor: 7, cameInCurrency: "GBP" })
      .where(eq(payments.id, paymentId));
    await answerAs(db, paymentId, "succeed", { amountMinor: 7 });
  };

  it.each([
    ["less than was asked for", { amountMinor: 1 }, [1, "GBP"]],
    ["more", { amountMinor: 9_999 }, [9_999, "GBP"]],
    ["another currency", { currency: "JPY" }, [2_500, "JPY"]],
  ] as const)("goes back as it came in, once: %s", async (_what, told, [amountMinor, currency]) => {
    const request = await cameIn(told);
    await receiveWebhook(db, { provider: "test", request });
    await settlePayment(db, { paymentId, now: now + 1 });
    expect(await row()).toMatchObject({ state: "refunded", capturedAt: now, amountMinor: 2_500 });
    const [refund, ...others] = await refundsOf();
    expect(refund).toMatchObject({ amountMinor, state: "succeeded", reason: "not-as-asked" });
    expect(others).toEqual([]);
    // it bought nothing, and its seats wait for another try
    const lines = db
      .select()
      .from(refundLines)
      .where(eq(refundLines.refundId, refund?.id ?? ""));
    expect(await lines).toEqual([]);
    expect(await db.select().from(receipts).where(eq(receipts.orderId, paymentId))).toEqual([]);
    expect(
      await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId)),
    ).toHaveLength(2);
    const payload = { amountMinor, currency, cause: "not-as-asked" };
    const written = await db
      .select()
      .from(messages)
      .where(sql`kind = 'payment-refunded' and created_at = ${now} and payload ->> 'cause' = 'not-as-asked'`);
    expect(written.map((one) => one.payload)).toContainEqual(expect.objectContaining(payload));
    // of all theaters, which on a server that others share are never at rest
    if (name !== "libSQL")
      expect(await storedTotals(db, "ledger_totals")).toEqual(await trueTotals(db, "ledger_totals"));
    const books = { provider: "test", from: 0, until: 0, ids: [paymentId, refund?.id ?? ""] };
    expect(await listOurEntries(db, books)).toMatchObject([
      { kind: "payment", amountMinor, currency },
      { kind: "refund", amountMinor: -amountMinor, currency },
    ]);
  });

  it("goes back by whoever comes first where it was interrupted, and by nobody again", async () => {
    await inDoubt();
    await Promise.all([
      settlePayment(db, { paymentId, now: now + HOUR_MS }),
      askAgain(db, { staff, paymentId, now: now + HOUR_MS }),
      settlePayment(db, { paymentId, now: now + HOUR_MS }),
    ]);
    expect(await row()).toMatchObject({ state: "refunded" });
    // whoever wrote it may be another test's timer, on the server that they share, and on its way still
    for (const { id } of await refundsOf()) await settleRefund(db, { refundId: id, now: now + HOUR_MS });
    expect(await refundsOf()).toMatchObject([{ amountMinor: 7, state: "succeeded" }]);
  });

  it("is owed where the provider cannot be reached, and sent by the timer", async () => {
    await inDoubt();
    const { refund } = testProvider;
    const unreachable = vi.spyOn(testProvider, "refund").mockImplementation(async (asked) => {
      if (asked.providerRef.includes(paymentId)) throw new Error("unreachable");
      return refund(asked);
    });
    await refundMismatch(db, { paymentId, now });
    unreachable.mockRestore();
    expect(await row()).toMatchObject({ state: "refunded" });
    const [owed] = await refundsOf();
    expect(owed).toMatchObject({ amountMinor: 7, state: "requested" });
    await settleRefund(db, { refundId: owed?.id ?? "", now: now + HOUR_MS });
    expect(await refundsOf()).toMatchObject([{ amountMinor: 7, state: "succeeded" }]);
  });

  it("is refunded once by two at once, which the guard sees to (twin)", async () => {
    await inDoubt();
    const refund = (on: Database) => refundMismatch(on, { paymentId, now });
    await refund(meanwhile(db, () => refund(db)));
    expect(await refundsOf()).toHaveLength(1);
    const again = { state: "in-doubt" as const, cameInMinor: 7, cameInCurrency: "GBP" };
    const seatIds = fixture.seatIds.slice(2, 4);
    paymentId = await payForSeats(db, fixture, { seatIds, state: "pending", now });
    await db.update(payments).set(again).where(eq(payments.id, paymentId));
    const unguarded = meanwhile(withoutGuard(db, "over"), () => refund(db));
    await expect(refund(unguarded)).rejects.toThrow(/refund_exceeds_payment/);
  });

  it("is tried again by staff where its refund was refused", async () => {
    await cameIn({ amountMinor: 700, currency: "JPY" }, "no-refund");
    const [refund] = await refundsOf();
    expect(refund).toMatchObject({ state: "failed", attempt: 2 });
    expect((await listAttention(db, { staff, now })).owed).toMatchObject([
      { id: refund?.id, amountMinor: 700, currency: "JPY" },
    ]);
    const retried = { staff, refundId: refund?.id ?? "", now: now + 1 };
    expect(await retryRefund(db, retried)).toMatchObject({ ok: true });
    expect(await refundsOf()).toMatchObject([{ state: "succeeded", attempt: 2 }]);
    expect((await listAttention(db, { staff, now })).owed).toEqual([]);
  });

  it("is shown until somebody of the staff has seen it", async () => {
    await cameIn({ amountMinor: 1 });
    const shown = async () => (await listAttention(db, { staff, now })).mismatched;
    expect(await shown()).toMatchObject([{ id: paymentId, cameInMinor: 1, amountMinor: 2_500 }]);
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const seen = { staff, paymentId, upTo: now, now };
    expect(await seeReversals(db, { ...seen, staff: stranger })).toEqual({ ok: false, code: "not-found" });
    expect(await seeReversals(db, { ...seen, upTo: now - 1 })).toEqual({ ok: false, code: "over" });
    expect(await seeReversals(db, seen)).toMatchObject({ ok: true });
    expect(await shown()).toEqual([]);
    expect(await seeReversals(db, seen)).toEqual({ ok: false, code: "over" });
    const found = await getPaymentForStaff(db, { staff, paymentId, now });
    const events = found && (await getPaymentTimeline(db, found));
    expect(events).toContainEqual(expect.objectContaining({ what: "disbelieved", amountMinor: 1 }));
  });
});
