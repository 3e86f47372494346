import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SECRET_LENGTH = 40;
const SUM_LENGTH = 6;

/** By this scanners of code and logs find one that leaked; double-clicking one selects all of it. */
const SHAPE = new RegExp(`^mat_([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${SUM_LENGTH}})$`);

/** So much of a token is kept, for people to know it by. */
export const TOKEN_END = 4;

/** A new token: 238 random bits and their checksum, as GitHub's are made. */
export function newApiToken(): string {
  const secret = Array.from({ length: SECRET_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `mat_${secret}${sumOf(secret)}`;
}

/** Whether it can be one at all: what is no token needs no look into the database. */
export function isApiToken(text: string): boolean {
  const [, secret, sum] = SHAPE.exec(text) ?? [];
  return secret !== undefined && sumOf(secret) === sum;
}

/** A token has entropy enough for a plain hash; reading the database lets nobody in. */
export const hashApiToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

function sumOf(secret: string): string {
  let [rest, digits] = [crc32(secret), ""];
  while (digits.length < SUM_LENGTH) {
    digits = `${ALPHABET[rest % ALPHABET.length]}${digits}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}
