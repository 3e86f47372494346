import { currentLocale } from "#current-language";

/** What a page asks a route with, so that it answers in the page's language and not in the browser's. */
export const inPageLanguage = (): Record<string, string> => ({ "Accept-Language": currentLocale() });
