import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import type { PaymentProvider } from "@/lib/payments/provider";
import { settleRefund } from "@/lib/payments/settle-refund";
import { settleRefund as atTheBank } from "@/lib/payments/testing/stripe/refunds";
import { paySession } from "@/lib/payments/testing/stripe/sessions";
import { settlePayment } from "../settle-payment";
import { openStripe } from "../testing/at-stripe";

const start = Date.UTC(2026, 10, 22, 12);
let now = start;

const removed = vi.hoisted(() => ({ look: false }));
const chosen = vi.hoisted(() => ({ provider: null as PaymentProvider | null }));
vi.mock("@/lib/payments/providers", () => ({
  findProvider: (name: string) => (name === "stripe" ? chosen.provider : null),
}));
vi.mock("@/lib/payments/stripe/look-up", async (original) => {
  const { findRefund, ...others } = await original<typeof import("@/lib/payments/stripe/look-up")>();
  return {
    ...others,
    findRefund: (...of: Parameters<typeof findRefund>) => (removed.look ? null : findRefund(...of)),
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
  removed.look = false;
  stripe.faults.length = 0;
  stripe.requests.length = 0;
});
const settle = (paymentId: string) => settlePayment(db, { paymentId, now });

describe("a refund at Stripe", () => {
  /** A payment whose seats were gone, with the refund of it. */
  async function refunded() {
    const its = await stripe.begun();
    now += HOLD_TTL_MS;
    await its.loseSeats();
    paySession(stripe.account, its.session.id);
    await settle(its.paymentId).catch(() => {});
    const [refund] = await its.refundsNow();
    if (!refund) throw new Error("no refund");
    const refundNow = async () => (await its.refundsNow())[0];
    const atStripe = () =>
      [...stripe.account.refunds.values()].filter(({ metadata }) => metadata.refundId === refund.id);
    const again = () => settleRefund(db, { refundId: refund.id, now });
    return { ...its, refundNow, atStripe, again };
  }

  it("that takes days is told by its event, and failing later is tried anew", async () => {
    stripe.account.nextRefunds.push("pending");
    const { refundNow, atStripe, again } = await refunded();
    expect(await refundNow()).toMatchObject({ state: "pending", attempt: 1 });
    const first = atStripe()[0]?.id ?? "";
    atTheBank(stripe.account, first, "succeeded");
    await stripe.tell(stripe.last("refund.updated"));
    expect(await refundNow()).toMatchObject({ state: "succeeded" });
    atTheBank(stripe.account, first, "failed");
    await stripe.tell(stripe.last("refund.failed"));
    expect(await refundNow()).toMatchObject({ state: "failed", attempt: 2, failure: "lost_or_stolen_card" });
    await again();
    expect(await refundNow()).toMatchObject({ state: "succeeded", attempt: 2 });
    await stripe.tell(stripe.last("refund.failed"));
    expect(await refundNow()).toMatchObject({ state: "succeeded", attempt: 2 });
  });

  it("that is pending is found done by asking", async () => {
    stripe.account.nextRefunds.push("pending");
    const { refundNow, atStripe, again } = await refunded();
    await again();
    expect(await refundNow()).toMatchObject({ state: "pending" });
    atTheBank(stripe.account, atStripe()[0]?.id ?? "", "succeeded");
    await again();
    expect(await refundNow()).toMatchObject({ state: "succeeded" });
  });

  it("that was carried out and not answered is made once, though its key is forgotten; else twice (twin)", async () => {
    for (const isRemoved of [false, true]) {
      removed.look = isRemoved;
      now = start;
      const its = await stripe.begun();
      paySession(stripe.account, its.session.id);
      const request = {
        ...{
          refundId: newId(),
          attempt: 1,
          providerRef: its.session.id,
          amountMinor: 1_000,
          currency: "GBP",
          now,
        },
      };
      await chosen.provider?.refund(request);
      stripe.forgetKeys();
      await chosen.provider?.refund(request);
      const made = [...stripe.account.refunds.values()].filter(
        ({ metadata }) => metadata.refundId === request.refundId,
      );
      expect(made).toHaveLength(isRemoved ? 2 : 1);
    }
  });

  it("that Stripe refuses has failed in its words, with a key of its own for the next try", async () => {
    const { session } = await stripe.begun();
    paySession(stripe.account, session.id);
    const request = { refundId: newId(), providerRef: session.id, currency: "GBP", now };
    const ask = (attempt: number, amountMinor: number) =>
      chosen.provider?.refund({ ...request, attempt, amountMinor });
    expect(await ask(1, 9_999)).toMatchObject({ state: "failed", failure: /greater than/ });
    expect(await ask(2, 2_500)).toMatchObject({ state: "succeeded" });
    expect(await ask(2, 2_500)).toMatchObject({ state: "succeeded" });
    expect(stripe.requests.filter(({ name }) => name === "POST /v1/refunds")).toHaveLength(2);
  });

  it("stands as it was while Stripe does not answer", async () => {
    const { session } = await stripe.begun();
    paySession(stripe.account, session.id);
    stripe.faults.push("drop", "drop");
    const refund = {
      refundId: newId(),
      attempt: 1,
      providerRef: session.id,
      amountMinor: 1,
      currency: "GBP",
    };
    await expect(chosen.provider?.refund({ ...refund, now })).rejects.toThrow();
  });
});
