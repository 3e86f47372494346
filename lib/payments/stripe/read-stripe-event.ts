import type { Stripe } from "stripe";
import type { ProviderEvent, RefundNews, WebhookRequest } from "../provider";
import { fromStripe } from "./stripe-amount";
import { newsOf, refundAnswer } from "./stripe-news";
import { disputeNews, refundElsewhere } from "./stripe-reversals";

/** Older requests may be somebody's copy of one. */
const TOLERANCE_S = 300;

/** The event in a request that one of the secrets signed, over the bytes as they came; null where none did. */
export function provenEvent(
  stripe: Stripe,
  secrets: readonly string[],
  { headers, body, now }: WebhookRequest,
): Stripe.Event | null {
  const signature = headers.get("stripe-signature");
  if (!signature) return null;
  for (const secret of secrets)
    try {
      return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_S, undefined, now);
    } catch (error) {
      if ((error as Stripe.errors.StripeError).type !== "StripeSignatureVerificationError") throw error;
    }
  return null;
}

/** What an event tells of payments and refunds of ours; nothing where it is of no interest. */
export async function readStripeEvent(stripe: Stripe, event: Stripe.Event): Promise<ProviderEvent[]> {
  const told = { eventId: event.id, occurredAt: event.created * 1_000 };
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.expired":
    case "checkout.session.async_payment_succeeded":
      return [newsOf(event.data.object, told)];
    // the session itself says no more than that it is complete and not paid
    case "checkout.session.async_payment_failed":
      return [newsOf(event.data.object, { ...told, kind: "declined" })];
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return event.data.object.metadata?.refundId
        ? refundNews(event.data.object, told)
        : refundElsewhere(stripe, event.data.object, told);
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
      return disputeNews(stripe, event.data.object, told);
    default:
      return [];
  }
}

function refundNews(refund: Stripe.Refund, told: Pick<RefundNews, "eventId" | "occurredAt">): RefundNews[] {
  const { refundId } = refund.metadata ?? {};
  if (!refundId) return [];
  const answer = refundAnswer(refund);
  return [
    {
      ...told,
      ...fromStripe(refund.amount, refund.currency),
      kind: `refund-${answer.state}`,
      refundId,
      refundRef: refund.id,
      ...(answer.state === "failed" && { failure: answer.failure }),
    },
  ];
}
