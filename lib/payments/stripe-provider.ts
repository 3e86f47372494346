import type { Stripe } from "stripe";
import { say } from "@/lib/log";
import type {
  BeginRequest,
  Begun,
  PaymentNews,
  PaymentProvider,
  RefundAnswer,
  RefundRequest,
} from "./provider";
import { listStripeEntries } from "./stripe/list-stripe-entries";
import { findRefund, findSession } from "./stripe/look-up";
import { provenEvent, readStripeEvent } from "./stripe/read-stripe-event";
import { BEGIN_WITHIN_MS, sessionParams } from "./stripe/session-params";
import { toStripe } from "./stripe/stripe-amount";
import { type StripeSettings, stripeClient } from "./stripe/stripe-client";
import { newsOf, refundAnswer } from "./stripe/stripe-news";

const MOST_FAILURE_CHARS = 300;

/**
 * Stripe's hosted Checkout: one session per payment, which is what `providerRef` names. Keys of ours make asking twice
 * one session and one refund for the 24 hours that Stripe keeps them; what may be older is looked for before it is made.
 */
export function stripeProvider(settings: StripeSettings): PaymentProvider {
  const client = stripeClient(settings);
  return {
    name: "stripe",
    methods: ["checkout"],
    begin: async (request, now) => begin(await client(), request, now),
    retrieve: async (providerRef, now) => retrieve(await client(), providerRef, now),
    cancel: async (providerRef, now) => cancel(await client(), providerRef, now),
    refund: async (request) => refund(await client(), request),
    retrieveRefund: async (refundRef) => refundAnswer(await (await client()).refunds.retrieve(refundRef)),
    readWebhook: async (request) => {
      const stripe = await client();
      const event = provenEvent(stripe, settings.webhookSecrets, request);
      return event && readStripeEvent(stripe, event);
    },
    listEntries: async (range) => listStripeEntries(await client(), range),
  };
}

async function begin(stripe: Stripe, request: BeginRequest, now: number): Promise<Begun | null> {
  const { paymentId, startedAt } = request;
  const params = sessionParams(request);
  if (!params) return null;
  // a session that names its end so late is refused: there is one already or there will be none
  if (now > startedAt + BEGIN_WITHIN_MS) return asBegun(await findSession(stripe, request));
  try {
    return asBegun(await stripe.checkout.sessions.create(params, { idempotencyKey: paymentId }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    say(`Stripe refuses to take payment ${paymentId}: ${error.message}`);
    return null;
  }
}

const asBegun = (session: Stripe.Checkout.Session | null): Begun | null =>
  session && {
    providerRef: session.id,
    next: session.url ? { kind: "redirect", url: session.url } : { kind: "none" },
  };

async function retrieve(stripe: Stripe, providerRef: string, now: number): Promise<PaymentNews> {
  const session = await stripe.checkout.sessions.retrieve(providerRef, { expand: ["payment_intent"] });
  return newsOf(session, { occurredAt: now });
}

/** A session that is not open any more, because it was paid perhaps, is refused: then it says itself how far it is. */
async function cancel(stripe: Stripe, providerRef: string, now: number): Promise<PaymentNews> {
  try {
    return newsOf(await stripe.checkout.sessions.expire(providerRef), { occurredAt: now });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return retrieve(stripe, providerRef, now);
  }
}

async function refund(stripe: Stripe, { refundId, attempt, providerRef, ...money }: RefundRequest) {
  const { payment_intent } = await stripe.checkout.sessions.retrieve(providerRef);
  const amount = toStripe(money);
  if (typeof payment_intent !== "string" || amount === null)
    throw new Error(`session ${providerRef} has nothing to refund ${refundId} from`);
  const made = await findRefund(stripe, payment_intent, { refundId, attempt });
  if (made) return refundAnswer(made);
  const metadata = { refundId, attempt: String(attempt) };
  try {
    return refundAnswer(
      await stripe.refunds.create(
        { payment_intent, amount, metadata },
        { idempotencyKey: `${refundId}.${attempt}` },
      ),
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refused(error.message);
  }
}

const refused = (words: string): RefundAnswer => ({
  state: "failed",
  refundRef: null,
  failure: words.slice(0, MOST_FAILURE_CHARS),
});

/** Stripe has read the request and will not carry it out, today or later; all else is no answer. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && "type" in error && error.type === "StripeInvalidRequestError";
