import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DAY_MS } from "@/lib/clock-units";
import type { PaymentProvider } from "@/lib/payments/provider";
import { settleRefund as atTheBank } from "@/lib/payments/testing/stripe/refunds";
import { paySession } from "@/lib/payments/testing/stripe/sessions";
import { settlePayment } from "../settle-payment";
import { settleAllStale } from "../settle-stale-payments";
import { openStripe } from "../testing/at-stripe";
import { reconcilePayments } from "./reconcile-payments";

const from = Date.UTC(2026, 10, 22);
let now = from + DAY_MS / 2;

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

it("finds a lost payment by asking, and then what happened at Stripe alone", async () => {
  const [paid, lost, gone] = [await stripe.begun(), await stripe.begun(), await stripe.begun()];
  for (const { session } of [paid, lost]) paySession(stripe.account, session.id);
  await settlePayment(db, { paymentId: paid.paymentId, now });
  now += HOLD_TTL_MS;
  await gone.loseSeats();
  paySession(stripe.account, gone.session.id);
  expect(await settleAllStale(db, { now })).toEqual({ asked: 2, unanswered: 0 });
  expect(await lost.stateNow()).toBe("booked");
  expect(await gone.stateNow()).toBe("refunded");

  const range = { from, until: from + DAY_MS };
  const reconcile = async () => (await reconcilePayments(db, range))[0];
  expect(await reconcile()).toEqual({
    provider: "stripe",
    totals: [{ currency: "GBP", paid: 7_500, refunded: -2_500, disputed: 0, other: 0, fees: -3 * 63 }],
    differences: [],
  });

  // days later the bank sends the refund back, and nobody hears of it; and somebody charges a card at Stripe itself
  const [refund] = stripe.account.refunds.values();
  const elsewhere = { ...stripe.account.transactions[0], id: "txn_elsewhere", source: "ch_elsewhere" };
  stripe.account.transactions.push(elsewhere as (typeof stripe.account.transactions)[number]);
  now += DAY_MS;
  atTheBank(stripe.account, refund?.id ?? "", "failed");
  const differences = (await reconcile())?.differences ?? [];
  expect(differences).toHaveLength(2);
  expect(differences).toContainEqual(
    expect.objectContaining({ kind: "refund", hereMinor: -2_500, thereMinor: 0 }),
  );
  expect(differences).toContainEqual(
    expect.objectContaining({ id: "ch_elsewhere", hereMinor: null, thereMinor: 2_500 }),
  );
});

it("says how many got no answer", async () => {
  await stripe.begun();
  now += HOLD_TTL_MS;
  stripe.faults.push("drop", "drop");
  expect(await settleAllStale(db, { now })).toMatchObject({ unanswered: 1 });
});
