import type { Stripe } from "stripe";
import type { ReversalState } from "@/db/schema/reversals";
import type { ReversalNews } from "../provider";
import { fromStripe } from "./stripe-amount";
import { refundAnswer } from "./stripe-news";

type Told = Pick<ReversalNews, "eventId" | "occurredAt">;

/** Anything else is under way, for somebody to look at: a state that is not known is not taken for an end. */
const DISPUTE_STATES: Record<string, ReversalState> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "returned",
  won: "returned",
  lost: "taken",
};

const REFUND_STATES = { pending: "open", succeeded: "taken", failed: "returned" } as const;

/** A customer's bank has taken a payment back, or asks about it. */
export async function disputeNews(
  stripe: Stripe,
  { id, status, reason, evidence_details, payment_intent, ...money }: Stripe.Dispute,
  told: Told,
): Promise<ReversalNews[]> {
  const dueBy = evidence_details?.due_by ?? null;
  return ofOurs(stripe, payment_intent, {
    ...{
      ...told,
      ...fromStripe(money.amount, money.currency),
      kind: "reversed",
      reversal: "dispute",
      reason,
    },
    ...{ reversalRef: id, state: DISPUTE_STATES[status] ?? "open" },
    ...(dueBy !== null && { dueAt: dueBy * 1_000 }),
  });
}

/** A refund that does not carry our id: somebody made it at Stripe itself. */
export async function refundElsewhere(
  stripe: Stripe,
  refund: Stripe.Refund,
  told: Told,
): Promise<ReversalNews[]> {
  return ofOurs(stripe, refund.payment_intent, {
    ...{ ...told, ...fromStripe(refund.amount, refund.currency), kind: "reversed", reversal: "refund" },
    ...{ reversalRef: refund.id, state: REFUND_STATES[refundAnswer(refund).state] },
    ...(refund.reason && { reason: refund.reason }),
  });
}

/** Our name for the payment stands in the payment itself, and nowhere in what is told of it. */
async function ofOurs(
  stripe: Stripe,
  intent: string | Stripe.PaymentIntent | null,
  news: Omit<ReversalNews, "paymentId">,
): Promise<ReversalNews[]> {
  if (intent === null) return [];
  const known = typeof intent === "string" ? await stripe.paymentIntents.retrieve(intent) : intent;
  const { paymentId } = known.metadata;
  return paymentId ? [{ ...news, paymentId }] : [];
}
