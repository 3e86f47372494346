import type { Stripe } from "stripe";
import type { BeginRequest, RefundRequest } from "../provider";
import { BEGIN_WITHIN_MS } from "./session-params";

/** How far our clock and Stripe's may be apart when a session is looked for by when it was made. */
const CLOCKS_APART_S = 300;

/** The session whose answer was lost, if Stripe made one: it keeps our id, by which it cannot be asked for. */
export async function findSession(
  stripe: Stripe,
  { paymentId, startedAt }: Pick<BeginRequest, "paymentId" | "startedAt">,
): Promise<Stripe.Checkout.Session | null> {
  const from = Math.floor(startedAt / 1_000);
  const created = { gte: from - CLOCKS_APART_S, lte: from + BEGIN_WITHIN_MS / 1_000 + CLOCKS_APART_S };
  for await (const session of stripe.checkout.sessions.list({ created, limit: 100 }))
    if (session.client_reference_id === paymentId) return session;
  return null;
}

/** The refund that a try made whose answer was lost: its key may have been forgotten there since. */
export async function findRefund(
  stripe: Stripe,
  payment_intent: string,
  { refundId, attempt }: Pick<RefundRequest, "refundId" | "attempt">,
): Promise<Stripe.Refund | null> {
  for await (const refund of stripe.refunds.list({ payment_intent, limit: 100 }))
    if (refund.metadata?.refundId === refundId && refund.metadata.attempt === String(attempt)) return refund;
  return null;
}
