import type { NextStep } from "@/db/schema/payments";
import type { REVERSAL_KINDS, ReversalState } from "@/db/schema/reversals";

/** What is paid for, in the customer's words: "Arrival, Sun 22 Nov 19:30", and "G7, Adult" below it. */
export type BeginLine = { label: string; detail: string | null; quantity: number; amountMinor: number };

/** What a provider is asked to take: all of it is in rows of ours, so that asking again asks the same. */
export type BeginRequest = {
  /** Also the key that makes asking twice take money once, and what events should carry beside the provider's own name. */
  paymentId: string;
  amountMinor: number;
  /** ISO 4217, in capitals. */
  currency: string;
  /** The order's, each with the amount of all of it: they come to more where only a part is paid this way. */
  lines: BeginLine[];
  /** The theater's name, for the customer's bank statement. */
  seller: string;
  /** One of `methods`. */
  method: string;
  email: string;
  startedAt: number;
  /** From then on the seats may go to others: no money should be taken any more. */
  expiresAt: number;
  /** Where the customer's browser comes back to, paid or not. */
  returnUrl: string;
};

export type Begun = { providerRef: string; next: NextStep };

/** The same event always carries the same `eventId`; `occurredAt` is the provider's time. */
type EventFacts = { eventId: string; amountMinor: number; currency: string; occurredAt: number };

/** How far a payment has come. `paymentId`: ours, where the provider was given it to keep. */
export type PaymentNews = EventFacts & {
  kind: "pending" | "captured" | "declined";
  providerRef: string;
  paymentId?: string;
  /** The customer has done their part, and only their bank's answer is missing, for days perhaps. */
  isWithBank?: boolean;
};

/** How far a refund has come. `refundId`: ours; `refundRef`: the provider's name for the try that it is about. */
export type RefundNews = EventFacts & {
  kind: "refund-pending" | "refund-succeeded" | "refund-failed";
  refundId: string;
  refundRef: string;
  failure?: string;
};

/**
 * How far it is with money of a payment that is taken back without us. `reversalRef`: the provider's name for it;
 * `paymentId`: ours; `dueAt`: until when it may be answered at the provider.
 */
export type ReversalNews = EventFacts & {
  kind: "reversed";
  reversal: (typeof REVERSAL_KINDS)[number];
  reversalRef: string;
  state: ReversalState;
  paymentId: string;
  reason?: string;
  dueAt?: number;
};

export type ProviderEvent = PaymentNews | RefundNews | ReversalNews;

export type RefundRequest = {
  refundId: string;
  /** Counts from 1. With `refundId` it is the key of this try: a provider repeats its answer to a key, refusals too. */
  attempt: number;
  /** Of the payment. */
  providerRef: string;
  amountMinor: number;
  currency: string;
  now: number;
};

/** `failure` is what the provider said when it refused. */
export type RefundAnswer =
  | { state: "succeeded" | "pending"; refundRef: string }
  | { state: "failed"; refundRef: string | null; failure: string };

/**
 * A movement in our account at the provider: money of a payment, back by a refund or a dispute, the provider's own, or
 * anything else. Comes with what it took of it, in the currency of the account.
 */
export type ProviderEntry = {
  /** The provider's name for what it is of: several movements may be of one. */
  ref: string;
  at: number;
  kind: "payment" | "refund" | "dispute" | "fee" | "other";
  /** The payment's or refund's id here, where the provider was given it to keep. */
  ourId: string | null;
  /** What came in; negative: what went out. */
  amountMinor: number;
  currency: string;
  fee: { amountMinor: number; currency: string };
};

/** A request to our webhook as it came: the signature is of these very bytes. */
export type WebhookRequest = { headers: Headers; body: Buffer; now: number };

/**
 * Who takes money for us. A method that throws has not answered: it is asked again later. Nothing here is called inside
 * a batch; what is answered is written down before anything is done with it.
 */
export type PaymentProvider = {
  name: string;
  /** What a customer may choose from, the first by default; a provider with a page of its own has one. */
  methods: readonly [string, ...string[]];
  /** Called in the request that pays. Idempotent by `paymentId`. Null: nothing is taken by it, now or later. */
  begin(request: BeginRequest, now: number): Promise<Begun | null>;
  /** How far the payment is: for whoever cannot wait for an event, or has missed it. */
  retrieve(providerRef: string, now: number): Promise<PaymentNews>;
  /** Takes the money no more if it can be helped, and answers as `retrieve` does: it may have been too late. */
  cancel(providerRef: string, now: number): Promise<PaymentNews>;
  /** Idempotent by `refundId` and `attempt`. */
  refund(request: RefundRequest): Promise<RefundAnswer>;
  /** How far a refund is that was pending. */
  retrieveRefund(refundRef: string, now: number): Promise<RefundAnswer>;
  /** The events in a request that is proved to be the provider's, those of no interest left out; null: it is not. */
  readWebhook?(request: WebhookRequest): Promise<ProviderEvent[] | null>;
  /** What moved in our account there from `from` until before `until`, where it keeps books. */
  listEntries?(range: { from: number; until: number }): Promise<ProviderEntry[]>;
};
