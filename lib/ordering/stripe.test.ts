import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import type { PaymentProvider } from "@/lib/payments/provider";
import { BEGIN_WITHIN_MS } from "@/lib/payments/stripe/session-params";
import { answerLate, paySession } from "@/lib/payments/testing/stripe/sessions";
import type { Fault } from "@/lib/payments/testing/stripe/stripe-server";
import { beginPayment } from "./begin-payment";
import { receiveWebhook } from "./receive-webhook";
import { settlePayment } from "./settle-payment";
import { OLDER_SECRET, openStripe } from "./testing/at-stripe";
import { feeOf } from "./testing/fee-sales";

const start = Date.UTC(2026, 10, 22, 12);
let now = start;

const removed = vi.hoisted(() => ({ proof: false }));
const chosen = vi.hoisted(() => ({ provider: null as PaymentProvider | null }));
vi.mock("@/lib/payments/providers", () => ({
  findProvider: (name: string) => (name === "stripe" ? chosen.provider : null),
}));
vi.mock("@/lib/payments/stripe/read-stripe-event", async (original) => {
  const { provenEvent, ...others } =
    await original<typeof import("@/lib/payments/stripe/read-stripe-event")>();
  return {
    ...others,
    provenEvent: (...of: Parameters<typeof provenEvent>) =>
      removed.proof ? JSON.parse(of[2].body.toString()) : provenEvent(...of),
  };
});

const db = openTestDatabase();
let stripe: Awaited<ReturnType<typeof openStripe>>;
beforeAll(async () => {
  stripe = await openStripe(db, () => now);
  chosen.provider = stripe.provider;
});
afterAll(() => stripe.stop());
beforeEach(() => {
  now = start;
  removed.proof = false;
  stripe.faults.length = 0;
  stripe.requests.length = 0;
});
const settle = (paymentId: string) => settlePayment(db, { paymentId, now });

describe("a payment at Stripe", () => {
  it("is begun by a session of the order's lines that tells nothing of the customer but the address", async () => {
    const { next, session, paymentId } = await stripe.begun();
    expect(next).toEqual({ kind: "redirect", url: session.url });
    expect(session).toMatchObject({
      amount_total: 2_500,
      currency: "gbp",
      customer_email: "ada@example.com",
    });
    const lines = stripe.account.lines.get(session.id) ?? [];
    expect(lines.map(({ description }) => description)).toEqual(["A1, Adult", "A2, Adult"]);
    expect(lines[0]?.name).toMatch(/, Sun 22 Nov 18:00$/);
    const [asked] = stripe.requests;
    expect(asked).toMatchObject({ name: "POST /v1/checkout/sessions", key: paymentId });
    expect(asked?.body).not.toMatch(/Ada|Lovelace/);
  });

  it("has the booking fee as a line of its own", async () => {
    const { session } = await stripe.begun(feeOf("ticket"));
    expect(session.amount_total).toBe(2_700);
    const lines = stripe.account.lines.get(session.id) ?? [];
    expect(lines.at(-1)).toMatchObject({ name: "Booking fee", quantity: 2 });
  });

  it("is booked by its webhook, however often and however late that comes", async () => {
    const { session, stateNow } = await stripe.begun();
    paySession(stripe.account, session.id);
    const event = stripe.last("checkout.session.completed");
    expect(await stripe.tell(event)).toEqual({ ok: true, value: { ours: 1 } });
    expect(await stateNow()).toBe("booked");
    await Promise.all([stripe.tell(event), stripe.tell(event)]);
    now += DAY_MS;
    await stripe.tell(event);
    expect(await stateNow()).toBe("booked");
  });

  it("is booked without any webhook by whoever asks", async () => {
    const { session, paymentId } = await stripe.begun();
    expect(await settle(paymentId)).toBe("pending");
    paySession(stripe.account, session.id);
    expect(await settle(paymentId)).toBe("booked");
  });

  it("is declined once the hold is over and nobody paid: then nobody can any more", async () => {
    const { session, paymentId } = await stripe.begun();
    now += HOLD_TTL_MS;
    expect(await settle(paymentId)).toBe("declined");
    expect(session).toMatchObject({ status: "expired", url: null });
    expect(() => paySession(stripe.account, session.id)).toThrow(/over/);
  });

  it.each([
    ["still free, booked", false, "booked"],
    ["gone, refunded in full and once", true, "refunded"],
  ] as const)("is, paid after the hold with its seats %s", async (_, areGone, state) => {
    const { session, paymentId, loseSeats, refundsNow } = await stripe.begun();
    now += HOLD_TTL_MS;
    if (areGone) expect(await loseSeats()).toMatchObject({ ok: true });
    paySession(stripe.account, session.id);
    expect(await settle(paymentId)).toBe(state);
    await stripe.tell(stripe.last("checkout.session.completed"));
    expect(await settle(paymentId)).toBe(state);
    const made = await refundsNow();
    expect(made.map((refund) => [refund.state, refund.amountMinor])).toEqual(
      areGone ? [["succeeded", 2_500]] : [],
    );
  });

  it("is booked when what says that it was paid comes after what says that it was not", async () => {
    const { session, paymentId, stateNow, row } = await stripe.begun();
    await stripe.tell({ ...stripe.last("checkout.session.expired"), id: newId(), data: { object: session } });
    expect(await stateNow()).toBe("pending");
    paySession(stripe.account, session.id, { takesDays: true });
    await stripe.tell(stripe.last("checkout.session.completed"));
    expect(await settle(paymentId)).toBe("pending");
    // there is nothing left for the customer to do, and nobody is led back there
    expect(await row()).toMatchObject({ nextStep: { kind: "none" } });
    answerLate(stripe.account, session.id, true);
    const paid = stripe.last("checkout.session.async_payment_succeeded");
    answerLate(stripe.account, session.id, false);
    await stripe.tell(stripe.last("checkout.session.async_payment_failed"));
    expect(await stateNow()).toBe("declined");
    await stripe.tell(paid);
    expect(await stateNow()).toBe("booked");
  });

  it.each([
    ["amount", { amount_total: 2_400 }],
    ["currency", { currency: "usd" }],
  ])("is refunded as it came in when that was another %s", async (_, told) => {
    const { session, paymentId } = await stripe.begun();
    Object.assign(session, told);
    paySession(stripe.account, session.id);
    await stripe.tell(stripe.last("checkout.session.completed"));
    expect(await settle(paymentId)).toBe("refunded");
  });

  it("is not believed of a body that was changed, another secret or an old signature; of either secret it is", async () => {
    const { session, stateNow } = await stripe.begun();
    paySession(stripe.account, session.id);
    const event = stripe.last("checkout.session.completed");
    const refused = { ok: false, code: "not-proved" };
    expect(await stripe.tell(event, { secret: "whsec_guess" })).toEqual(refused);
    const signed = stripe.webhookOf(event, { at: now });
    const body = Buffer.from(signed.body.toString().replace('"livemode":false', '"livemode":true '));
    for (const request of [
      { ...signed, body },
      { ...signed, now: now + 301_000 },
      { ...signed, headers: new Headers() },
    ])
      expect(await receiveWebhook(db, { provider: "stripe", request })).toEqual(refused);
    expect(await stateNow()).toBe("started");
    expect(await stripe.tell(event, { secret: OLDER_SECRET })).toMatchObject({ ok: true });
    expect(await stateNow()).toBe("booked");
  });

  it("would be believed of anybody if no signature were asked for (twin)", async () => {
    const { session, stateNow } = await stripe.begun();
    const forged = { ...session, payment_status: "paid" };
    const event = { ...stripe.last("checkout.session.completed"), id: newId(), data: { object: forged } };
    expect(await stripe.tell(event, { secret: "whsec_guess" })).toMatchObject({ ok: false });
    removed.proof = true;
    await stripe.tell(event, { secret: "whsec_guess" });
    expect(await stateNow()).toBe("booked");
  });
});

