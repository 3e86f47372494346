import { CircleUserRound } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ClientMessages } from "@/app/_components/client-messages";
import { DemoBanner, DemoWords } from "@/components/demo-banner";
import { LanguageChoice } from "@/components/language-choice";
import { Link } from "@/components/link";
import { ThemeSwitch } from "@/components/theme-switch";
import { Wordmark } from "@/components/wordmark";
import { requireStaff } from "@/lib/accounts/sessions/viewer";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages-of";
import { t } from "@/lib/i18n/t";
import { DashboardSignal } from "./_frame/dashboard-signal";
import type { Access } from "./_frame/nav-items";
import { QuickWays } from "./_frame/quick-ways";
import { RailLinks } from "./_frame/rail-links";
import { Toaster } from "./_frame/toaster";

export const generateMetadata = (): Metadata => ({
  title: { default: t("staff.dashboard.title"), template: t("staff.dashboard.titleOf", { page: "%s" }) },
  robots: "noindex",
});

/** Guards what it frames, though each page asks again: a layout is not rendered anew on every visit. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { name, isAdmin, may } = await requireStaff();
  const access: Access[] = [...may, ...(isAdmin ? (["admin"] as const) : [])];
  return (
    <ClientMessages messages={messagesOf("app/localized/[language]/admin/layout.tsx")}>
      {env.MATINEE_DEMO && <DemoBanner className="max-lg:hidden print:hidden" />}
      <div className="grid grow grid-rows-[auto_1fr] lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-1">
        <header className="print:hidden relative flex h-14 items-center border-line border-b pe-1 sm:px-4 lg:sticky lg:top-0 lg:h-[calc(100dvh-3rem)] lg:flex-col lg:flex-nowrap lg:items-stretch lg:overflow-y-auto lg:gap-y-6 lg:border-b-0 lg:px-6 lg:py-6">
          <Link href="/admin" aria-label={t("staff.dashboard.home")} className="hidden items-center lg:flex">
            <Wordmark />
          </Link>
          <QuickWays access={access} />
          <RailLinks access={access}>
            <LanguageChoice />
            <ThemeSwitch />
            {env.MATINEE_DEMO && (
              <p className="text-ink-soft text-sm">
                <DemoWords />
              </p>
            )}
          </RailLinks>
          <div className="flex items-center lg:mt-auto lg:flex-col lg:items-start lg:gap-4">
            <Link
              href="/account"
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 max-w-40 items-center justify-center gap-2 text-sm hover:text-accent sm:px-3 lg:justify-start lg:px-0"
            >
              <CircleUserRound aria-hidden="true" className="size-5 shrink-0 lg:size-4" strokeWidth={1.5} />
              <span className="sr-only sm:not-sr-only sm:truncate">{name}</span>
            </Link>
            <span className="hidden lg:block">
              <ThemeSwitch />
            </span>
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 border-line px-4 pt-6 pb-18 outline-none sm:px-8 sm:pt-8 lg:border-s print:border-0 print:p-0"
        >
          <DashboardSignal />
          <Toaster>
            <div className="max-w-page">{children}</div>
          </Toaster>
        </main>
      </div>
    </ClientMessages>
  );
}
