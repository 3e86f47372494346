import { inLanguage } from "#current-language";
import { languageAsked } from "@/lib/i18n/language-asked";

/** Speaks as the caller asks: a route is part of no page that would say in which language. */
export const inLanguageAsked = <Result>({ headers }: Request, speak: () => Result): Result =>
  inLanguage(languageAsked(headers.get("accept-language")), speak);
