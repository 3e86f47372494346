import type { Stripe } from "stripe";

export type StripeSettings = {
  secretKey: string;
  /** Two while one replaces the other. */
  webhookSecrets: readonly string[];
  /** Where tests have a server that keeps Stripe's wire; Stripe itself otherwise. */
  apiUrl?: string | undefined;
  withinMs?: number;
};

/** A customer waits for some of these requests: each is tried twice at most, and then asked again later. */
const WITHIN_MS = 10_000;

/** Stripe's library, of 35 MB, loaded when it is first needed. */
export function stripeClient(settings: StripeSettings): () => Promise<Stripe> {
  let client: Promise<Stripe> | undefined;
  return () => {
    client ??= load(settings);
    return client;
  };
}

async function load({ secretKey, apiUrl, withinMs = WITHIN_MS }: StripeSettings): Promise<Stripe> {
  const { Stripe: Client } = await import("stripe");
  const { hostname, port } = new URL(apiUrl ?? "https://api.stripe.com");
  return new Client(secretKey, {
    timeout: withinMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(apiUrl && { host: hostname, port, protocol: "http" as const }),
  });
}
