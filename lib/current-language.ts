import { AsyncLocalStorage } from "node:async_hooks";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external.js";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "./languages";

/*
 * What is spoken here and now, on the server; `current-language-browser.ts` takes this file's place in a browser. So no
 * language is handed through functions and components that have nothing else to do with words.
 */

const asked = new AsyncLocalStorage<Language>();

/** Runs `speak` in a language: a letter is in its reader's, whoever causes it. */
export const inLanguage = <Result>(language: Language, speak: () => Result): Result =>
  asked.run(language, speak);

/** The language that was asked for, else that of the page which is being made or which an action was sent by. */
export const currentLanguage = (): Language => asked.getStore() ?? languageOfPage() ?? DEFAULT_LANGUAGE;

/** What dates, numbers and amounts are written by. */
export const currentLocale = (): string => LANGUAGES[currentLanguage()];

/** Next tells server components by promises, and parts of the client and actions not at all: its own record is read. */
function languageOfPage(): Language | undefined {
  const store = workUnitAsyncStorage.getStore();
  const language = store && "rootParams" in store ? store.rootParams?.language : undefined;
  return isLanguage(language) ? language : undefined;
}
