import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { keyObjectsFor, type Purpose } from "./secret";

/** Of HMAC-SHA-256 in base64url: 256 bits. */
const WHOLE = 43;

const by = (key: KeyObject, said: string | Buffer, chars: number): string =>
  createHmac("sha256", key).update(said).digest("base64url").slice(0, chars);

/** What this site alone can make of a text, for one purpose. */
export const markOf = (purpose: Purpose, said: string | Buffer, chars = WHOLE): string =>
  by(keyObjectsFor(purpose)[0], said, chars);

/** What this site makes of it, and made of it by the secret before: for what is found by its mark. */
export const marksOf = (purpose: Purpose, said: string | Buffer, chars = WHOLE): string[] =>
  keyObjectsFor(purpose).map((key) => by(key, said, chars));

/** Whether that is the mark of it. Takes the same time wherever the two differ. */
export function isMarked(purpose: Purpose, said: string | Buffer, given: string, chars = WHOLE): boolean {
  const sent = Buffer.from(given);
  return marksOf(purpose, said, chars)
    .map((mark) => Buffer.from(mark))
    .some((wanted) => sent.length === wanted.length && timingSafeEqual(sent, wanted));
}
