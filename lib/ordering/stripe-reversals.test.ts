import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { bookings, tickets } from "@/db/schema/bookings";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { listReversals } from "@/lib/payments/list-reversals";
import type { PaymentProvider } from "@/lib/payments/provider";
import { closeDispute, openDispute } from "@/lib/payments/testing/stripe/disputes";
import { createRefund, settleRefund } from "@/lib/payments/testing/stripe/refunds";
import { paySession } from "@/lib/payments/testing/stripe/sessions";
import { reconcilePayments } from "./reconcile/reconcile-payments";
import { settlePayment } from "./settle-payment";
import { openStripe } from "./testing/at-stripe";

const start = Date.UTC(2026, 10, 22, 12);
let now = start;

const chosen = vi.hoisted(() => ({ provider: null as PaymentProvider | null }));
vi.mock("@/lib/payments/providers", () => ({
  findProvider: (name: string) => (name === "stripe" ? chosen.provider : null),
  bookkeepers: () => (chosen.provider ? [chosen.provider] : []),
}));

const db = openTestDatabase();
let stripe: Awaited<ReturnType<typeof openStripe>>;
beforeAll(async () => {
  stripe = await openStripe(db, () => now);
  chosen.provider = stripe.provider;
});
afterAll(() => stripe.stop());
beforeEach(() => {
  now = start;
});

async function booked() {
  const its = await stripe.begun();
  paySession(stripe.account, its.session.id);
  expect(await settlePayment(db, { paymentId: its.paymentId, now })).toBe("booked");
  const { orderId } = await its.row();
  return { ...its, reversals: () => listReversals(db, orderId), orderId };
}
const differences = async () =>
  (await reconcilePayments(db, { from: start - DAY_MS, until: start + 30 * DAY_MS }))[0]?.differences;

it("is a dispute from its events, won in the end; no ticket is touched, and the books agree", async () => {
  const { session, reversals, stateNow, orderId, paymentId } = await booked();
  const dispute = openDispute(stripe.account, session);
  const created = stripe.last("charge.dispute.created");
  now += DAY_MS;
  await stripe.tell(created);
  expect(await reversals()).toMatchObject([
    {
      ...{ ref: dispute.id, kind: "dispute", state: "open", reason: "fraudulent", paymentId },
      ...{ amountMinor: 2_500, currency: "GBP", toldAt: start, dueAt: start + 7 * DAY_MS },
    },
  ]);
  expect(await differences()).toEqual([]);
  closeDispute(stripe.account, dispute.id, "won");
  await stripe.tell(stripe.last("charge.dispute.closed"));
  await stripe.tell({ ...created, id: newId() });
  expect(await reversals()).toMatchObject([{ state: "returned", createdAt: start + DAY_MS }]);
  expect(await differences()).toEqual([]);
  expect(await stateNow()).toBe("booked");
  const [booking] = await db.select().from(bookings).where(eq(bookings.orderId, orderId));
  const sold = await db
    .select()
    .from(tickets)
    .where(eq(tickets.bookingId, booking?.id ?? ""));
  expect(sold.map(({ cancelledAt }) => cancelledAt)).toEqual([null, null]);
});

it("is an inquiry while the bank only asks, and no money has moved", async () => {
  const { session, reversals } = await booked();
  openDispute(stripe.account, session, "warning_needs_response");
  await stripe.tell(stripe.last("charge.dispute.created"));
  expect(await reversals()).toMatchObject([{ state: "inquiry" }]);
  expect(await differences()).toEqual([]);
});

it("is a refund that was made at Stripe itself, for tickets that nobody names; one of ours is none", async () => {
  const { session, reversals, refundsNow } = await booked();
  const form = { payment_intent: session.payment_intent ?? "", amount: "1000" };
  const refund = createRefund(stripe.account, form);
  expect((await differences())?.map(({ id, thereMinor }) => [id, thereMinor])).toEqual([[refund.id, -1_000]]);
  await stripe.tell(stripe.last("refund.created"));
  expect(await reversals()).toMatchObject([
    { ref: refund.id, kind: "refund", state: "taken", amountMinor: 1_000 },
  ]);
  expect(await differences()).toEqual([]);
  expect(await refundsNow()).toEqual([]);
  now += DAY_MS;
  settleRefund(stripe.account, refund.id, "failed");
  await stripe.tell(stripe.last("refund.failed"));
  expect(await reversals()).toMatchObject([{ state: "returned" }]);
  expect(await differences()).toEqual([]);

  createRefund(stripe.account, { ...form, metadata: { refundId: newId() } });
  expect(await stripe.tell(stripe.last("refund.created"))).toEqual({ ok: true, value: { ours: 0 } });
  expect(await reversals()).toHaveLength(1);
});

it("is told again when Stripe could not be asked whose it is", async () => {
  const { session, reversals } = await booked();
  openDispute(stripe.account, session);
  const event = stripe.last("charge.dispute.created");
  stripe.faults.push("drop", "drop");
  await expect(stripe.tell(event)).rejects.toThrow();
  await stripe.tell(event);
  expect(await reversals()).toHaveLength(1);
});

it("is nothing of ours where the payment was begun by others", async () => {
  const { session } = await booked();
  const intent = stripe.account.intents.get(session.payment_intent ?? "");
  if (intent) intent.metadata = {};
  openDispute(stripe.account, session);
  expect(await stripe.tell(stripe.last("charge.dispute.created"))).toEqual({ ok: true, value: { ours: 0 } });
});
