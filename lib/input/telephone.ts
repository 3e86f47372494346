import { latinDigits } from "@/lib/digits";
import { line } from "./text";

/** A number as people write it: blanks, hyphens, stops, slashes and brackets between its digits, an extension at its end. */
const SHAPE = /^(?<number>\(?\+?[\d ()./-]+)(?:,? ?(?:ext(?:ension|\.)?|x) ?(?<extension>\d{1,6}))?$/iu;
/** "+44 (0)20 …": dialled only by those who do not dial the country. */
const TRUNK_ZERO = /^(?<country>\(?\+.*)\(0\)/u;

const digitsOf = (number: string) => number.replaceAll(/\D/gu, "");

/** RFC 3966: "tel:+442079460018;ext=12"; null where it is no number that can be dialled. */
export function telephoneLink(written: string): string | null {
  const { number, extension } = SHAPE.exec(written)?.groups ?? {};
  if (!number) return null;
  const digits = digitsOf(number.replace(TRUNK_ZERO, "$<country>"));
  // emergency and short numbers have three, ITU-T E.164 allows fifteen
  if (digits.length < 3 || digits.length > 15) return null;
  return `tel:${number.includes("+") ? "+" : ""}${digits}${extension ? `;ext=${extension}` : ""}`;
}

/** A telephone number as it was written, in Latin digits, perhaps empty. */
export const telephone = line(40)
  .transform((typed) =>
    latinDigits(typed)
      .normalize("NFKC")
      .replaceAll(/[\p{Pd}\u2212]/gu, "-"),
  )
  .refine((typed) => typed === "" || telephoneLink(typed) !== null);
