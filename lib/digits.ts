/** Arabic-Indic digits, and those of Persian and Urdu, which stand elsewhere in Unicode. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
/** Full-width ones, as Chinese and Japanese keyboards write them. */
const WIDE_DIGITS = /[\uFF10-\uFF19]/gu;
/** Marks of direction that are copied along with a number out of Arabic text. */
const MARKS = /[\u061C\u200E\u200F]/gu;

/** What somebody typed, with its digits as programs read them; all else stays. */
export const latinDigits = (typed: string): string =>
  typed
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(WIDE_DIGITS, (digit) => digit.normalize("NFKC"));

/** A number as it was typed, "١٢٫٥٠" or "12,50", in Latin digits and with its decimal point as it is there. */
export const typedNumber = (typed: string): string =>
  latinDigits(typed).replace(MARKS, "").replaceAll("\u066B", ".").trim();
