import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";
import { MAKE_A_SECRET } from "@/lib/secret-strength";

/** What is signed or marked, each with a key of its own: whoever learns one has none of the others. */
export const PURPOSES = [
  ...(["sessions", "visitor cookies", "device cookies", "address marks"] as const),
  ...(["hold tokens", "hold marks", "hold work"] as const),
  ...(["authenticator secrets", "recovery codes", "passkey challenges", "passkey handles"] as const),
  ...(["ticket codes", "wallet passes", "receipt links", "review links", "opt-outs"] as const),
  ...(["voucher codes", "voucher links"] as const),
  ...(["own requests", "test webhooks"] as const),
] as const;
export type Purpose = (typeof PURPOSES)[number];

const KEY_BYTES = 32;

/** The first makes, all of them open. */
type Keys<Key> = readonly [Key, ...Key[]];

/**
 * The keys for one purpose: HKDF (RFC 5869) with SHA-256 of `AUTH_SECRET`, 32 bytes, and of the secret before, while one
 * replaces the other. There is no default secret: a known one would let anyone be anyone.
 */
export const keysFor = keeping((purpose): Keys<Buffer> => {
  if (!env.AUTH_SECRET)
    throw new Error(
      `AUTH_SECRET is not set: sessions, cookies and tickets are signed with it. ${MAKE_A_SECRET}`,
    );
  const derive = (secret: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `matinee ${purpose}`, KEY_BYTES));
  return [derive(env.AUTH_SECRET), ...(env.AUTH_SECRET_BEFORE ? [derive(env.AUTH_SECRET_BEFORE)] : [])];
});

/** The same as key objects, which Node makes of the bytes at each use otherwise. */
export const keyObjectsFor = keeping((purpose): Keys<KeyObject> => {
  const [now, ...before] = keysFor(purpose);
  return [createSecretKey(now), ...before.map((key) => createSecretKey(key))];
});

/** The key that makes what is made from now on. */
export const keyFor = (purpose: Purpose): Buffer => keysFor(purpose)[0];

function keeping<Made>(make: (purpose: Purpose) => Made): (purpose: Purpose) => Made {
  const kept = new Map<Purpose, Made>();
  return (purpose) => {
    const made = kept.get(purpose) ?? make(purpose);
    kept.set(purpose, made);
    return made;
  };
}

/** Cookies travel over TLS alone wherever customers come over TLS. */
export const secureCookies = (): boolean => env.APP_URL.startsWith("https:");

/** Over TLS by the name that browsers take from this very host alone, so that no neighbouring one can plant it. */
export const cookieName = (name: string): string => (secureCookies() ? `__Host-${name}` : name);
