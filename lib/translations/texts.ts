import { currentLanguage } from "#current-language";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../languages";

/** One text in further languages, by their names: `{ de: "Der General" }`. Of a language that is not in it, its own is said. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of a thing in further languages, by field. */
export type Translations<Field extends string = string> = Partial<Record<Field, Texts>>;

/** The languages that may be spoken besides a theater's own. */
export const furtherLanguages = (): string[] =>
  Object.keys(LANGUAGES).filter((language) => language !== DEFAULT_LANGUAGE);

/** A text as its reader has it: in their language where somebody wrote it in that. */
export const said = (own: string, texts: Texts | undefined, language: string = currentLanguage()): string =>
  (texts && Object.hasOwn(texts, language) && texts[language]) || own;

/** Without what is empty, in one order of fields and languages: so that two of them can be compared. */
export const tidied = <Field extends string>(
  fields: readonly Field[],
  translations: Translations<Field>,
): Translations<Field> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const texts = Object.entries(translations[field] ?? {}).filter(([, text]) => text !== "");
      const sorted = texts.sort(([a], [b]) => (a < b ? -1 : 1));
      return sorted.length > 0 ? [[field, Object.fromEntries(sorted)]] : [];
    }),
  ) as Translations<Field>;

/** One of them as the audit log keeps it. */
export type TranslationLine = { of: string; language: string; text: string };

export const linesOf = (translations: Translations): TranslationLine[] =>
  Object.entries(translations).flatMap(([of, texts]) =>
    Object.entries(texts ?? {}).map(([language, text]) => ({ of, language, text })),
  );
