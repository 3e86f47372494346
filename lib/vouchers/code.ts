import { createHash } from "node:crypto";
import { marksOf } from "@/lib/accounts/mark";
import { plainCode } from "@/lib/input/code";

// without 0 O 1 I L, which are misread, and without vowels, which spell words
const ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";
/** 28¹⁶ is 77 bits: too many to guess, and to find by trying all against their hash. */
const CHARS = 16;

/**
 * The code of a voucher, 16 characters: made of its id with a key of ours and never stored, so that it can be shown and
 * printed again, and a copy of the database gives none away.
 */
export const codeOf = (voucherId: string): string => codesOf(voucherId)[0] ?? "";

/** That code first, and the one that it has if the secret before made it. */
export const codesOf = (voucherId: string): string[] => marksOf("voucher codes", voucherId).map(asCode);

function asCode(mark: string): string {
  let left = BigInt(`0x${Buffer.from(mark, "base64url").toString("hex")}`);
  let code = "";
  while (code.length < CHARS) {
    code += ALPHABET[Number(left % BigInt(ALPHABET.length))];
    left /= BigInt(ALPHABET.length);
  }
  return code;
}

/** What is stored of a code. */
export const hashCode = (code: string): string => createHash("sha256").update(code).digest("base64url");

/** A code as it is hashed, however it was typed. */
export const readCode = (typed: string): string => plainCode(typed).replaceAll("-", "");

/** "BCDF-GHJK-MNPQ-RSTV": as it is printed. */
export const formatCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;
