/** What is asked of a provider: everything is in the payment row, so asking again asks the same. */
export type PaymentRequest = {
  /** Also the provider's idempotency key: asking twice takes money once. */
  paymentId: string;
  amountMinor: number;
  currency: string;
  method: string;
  email: string;
  startedAt: number;
  /** When the seats may go to others. */
  holdExpiresAt: number;
};

/** What a provider says of a payment; the same word always carries the same `eventId`. */
export type ProviderWord = { eventId: string; kind: "pending" | "captured" | "declined" };

export type RefundRequest = {
  refundId: string;
  providerRef: string;
  amountMinor: number;
  /** It was refused before, and somebody asks once more. */
  isRetry: boolean;
};

/** `failure` is what the provider said when it refused. */
export type RefundAnswer = { ok: true } | { ok: false; failure: string };

export type PaymentProvider = {
  name: string;
  /** Answers the provider's own name for the payment. Idempotent by `paymentId`. */
  start(request: PaymentRequest): Promise<string>;
  inquire(providerRef: string, now: number): Promise<ProviderWord>;
  /** Idempotent by `refundId`. */
  refund(refund: RefundRequest): Promise<RefundAnswer>;
};
