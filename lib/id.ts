import { randomBytes, randomInt } from "node:crypto";

/** 128 random bits as 22 URL-safe characters: an identity, and unguessable enough to be a secret link. */
export const newId = (): string => randomBytes(16).toString("base64url");

// without 0 O 1 I L, which are misread, and without vowels, which spell words
const REFERENCE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

/** Eight characters to be read aloud at a counter: `formatReference` shows them with a dash. */
export const newReference = (): string =>
  Array.from({ length: 8 }, () => REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)]).join("");
