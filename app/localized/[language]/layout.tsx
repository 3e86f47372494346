import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentLocale } from "#current-language";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages-of";
import { t } from "@/lib/i18n/t";
import { PageKeeper } from "../../_actions/page-keeper";
import { ClientMessages } from "../../_components/client-messages";
import { HEAD_SCRIPT } from "../../_head-script";
import { fontVariables } from "../../fonts";
import "../../globals.css";

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env.APP_URL),
  title: { default: "Matinee", template: "%s · Matinee" },
  description: t("common.description"),
  openGraph: { siteName: "Matinee", type: "website" },
});

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f4ea" },
    { media: "(prefers-color-scheme: dark)", color: "#150f0b" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={currentLocale()} className={fontVariables} suppressHydrationWarning>
      <head>
        <script>{HEAD_SCRIPT}</script>
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper focus:translate-y-0"
        >
          {t("common.skipToContent")}
        </a>
        <ClientMessages messages={messagesOf("app/localized/[language]/layout.tsx")}>
          {children}
          <PageKeeper />
        </ClientMessages>
      </body>
    </html>
  );
}
