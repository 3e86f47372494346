import { and, gt, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { throttles } from "@/db/schema/accounts";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import type { Backoff, Guess } from "./backoff";

/** Where a password was typed: the networks of the address, the narrowest first, and a browser known for this account. */
export type Origin = { networks: string[]; deviceId: string | null };

const LONGEST_DELAY_MS = 15 * MINUTE_MS;
/** More wrong guesses than that in an hour, wherever from, and each network has one left. */
export const PRESSURE = 50;

/** Of a browser in which the account has been signed in before: strangers' guesses are not counted against it. */
export const BY_DEVICE = {
  name: "guess:device",
  free: 10,
  firstMs: MINUTE_MS,
  mostMs: LONGEST_DELAY_MS,
} satisfies Backoff;
/** At an account, wherever from. It delays nobody by itself: a stranger could shut anyone out with it. */
const AT_ACCOUNT: Backoff = { name: "guess:account", free: Number.MAX_SAFE_INTEGER, firstMs: 0, mostMs: 0 };
/** Codes of the second step, guessed at one account in browsers that it does not know. */
export const CODES_AT_ACCOUNT = "code:account";
/** From one network at one account. */
export const FROM_NETWORK_AT_ACCOUNT = {
  name: "guess:pair",
  free: 5,
  firstMs: 5 * SECOND_MS,
  mostMs: LONGEST_DELAY_MS,
} satisfies Backoff;
/** At one account by all whose network nobody knows: among them may be its owner. */
const FROM_NOWHERE_AT_ACCOUNT: Backoff = { ...FROM_NETWORK_AT_ACCOUNT, mostMs: MINUTE_MS };
/** From one network, at whichever accounts: what a household may mistype, an office, a provider. */
export const FROM_NETWORK: Backoff[] = [20, 60, 200].map((free) => ({
  name: "guess:network",
  free,
  firstMs: 5 * SECOND_MS,
  mostMs: LONGEST_DELAY_MS,
}));

const pairSubject = (email: string, network: string) => `${email} ${network}`;

/** What one try at an account's password counts against. */
export function guessesOf(email: string, { networks, deviceId }: Origin): Guess[] {
  if (deviceId !== null) return [{ backoff: BY_DEVICE, subject: pairSubject(email, deviceId) }];
  const widest = networks.at(-1);
  const account: Guess = { backoff: AT_ACCOUNT, subject: email };
  const pair = widest === undefined ? FROM_NOWHERE_AT_ACCOUNT : FROM_NETWORK_AT_ACCOUNT;
  const underPressure = sql`iif(coalesce((select attempts from throttles where key = ${`guess:account:${email}`}), 0)
    > ${PRESSURE}, 1, ${pair.free})`;
  return [
    account,
    { backoff: { ...pair, free: underPressure }, subject: pairSubject(email, widest ?? "nowhere") },
    ...guessesFrom(networks),
  ];
}

/** What one try counts against by where it comes from alone: a passkey names no account before it is looked at. */
export const guessesFrom = (networks: readonly string[]): Guess[] =>
  networks.flatMap((network, width) => {
    const backoff = FROM_NETWORK[Math.min(width, FROM_NETWORK.length - 1)];
    return backoff ? [{ backoff, subject: network }] : [];
  });

/** The step that forgets every wrong guess at an account: whoever reads its mail has chosen a new password. */
export function forgetGuessesAt(db: Database, email: string) {
  // "~" comes after every character of a network or an id
  const from = (name: string) =>
    and(gt(throttles.key, `${name}:${email} `), lt(throttles.key, `${name}:${email} ~`));
  return db
    .delete(throttles)
    .where(
      sql`${throttles.key} in (${`${AT_ACCOUNT.name}:${email}`}, ${`${CODES_AT_ACCOUNT}:${email}`}) or ${from(FROM_NETWORK_AT_ACCOUNT.name)} or ${from(BY_DEVICE.name)}`,
    );
}
