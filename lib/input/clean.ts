/** Embeddings, overrides and isolates: they turn round what stands after them, and no name needs one. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Comes along when one copies, and shows nothing. Joiners stay: Persian, Indic scripts and emoji are spelt with them. */
const STOWAWAYS = /[\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;
const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
/** U+2800 is braille without a dot; the other fillers are ignorable by Unicode's own word. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

const cleaned = (typed: string): string =>
  typed.toWellFormed().normalize("NFC").replace(DIRECTIONS, "").replace(STOWAWAYS, "").replace(CONTROLS, "");

const orBlank = (text: string): string => (VISIBLE.test(text) ? text.trim() : "");

/** One line as it is kept: tabs and line breaks are blanks, one blank is enough, and what nobody can see is nothing. */
export const readLine = (typed: string): string =>
  orBlank(
    cleaned(typed)
      .replace(LINE_BREAKS, " ")
      .replace(/[\s\p{Zs}]+/gu, " "),
  );

/** The same for several lines. */
export const readText = (typed: string): string => orBlank(cleaned(typed).replace(LINE_BREAKS, "\n"));
