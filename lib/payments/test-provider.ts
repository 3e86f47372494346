import { z } from "zod";
import { keyFor, keysFor } from "@/lib/accounts/secret";
import type { BeginRequest, PaymentNews, PaymentProvider, ProviderEvent, WebhookRequest } from "./provider";
import { isSigned, signWebhook } from "./webhook-signature";

/** What the built-in provider can be told to do, in the order the checkout offers it. */
export const TEST_OUTCOMES = [
  "succeed",
  "decline",
  "slow",
  "late",
  "redirect",
  "form",
  "no-refund",
  "slow-refund",
] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

const SLOW_MS = 6_000;
const LATE_MS = 1_000;
const SLOW_REFUND_MS = 60_000;
export const TEST_SIGNATURE = "x-test-signature";

type Reference = {
  method: string;
  answersAt: number;
  paymentId: string;
  amountMinor: number;
  currency: string;
};

/** What the test provider knows of a payment. It keeps no state: this is all of it. */
export const testReference = ({ method, answersAt, paymentId, amountMinor, currency }: Reference): string =>
  [method, answersAt, paymentId, amountMinor, currency].join(".");

export function readReference(providerRef: string): Reference {
  const [method = "", answersAt, paymentId = "", amountMinor, currency = ""] = providerRef.split(".");
  return { method, answersAt: Number(answersAt), paymentId, amountMinor: Number(amountMinor), currency };
}

/** Whether the customer decides, on a page or in a form of the provider's. */
export const isDecided = (providerRef: string): boolean =>
  ["redirect", "form"].includes(readReference(providerRef).method);

/** Moves no money. What a customer decides at it comes by its webhook alone; until then, and without, it expires. */
export const testProvider: PaymentProvider = {
  name: "test",
  methods: TEST_OUTCOMES,
  begin: async (request) => {
    const providerRef = testReference({ ...request, answersAt: answersAt(request) });
    if (request.method === "redirect")
      return { providerRef, next: { kind: "redirect", url: `/checkout/test-bank/${request.paymentId}` } };
    if (request.method === "form")
      return { providerRef, next: { kind: "form", clientData: { paymentId: request.paymentId } } };
    return { providerRef, next: { kind: "none" } };
  },
  retrieve: async (providerRef, now) => newsOf(providerRef, now),
  cancel: async (providerRef, now) =>
    isDecided(providerRef) ? told(providerRef, "declined", now) : newsOf(providerRef, now),
  refund: async ({ refundId, attempt, providerRef, now }) => {
    const { method } = readReference(providerRef);
    if (method === "no-refund" && attempt === 1)
      return {
        state: "failed",
        refundRef: null,
        failure: "The test provider was told to refuse the first try.",
      };
    const isSlow = method === "slow-refund";
    const refundRef = `${refundId}.${attempt}.${isSlow ? now + SLOW_REFUND_MS : now}`;
    return { state: isSlow ? "pending" : "succeeded", refundRef };
  },
  retrieveRefund: async (refundRef, now) => ({
    state: now < Number(refundRef.split(".")[2]) ? "pending" : "succeeded",
    refundRef,
  }),
  readWebhook: async (request) => readWebhook(request),
};

function answersAt({ method, startedAt, expiresAt }: BeginRequest): number {
  if (method === "slow") return startedAt + SLOW_MS;
  if (method === "redirect" || method === "form") return expiresAt;
  return method === "late" ? expiresAt + LATE_MS : startedAt;
}

function newsOf(providerRef: string, now: number): PaymentNews {
  const { method, answersAt } = readReference(providerRef);
  if (now < answersAt) return told(providerRef, "pending", now);
  return told(providerRef, method === "decline" || isDecided(providerRef) ? "declined" : "captured", now);
}

function told(providerRef: string, kind: PaymentNews["kind"], now: number): PaymentNews {
  const { paymentId, amountMinor, currency } = readReference(providerRef);
  return {
    ...{ eventId: `${paymentId}:${kind}`, kind, providerRef, paymentId, amountMinor, currency },
    occurredAt: now,
  };
}

const event = z.object({
  eventId: z.string().max(200),
  kind: z.enum(["pending", "captured", "declined"]),
  providerRef: z.string().max(200),
  amountMinor: z.int().nonnegative(),
  currency: z.string().length(3),
  occurredAt: z.int().nonnegative(),
});

function readWebhook({ headers, body, now }: WebhookRequest): ProviderEvent[] | null {
  const secrets = keysFor("test webhooks");
  if (!isSigned(headers.get(TEST_SIGNATURE), { secrets, body, now })) return null;
  const sent = event.safeParse(JSON.parse(body.toString("utf8")));
  return sent.success ? [sent.data] : [];
}

/** The request by which the test provider tells what a customer decided. */
export function testWebhook(
  providerRef: string,
  { kind, now, ...more }: Partial<PaymentNews> & { kind: PaymentNews["kind"]; now: number },
): WebhookRequest {
  const body = Buffer.from(JSON.stringify({ ...told(providerRef, kind, now), ...more }));
  const signature = signWebhook({ secret: keyFor("test webhooks"), body, at: now });
  return { headers: new Headers({ [TEST_SIGNATURE]: signature }), body, now };
}