describe("asking Stripe for a payment", () => {
  const faults: Fault[] = ["hang", "drop", "drop-after", "error"];
  it.each(faults)("again after an answer that was lost (%s) finds or makes one session", async (fault) => {
    const { paymentId, sessions } = await stripe.payable();
    // the library itself asks a second time
    stripe.faults.push(fault, fault);
    await expect(beginPayment(db, { paymentId, now })).rejects.toThrow();
    expect(await settle(paymentId)).toBe("pending");
    expect(sessions()).toHaveLength(1);
    const asked = stripe.requests.filter(({ name }) => name === "POST /v1/checkout/sessions");
    expect(new Set(asked.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
  });

  it("makes another where its key is forgotten (twin)", async () => {
    const { paymentId, sessions } = await stripe.payable();
    stripe.faults.push("drop-after", "drop");
    await expect(beginPayment(db, { paymentId, now })).rejects.toThrow();
    stripe.forgetKeys();
    await settle(paymentId);
    expect(sessions()).toHaveLength(2);
  });

  it("finds the session by looking where its key remembers an error, and makes no other", async () => {
    const { paymentId, sessions, row } = await stripe.payable();
    stripe.faults.push("error-after");
    await expect(beginPayment(db, { paymentId, now })).rejects.toThrow();
    await expect(settle(paymentId)).rejects.toThrow();
    now += BEGIN_WITHIN_MS + 1;
    expect(await settle(paymentId)).toBe("pending");
    const [session] = sessions();
    expect(await row()).toMatchObject({ providerRef: session?.id, nextStep: { url: session?.url } });
    expect(sessions()).toHaveLength(1);
  });

  it("ends as declined where none was made in time, and makes none later", async () => {
    const { paymentId, sessions } = await stripe.payable();
    stripe.faults.push("drop", "drop");
    await expect(beginPayment(db, { paymentId, now })).rejects.toThrow();
    now += DAY_MS;
    expect(await settle(paymentId)).toBe("declined");
    expect(await settle(paymentId)).toBe("declined");
    expect(sessions()).toEqual([]);
  });

  it("ends as declined at once where Stripe refuses", async () => {
    const its = await stripe.payable();
    now += -2 * DAY_MS;
    expect(await beginPayment(db, { paymentId: its.paymentId, now })).toBeNull();
    expect(await its.stateNow()).toBe("declined");
  });
});
