import type { Language } from "@/lib/languages";
import { EXT_FAMILIES } from "./fonts";

/*
 * Our typefaces have Latin letters alone. What a page in another script needs stands in its own head, so that pages in
 * English weigh what they always did; nothing is fetched, so that nothing moves once it is there.
 */

/** Arabic and its forms, and no blank: a line's height stays that of our own face. */
const ARABIC = "U+600-6FF,U+750-77F,U+870-8FF,U+FB50-FDFF,U+FE70-FEFC";

/** Drawn for screens, on Apple's systems, Windows, Android and Linux: what follows in the stack draws Arabic thin and small. */
const REGULAR = ["Geeza Pro", "Segoe UI", "Noto Sans Arabic", "Noto Sans Arabic UI", "Tahoma"];
const BOLD = [
  ...["Geeza Pro Bold", "Segoe UI Semibold", "Segoe UI Bold", "Noto Sans Arabic SemiBold"],
  ...["Noto Sans Arabic Bold", "Tahoma Bold"],
];

const faceOf = (weights: string, names: readonly string[]): string =>
  `@font-face{font-family:arabic;font-weight:${weights};unicode-range:${ARABIC};src:${names
    .map((name) => `local("${name}")`)
    .join()}}`;

/** Marks above and below need more room between lines. */
const LEADING = { sm: 1.65, base: 1.75, lg: 1.6, xl: 1.5, "2xl": 1.4, "3xl": 1.35 };

const variables = (named: Record<string, string | number>): string =>
  Object.entries(named)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

const ARABIC_STYLE = [
  faceOf("100 500", REGULAR),
  faceOf("600 900", BOLD),
  `:root:root{${variables({
    ...Object.fromEntries(
      Object.entries(EXT_FAMILIES).map(([name, families]) => [name, `arabic,${families}`]),
    ),
    ...Object.fromEntries(
      Object.entries(LEADING).map(([size, height]) => [`--text-${size}--line-height`, height]),
    ),
  })}}`,
  `body{line-height:${LEADING.base}}`,
  // letters that are joined are never parted, and lean nowhere; a number or a code in ours is set as they are
  "h1,h2,h3,.font-display,.tracking-wide{letter-spacing:0}",
  "em,i,cite{font-style:normal}",
].join("");

const STYLES: Readonly<Record<string, string>> = { ar: ARABIC_STYLE };

/** How letters of a language are set where that is not as in Latin; null of those that are. */
export const scriptStyle = (language: Language): string | null => STYLES[language] ?? null;
