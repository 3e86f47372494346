import type { Metadata } from "next";
import { currentLanguage, inLanguage } from "#current-language";
import { directionOf } from "@/lib/i18n/direction";
import { messagesOf } from "@/lib/i18n/messages-of";
import { t } from "@/lib/i18n/t";
import { LANGUAGES, offeredLanguages } from "@/lib/languages";
import { localPath } from "@/lib/local-path";
import { Document } from "./_components/document";
import NothingHere from "./_components/nothing-here";
import { Shell } from "./_components/shell";

export const generateMetadata = (): Metadata => ({ title: t("common.notFound") });

/** For addresses of no page, whichever language they may have been in: made once for all, and it says so in each. */
export default function GlobalNotFound() {
  const others = offeredLanguages().filter((language) => language !== currentLanguage());
  return (
    <Document messages={messagesOf("app/localized/[language]/layout.tsx")}>
      <Shell>
        <NothingHere />
        <ul className="mt-9 flex flex-wrap gap-x-6 text-sm">
          {others.map((language) => (
            <li key={language} lang={LANGUAGES[language]} dir={directionOf(LANGUAGES[language])}>
              <a href={localPath("/", language)} className="link inline-flex min-h-11 items-center">
                {inLanguage(language, () => t("errors.site.nothingTitle"))}
              </a>
            </li>
          ))}
        </ul>
      </Shell>
    </Document>
  );
}
