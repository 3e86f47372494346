"use client";
import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { currentLanguage } from "#current-language";
import { t } from "@/lib/i18n/t";
import { LANGUAGE_OFFERS, type Language, languageOf, offeredLanguages } from "@/lib/languages";
import { localPath } from "@/lib/local-path";
import { hasChosenLanguage, rememberLanguage } from "./remember-language";
import { useHere } from "./use-here";

/** Who chooses or pays has begun in this language, and nothing is laid over the seats. */
const IS_BUYING = /^\/(?:showtimes|checkout)\//;

const answered = new Set<() => void>();

function subscribe(onAnswer: () => void): () => void {
  answered.add(onAnswer);
  return () => answered.delete(onAnswer);
}

/** The first language of this browser's that we speak, where it is another than the page's and nobody has chosen yet. */
function wanted(): Language | null {
  if (hasChosenLanguage()) return null;
  const spoken = navigator.languages
    .map((tag) => tag.split("-", 1)[0])
    .find((one) => offeredLanguages().some((language) => language === one));
  return spoken === undefined || spoken === currentLanguage() ? null : languageOf(spoken);
}

/** Offers the language of somebody's browser in its own words, until it is taken or declined. */
export function LanguageOffer() {
  const here = useHere();
  const language = useSyncExternalStore(subscribe, wanted, () => null);
  if (language === null || IS_BUYING.test(here)) return null;
  const decline = () => {
    rememberLanguage(currentLanguage());
    for (const tell of answered) tell();
  };
  return (
    <aside
      aria-label={t("common.language.choice")}
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit items-center gap-2 rounded-md border border-line bg-surface ps-4 shadow-raised choosing:hidden print:hidden"
    >
      <a
        href={localPath(here, language)}
        lang={language}
        dir="auto"
        onClick={() => rememberLanguage(language)}
        className="link inline-flex min-h-11 items-center"
      >
        {LANGUAGE_OFFERS[language]}
      </a>
      <button
        type="button"
        aria-label={t("common.language.stay")}
        onClick={decline}
        className="grid size-11 place-items-center text-ink-soft hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </button>
    </aside>
  );
}
