import type { PaymentProvider, PaymentRequest, ProviderWord } from "./provider";

/** What the built-in provider can be told to do, in the order the checkout offers it. */
export const TEST_OUTCOMES = ["succeed", "decline", "slow", "late", "no-refund"] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

const SLOW_MS = 6_000;
const LATE_MS = 1_000;

/** Moves no money. Its answer and the moment of it stand in the reference it gives, so it keeps no state. */
export const testProvider: PaymentProvider = {
  name: "test",
  start: async (request) => `${request.method}.${answersAt(request)}.${request.paymentId}`,
  inquire: async (providerRef, now) => wordOf(providerRef, now),
  refund: async ({ providerRef, isRetry }) =>
    isRetry || !providerRef.startsWith("no-refund.")
      ? { ok: true }
      : { ok: false, failure: "The test provider was told to refuse the first try." },
};

function answersAt({ method, startedAt, holdExpiresAt }: PaymentRequest): number {
  if (method === "slow") return startedAt + SLOW_MS;
  return method === "late" ? holdExpiresAt + LATE_MS : startedAt;
}

function wordOf(providerRef: string, now: number): ProviderWord {
  const [method, at, paymentId] = providerRef.split(".");
  if (now < Number(at)) return { eventId: `${paymentId}:pending`, kind: "pending" };
  const kind = method === "decline" ? "declined" : "captured";
  return { eventId: `${paymentId}:${kind}`, kind };
}
