import { SECOND_MS } from "@/lib/clock-units";
import type { Env } from "@/lib/env";

const WITHIN_MS = 5 * SECOND_MS;

/**
 * What time it is for the payment provider, by the date of whatever it answers; null without one, or where it does not
 * answer. Nobody else is asked: who set its key has said that this server may.
 */
export async function clockOfProvider(env: Env): Promise<number | null> {
  if (!env.STRIPE_SECRET_KEY) return null;
  try {
    const answer = await fetch(env.STRIPE_API_URL ?? "https://api.stripe.com", {
      method: "HEAD",
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const at = Date.parse(answer.headers.get("date") ?? "");
    return Number.isNaN(at) ? null : at;
  } catch {
    return null;
  }
}
