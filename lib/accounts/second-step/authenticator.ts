import { Secret, TOTP } from "otpauth";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

/** What an app or a keeper of passkeys calls us. */
export const ISSUER = "Matinee";
const PERIOD_S = 30;
/** So many steps of time before and after count too: clocks differ, and people type slowly. */
const WINDOW = 1;

/** So long one may take to enter a new secret into an app. */
export const SET_UP_MS = 30 * MINUTE_MS;

// what every app knows, without being told
const totp = (secret: string, label = "") =>
  new TOTP({
    ...{ issuer: ISSUER, label, secret: Secret.fromBase32(secret) },
    ...{ algorithm: "SHA1", digits: 6, period: PERIOD_S },
  });

/** 160 bits, as text for those who type it. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from the QR code. */
export const authenticatorUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The step of time that this code is of; null when it is of none near now. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / (PERIOD_S * SECOND_MS)) + delta;
}
