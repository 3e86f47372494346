/**
 * Every language that people are spoken to in. Its catalogue is the file of its name in `lib/i18n`; dates, numbers and
 * amounts are written by the tag.
 */
export const LANGUAGES = { en: "en-GB" } as const;

export type Language = keyof typeof LANGUAGES;

/** Whose messages the types are made of, and what is spoken where nobody has said otherwise. */
export const DEFAULT_LANGUAGE: Language = "en";

export const DEFAULT_LOCALE: string = LANGUAGES[DEFAULT_LANGUAGE];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === "string" && Object.hasOwn(LANGUAGES, value);

/** The language of a tag, "en" of "en-US": the default of one that we do not speak. */
export function languageOf(tag: string): Language {
  const [language] = tag.split("-");
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}
