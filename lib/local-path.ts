import { currentLanguage } from "#current-language";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./languages";

/** How the addresses of pages begin, each a folder below `app/localized/[language]`: all others are in no language. */
export const PAGE_ROOTS = [
  ...["account", "admin", "bench", "change-email", "checkout", "coming-soon", "developers", "erase-account"],
  ...[
    "feed.xml",
    "invitation",
    "mailbox",
    "movies",
    "receipts",
    "register",
    "reservations",
    "reset",
    "reviews",
  ],
  ...["set-password", "showing", "showtimes", "sign-in", "theaters", "tickets", "unsubscribe", "vouchers"],
];

const PAGE = new RegExp(`^/(?:(?:${PAGE_ROOTS.join("|").replaceAll(".", "\\.")})(?=[/?#]|$)|(?=[?#]|$))`);
const SPOKEN = /^\/([a-z]{2})(?=[/?#]|$)/;

/**
 * The address of a page in a language, that of the page or letter it stands in: "/de/movies" of "/movies". The default
 * language's has no prefix. What is in no language, as pictures and answers to programs, or names one already, and what
 * leads elsewhere, stays as it is.
 */
export function localPath(path: string, language: Language = currentLanguage()): string {
  if (language === DEFAULT_LANGUAGE || !PAGE.test(path)) return path;
  return `/${language}${path.replace(/^\/(?=[?#]|$)/, "")}`;
}

/** The language that an address names; null for the default one, which none does, and for one that we do not speak. */
export function languageNamedBy(path: string): Language | null {
  const [, language] = SPOKEN.exec(path) ?? [];
  return isLanguage(language) && language !== DEFAULT_LANGUAGE ? language : null;
}

/** The same page in the default language, as the code names it: "/movies" of "/de/movies". What is no page stays as it is. */
export function plainPage(path: string): string {
  const language = languageNamedBy(path);
  if (language === null) return path;
  const rest = path.slice(language.length + 1);
  const plain = rest.startsWith("/") ? rest : `/${rest}`;
  return PAGE.test(plain) ? plain : path;
}
