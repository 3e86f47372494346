import { markOf } from "@/lib/accounts/mark";
import { env } from "@/lib/env";

/** Whose passkeys these are: a browser lets pages of this host alone use them. */
export function relyingParty(): { rpId: string; origin: string } {
  const { hostname, origin } = new URL(env.APP_URL);
  return { rpId: hostname, origin };
}

/** What a passkey's keeper calls its person: to anyone but us a random mark, without a name or an address. */
export const handleOf = (userId: number): string => markOf("passkey handles", String(userId));

/** What there is to sign with, the safest first: Ed25519, ES256, RS256. */
export const ALGORITHMS = [-8, -7, -257];

/** So many one person may have. */
export const MOST_PASSKEYS = 20;
