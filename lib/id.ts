import { randomFillSync, randomInt } from "node:crypto";

const BYTES = 16;
// asked of the system for many at once; each byte is given out once, and wiped then
const drawn = Buffer.alloc(128 * BYTES);
let next = drawn.length;

/** 128 random bits as 22 URL-safe characters: an identity, and unguessable enough to be a secret link. */
export function newId(): string {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  const mine = drawn.subarray(next, next + BYTES);
  next += BYTES;
  const id = mine.toString("base64url");
  mine.fill(0);
  return id;
}

// without 0 O 1 I L, which are misread, and without vowels, which spell words
const REFERENCE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

/** Eight characters to be read aloud at a counter: `formatReference` shows them with a dash. */
export const newReference = (): string =>
  Array.from({ length: 8 }, () => REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)]).join("");
