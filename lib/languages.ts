import { LISTED, NAMES, OFFERS } from "./language-list";

/**
 * English in accents, made of the English messages where they are read, so that tests see what is cut off and what is no
 * message. A build speaks it that is made with `MATINEE_PSEUDO`; people are never offered it.
 */
export const PSEUDO_LANGUAGE = "xa";

/**
 * Every language that people are spoken to in. Its catalogue is the file of its name in `lib/i18n`; dates, numbers and
 * amounts are written by the tag. Another language is one more file: see `docs/languages.md`.
 */
export const LANGUAGES: typeof LISTED = {
  ...LISTED,
  ...(process.env.MATINEE_PSEUDO && { [PSEUDO_LANGUAGE]: "en-XA" }),
};

export type Language = keyof typeof LANGUAGES;

/** Those that people are offered, and what each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = NAMES;

/** How each is offered to somebody who would rather read it, in its own words. */
export const LANGUAGE_OFFERS: Readonly<Record<Language, string>> = OFFERS;

export const offeredLanguages = (): Language[] => Object.keys(NAMES).filter(isLanguage);

/** Whose messages the types are made of, and what is spoken where nobody has said otherwise. */
export const DEFAULT_LANGUAGE: Language = "en";

export const DEFAULT_LOCALE: string = LANGUAGES[DEFAULT_LANGUAGE];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === "string" && Object.hasOwn(LANGUAGES, value);

/** The language of a tag, "en" of "en-US": the default of one that we do not speak. */
export function languageOf(tag: string): Language {
  const own = Object.keys(LANGUAGES).find((one) => isLanguage(one) && LANGUAGES[one] === tag);
  const language = own ?? tag.split("-", 1)[0];
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}

/** Names the language that somebody has chosen: what is asked for in none leads there (`language-addresses.ts`). */
export const LANGUAGE_COOKIE = "matinee_language";
