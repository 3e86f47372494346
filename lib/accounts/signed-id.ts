import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";

const CHARS = 22;

const signatureOf = (id: string, key: KeyObject): string =>
  createHmac("sha256", key).update(id).digest("base64url").slice(0, CHARS);

/** An id that a link may carry: signed by the key for what it leads to, so that a copy of the database opens none. */
export const signId = (id: string, key: KeyObject): string => `${id}${signatureOf(id, key)}`;

/** The id that a link carries; null when it was not signed by that key. */
export function readSignedId(token: string, key: KeyObject): string | null {
  if (!/^[\w-]{23,122}$/.test(token)) return null;
  const id = token.slice(0, -CHARS);
  const [given, wanted] = [Buffer.from(token.slice(-CHARS)), Buffer.from(signatureOf(id, key))];
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
}
