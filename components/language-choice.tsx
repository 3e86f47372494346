"use client";
import { currentLanguage } from "#current-language";
import { t } from "@/lib/i18n/t";
import { LANGUAGE_NAMES, LANGUAGES, offeredLanguages } from "@/lib/languages";
import { localPath } from "@/lib/local-path";
import { rememberLanguage } from "./remember-language";
import { useHere } from "./use-here";

/** This page in each language, called as it calls itself. Another language is another document: no link of the router's. */
export function LanguageChoice() {
  const here = useHere();
  return (
    <nav aria-label={t("common.language.choice")}>
      <ul className="flex flex-wrap gap-x-4">
        {offeredLanguages().map((language) => (
          <li key={language}>
            <a
              href={localPath(here, language)}
              hrefLang={LANGUAGES[language]}
              lang={language}
              aria-current={language === currentLanguage() ? "true" : undefined}
              onClick={() => rememberLanguage(language)}
              className="inline-flex min-h-8 items-center hover:text-ink aria-[current]:text-ink aria-[current]:underline"
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
