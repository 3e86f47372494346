import { latinDigits } from "@/lib/digits";

const DASHES = /[\p{Pd}\u2212\u00B7]/gu;
const BETWEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}"'`´\p{Pi}\p{Pf}\u201A\u201E]/gu;
/** No code is as long: what follows is not read. */
const MOST_LETTERS = 300;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * A code that was copied, dictated or typed on some other keyboard, as codes are kept: full-width letters are letters, digits of Arabic are digits,
 * every dash is the same, and blanks, quotation marks and what stands around it do not count.
 */
export const plainCode = (typed: string): string =>
  latinDigits(typed.slice(0, MOST_LETTERS))
    .normalize("NFKC")
    .replace(BETWEEN, "")
    .replace(DASHES, "-")
    .replace(AROUND, "")
    .toUpperCase();
