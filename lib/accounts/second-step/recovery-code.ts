import { randomBytes } from "node:crypto";
import { marksOf } from "@/lib/accounts/mark";
import { latinDigits } from "@/lib/digits";

/** Crockford's: without letters that are read as digits. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 24;
export const RECOVERY_CODES = 10;

/** As it is typed: in any case, with or without its dashes, O for 0, I and L for 1. */
export const readRecoveryCode = (typed: string): string =>
  latinDigits(typed).toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

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
  hashesOfRecoveryCode(userId, code)[0] ?? "";

/** That hash first, and the one that is kept of it if the secret before made it. */
export const hashesOfRecoveryCode = (userId: number, code: string): string[] =>
  marksOf("recovery codes", `${userId}:${readRecoveryCode(code)}`);
