import { foldText } from "@/lib/search/fold-text";
import { foldName } from "@/lib/slug";

export type Titled = { title: string; year: number | null };

/** Two movies of one key are the same. */
export const keyOf = ({ title, year }: Titled): string => `${foldName(title)} ${year}`;

const ARTICLE =
  /^(?:the|an?|der|die|das|le|la|les|el|il)(?: |$)|,? (?:the|an?|der|die|das|le|la|les|el|il)$/u;
const ROMAN = ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

/** A title without what people write in one way or another: marks, signs, articles, "&", Roman numerals, blanks. */
export function looseTitle(title: string): string {
  const words = foldText(title)
    .replaceAll(/[&+]/gu, " and ")
    .replaceAll(/['’ʼ]/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const plain = words.replace(ARTICLE, "").split(" ").map(asDigit).join("");
  return plain || foldName(title);
}

function asDigit(word: string): string {
  const value = ROMAN.indexOf(word);
  return value < 0 ? word : String(value + 2);
}

/** Shorter titles differ by a letter without being the same. */
const LEAST_LETTERS = 8;

/** Whether one is the other with one letter missing, wrong or swapped with its neighbour; a wrong digit is another movie. */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  if (digitsOf(a) !== digitsOf(b)) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (left.length <= 1 && right.length <= 1) return from < a.length - 1;
  return left.length === 2 && right === `${left[1]}${left[0]}`;
}

const digitsOf = (text: string) => text.replaceAll(/\P{N}/gu, "");

/** Years that two lists give to one movie: it was made in one and shown in the next. */
export const areYearsNear = (a: number | null, b: number | null): boolean =>
  a === null || b === null || Math.abs(a - b) <= 1;
