import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages-of";
import { t } from "@/lib/i18n/t";
import { LANGUAGES } from "@/lib/languages";
import { Document } from "../../_components/document";

/** What tells of nothing in the database is made by the build, in every language. */
export const generateStaticParams = () => Object.keys(LANGUAGES).map((language) => ({ language }));

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
  return <Document messages={messagesOf("app/localized/[language]/layout.tsx")}>{children}</Document>;
}
