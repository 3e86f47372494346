import { createHmac, randomBytes } from "node:crypto";
import { keyObjectFor } from "@/lib/accounts/secret";

/** Crockford's: without letters that are read as digits. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 24;
export const RECOVERY_CODES = 10;

/** As it is typed: in any case, with or without its dashes, O for 0, I and L for 1. */
export const readRecoveryCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

export const isRecoveryCode = (code: string): boolean =>
  code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter));

/** "7K2M-…": 120 bits each, so that a plain hash would hide them too. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(LENGTH)]
      .map((byte, at) => `${at > 0 && at % 4 === 0 ? "-" : ""}${LETTERS[byte % LETTERS.length]}`)
      .join(""),
  );

/** What is kept of one: a keyed hash, of that person's. */
export const hashRecoveryCode = (userId: number, code: string): string =>
  createHmac("sha256", keyObjectFor("recovery codes"))
    .update(`${userId}:${readRecoveryCode(code)}`)
    .digest("base64url");
