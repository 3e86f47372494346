import type { Backoff, Guess } from "@/lib/accounts/passwords/backoff";
import { CODES_AT_ACCOUNT, type Origin } from "@/lib/accounts/passwords/guesses";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

const LONGEST_DELAY_MS = 15 * MINUTE_MS;

/** In a browser that is known to the account, or signed in to it: strangers' guesses are not counted against it. */
const BY_DEVICE: Backoff = { name: "code:device", free: 10, firstMs: MINUTE_MS, mostMs: LONGEST_DELAY_MS };
/**
 * From all other browsers together, wherever they are: who guesses here knows the password, and has many addresses if
 * need be. A new password, by the account's mailbox, ends both the guessing and the delay.
 */
const ELSEWHERE: Backoff = {
  name: CODES_AT_ACCOUNT,
  free: 5,
  firstMs: 30 * SECOND_MS,
  mostMs: LONGEST_DELAY_MS,
};

/** What one try at the code of an account's second step counts against. */
export const codeGuessOf = (email: string, { deviceId }: Pick<Origin, "deviceId">): Guess =>
  deviceId === null
    ? { backoff: ELSEWHERE, subject: email }
    : { backoff: BY_DEVICE, subject: `${email} ${deviceId}` };
