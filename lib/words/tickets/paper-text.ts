import bidiFactory from "bidi-js";
import type { Direction } from "@/lib/i18n/direction";
import { type Face, faceOf, typeface, type Weight } from "./typefaces";

/** Letters that are drawn one after another in one typeface, in the direction of their script. */
export type Run = { text: string; face: Face; isRightToLeft: boolean };

const bidi = bidiFactory();

/** What says something; without a glyph for it a text could not be read. */
const MEANING = /[\p{L}\p{N}\p{M}]/u;
/** Says how the text around it runs, and is not drawn. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** Shapes the letters beside it: Arabic and Devanagari need both. */
const JOINERS = /\u200C|\u200D/;

/** Chooses how the sign before it looks, and says nothing by itself: an emoji's colour, the frame of a key. */
const LOOKS = /[\uFE00-\uFE0F\u20E3\u{E0100}-\u{E01EF}]/u;

/**
 * Whether our typefaces have every letter of it: Latin, Greek, Cyrillic, Devanagari, Arabic, Hebrew, Thai, Japanese, Korean
 * and Chinese.
 */
export const isDrawable = (text: string): boolean =>
  [...text].every((char) => !MEANING.test(char) || LOOKS.test(char) || faceOf(char, "regular") !== null);

/** What could run from right to left: Hebrew, Arabic and their neighbours, and the marks that turn a text around. */
const TURNS =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** On one line: whatever parts lines in a name is a blank. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** A paragraph whose letters know which way they run; none does where all of it runs from left to right. */
export type Directed = { text: string; levels: ReturnType<typeof bidi.getEmbeddingLevels> | null };

/** By Unicode's bidirectional algorithm: the library that draws knows none. */
export const directed = (text: string, base: Direction | "auto"): Directed => ({
  text,
  levels: base === "rtl" || TURNS.test(text) ? bidi.getEmbeddingLevels(text, base) : null,
});

/** One line of text as it is drawn from left to right: parted by direction and typeface, in the order that the eye meets. */
export const visualRuns = (text: string, weight: Weight, base: Direction | "auto" = "auto"): Run[] =>
  runsOf(directed(text, base), weight, [0, text.length]);

/** Which way a text runs by its first letter. */
export const directionOfText = (text: string): Direction =>
  (bidi.getEmbeddingLevels(text, "auto").paragraphs[0]?.level ?? 0) === 1 ? "rtl" : "ltr";

/** From one character up to another. */
export type Part = readonly [from: number, to: number];

/** The same of a part of a paragraph, which is a line of it. */
export function runsOf({ text, levels: found }: Directed, weight: Weight, [from, to]: Part): Run[] {
  const indices = found
    ? bidi.getReorderedIndices(text, found, from, to - 1).slice(from, to)
    : Array.from({ length: to - from }, (_, at) => from + at);
  const runs: Run[] = [];
  for (const index of indices) {
    const isRightToLeft = ((found?.levels[index] ?? 0) & 1) === 1;
    const char = charAt(text, index, isRightToLeft);
    const face = char && faceFor(char, weight, runs.at(-1)?.face);
    if (!face) continue;
    const last = runs.at(-1);
    if (last?.face === face && last.isRightToLeft === isRightToLeft)
      // the typeface turns a run from right to left around by itself, so it is kept as it is read
      last.text = isRightToLeft ? char + last.text : last.text + char;
    else runs.push({ text: char, face, isRightToLeft });
  }
  return runs.map((run) => (run.isRightToLeft === isTurned(run.text) ? run : reversed(run)));
}

/** Whether a typeface turns a text around: it goes by the script of its letters, of which Arabic's digits are. */
const isTurned = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** What runs against its script, numbers in Arabic among it, or has none. */
const reversed = (run: Run): Run => ({
  ...run,
  text: [...run.text].reverse().join(""),
  isRightToLeft: false,
});

/** The character that begins there, mirrored where it runs from right to left; null within one and for what is unseen. */
function charAt(text: string, index: number, isRightToLeft: boolean): string | null {
  const char = String.fromCodePoint(text.codePointAt(index) ?? 0);
  // the second half of a pair
  if (/[\uDC00-\uDFFF]/.test(char)) return null;
  if (UNSEEN.test(char) && !JOINERS.test(char)) return null;
  return (isRightToLeft && bidi.getMirroredCharacter(char)) || char;
}

/** Blanks, marks and points stay in the typeface of what stands before them, where it has them. */
function faceFor(char: string, weight: Weight, before: Face | undefined): Face | null {
  const own = faceOf(char, weight);
  if (!before || own === before || /[\p{L}\p{N}]/u.test(char)) return own;
  const joined = /\p{M}|\u200C|\u200D|\s/u.test(char);
  return joined && hasIt(before, char) ? before : own;
}

const hasIt = (face: Face, char: string) => typeface(face).hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
