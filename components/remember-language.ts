import { LANGUAGE_COOKIE, type Language } from "@/lib/languages";

const A_YEAR_S = 31_536_000;

/** Keeps a choice in this browser: the server leads to it where an address names no language. */
export function rememberLanguage(language: Language): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser that we serve
  document.cookie = `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax${secure}`;
}

export const hasChosenLanguage = (): boolean => document.cookie.includes(`${LANGUAGE_COOKIE}=`);
