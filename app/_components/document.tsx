import type { ComponentProps, ReactNode } from "react";
import { currentLanguage, currentLocale } from "#current-language";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { PageKeeper } from "../_actions/page-keeper";
import { HEAD_SCRIPT } from "../_head-script";
import { fontVariables } from "../fonts";
import { scriptStyle } from "../script-style";
import { ClientMessages } from "./client-messages";
import "../globals.css";

type Props = {
  /** Of those that its parts in browsers say. */
  messages: ComponentProps<typeof ClientMessages>["messages"];
  children: ReactNode;
};

/** What every page of ours stands in, in the language that is spoken. */
export function Document({ messages, children }: Props) {
  const style = scriptStyle(currentLanguage());
  return (
    <html lang={currentLocale()} dir={currentDirection()} className={fontVariables} suppressHydrationWarning>
      <head>
        {style === null ? (
          <script>{HEAD_SCRIPT}</script>
        ) : (
          <>
            <script>{HEAD_SCRIPT}</script>
            <style>{style}</style>
          </>
        )}
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="absolute top-2 start-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper focus:translate-y-0"
        >
          {t("common.skipToContent")}
        </a>
        <ClientMessages messages={messages}>
          {children}
          <PageKeeper />
        </ClientMessages>
      </body>
    </html>
  );
}
