import type { Stripe } from "stripe";
import type { PaymentNews, RefundAnswer } from "../provider";
import { fromStripe } from "./stripe-amount";

type Session = Stripe.Checkout.Session;
type Kind = PaymentNews["kind"];

/** The payment under a session, where it was asked for with it. */
const intentOf = ({ payment_intent }: Session) =>
  typeof payment_intent === "object" ? payment_intent : null;

/**
 * How far a session is. One that is complete and not paid waits for a bank, unless its payment under it has failed: then
 * the customer would have to begin anew. A card that was declined leaves it open: another may be tried.
 */
export function kindOf(session: Session): Kind {
  if (session.payment_status === "paid") return "captured";
  if (session.status === "expired") return "declined";
  if (session.status !== "complete") return "pending";
  const intent = intentOf(session)?.status;
  return intent === "canceled" || intent === "requires_payment_method" ? "declined" : "pending";
}

type Told = { kind?: Kind; eventId?: string; occurredAt: number };

/** News of a payment from its session. Asked for, it is no event: what says the same has the same id. */
export function newsOf(session: Session, { kind = kindOf(session), eventId, occurredAt }: Told): PaymentNews {
  const { id, client_reference_id, amount_total, currency } = session;
  return {
    kind,
    eventId: eventId ?? `${id}:${kind}`,
    providerRef: id,
    ...(client_reference_id && { paymentId: client_reference_id }),
    ...(kind === "pending" && session.status === "complete" && { isWithBank: true }),
    ...fromStripe(amount_total, currency),
    occurredAt,
  };
}

/** How a refund stands: what waits for the customer's bank, or for the customer to name one, is under way. */
export function refundAnswer({ id, status, failure_reason }: Stripe.Refund): RefundAnswer {
  if (status === "succeeded") return { state: "succeeded", refundRef: id };
  if (status === "failed" || status === "canceled")
    return { state: "failed", refundRef: id, failure: failure_reason ?? status };
  return { state: "pending", refundRef: id };
}
