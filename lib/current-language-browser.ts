import { LANGUAGES, type Language, languageOf } from "./languages";

/** A document was made in one language, and another language is another document. */
export const currentLanguage = (): Language => languageOf(document.documentElement.lang);

export const currentLocale = (): string => LANGUAGES[currentLanguage()];
