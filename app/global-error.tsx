"use client";
import type { ComponentProps } from "react";
import { directionOf } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { Failure } from "./_components/failure";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Stands in when even the frame around the pages failed. */
export default function GlobalError(props: ComponentProps<typeof Failure>) {
  return (
    <html lang={DEFAULT_LOCALE} dir={directionOf(DEFAULT_LOCALE)} className={fontVariables}>
      <body>
        <title>{t("errors.site.globalTitle")}</title>
        <main className="mx-auto max-w-page px-4 py-18 sm:px-8">
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
