import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";
import { MAKE_A_SECRET } from "@/lib/secret-strength";

/** What is signed or marked, each with a key of its own: whoever learns one has none of the others. */
export type Purpose =
  | "sessions"
  | "visitor cookies"
  | "hold tokens"
  | "hold marks"
  | "hold work"
  | "device cookies"
  | "ticket codes"
  | "address marks"
  | "authenticator secrets"
  | "recovery codes"
  | "passkey challenges"
  | "passkey handles"
  | "opt-outs"
  | "voucher codes"
  | "voucher links"
  | "receipt links"
  | "wallet passes"
  | "review links"
  | "own requests"
  | "test webhooks";

const KEY_BYTES = 32;
const kept = new Map<Purpose, Buffer>();

/**
 * The key for one purpose: HKDF (RFC 5869) with SHA-256 of `AUTH_SECRET`, 32 bytes. There is no default secret: a known
 * one would let anyone be anyone.
 */
export function keyFor(purpose: Purpose): Buffer {
  const known = kept.get(purpose);
  if (known) return known;
  if (!env.AUTH_SECRET)
    throw new Error(
      `AUTH_SECRET is not set: sessions, cookies and tickets are signed with it. ${MAKE_A_SECRET}`,
    );
  const key = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", `matinee ${purpose}`, KEY_BYTES));
  kept.set(purpose, key);
  return key;
}

const objects = new Map<Purpose, KeyObject>();

/** The same as a key object, which Node makes of the bytes at each use otherwise. */
export function keyObjectFor(purpose: Purpose): KeyObject {
  const found = objects.get(purpose) ?? createSecretKey(keyFor(purpose));
  objects.set(purpose, found);
  return found;
}

/** Cookies travel over TLS alone wherever customers come over TLS. */
export const secureCookies = (): boolean => env.APP_URL.startsWith("https:");

/** Over TLS by the name that browsers take from this very host alone, so that no neighbouring one can plant it. */
export const cookieName = (name: string): string => (secureCookies() ? `__Host-${name}` : name);
