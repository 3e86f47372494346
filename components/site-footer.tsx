import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { LanguageChoice } from "./language-choice";
import { ThemeSwitch } from "./theme-switch";

const PLACES = [
  { href: "/", label: "common.footer.nowShowing" },
  { href: "/movies", label: "common.footer.movies" },
  { href: "/theaters", label: "common.footer.theaters" },
  { href: "/vouchers", label: "common.footer.vouchers" },
  { href: "/account", label: "common.footer.tickets" },
  { href: "/developers", label: "common.footer.developers" },
] as const;

export function SiteFooter({ credit }: { credit?: ReactNode }) {
  return (
    <footer className="border-line border-t print:hidden">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 text-ink-soft text-sm sm:px-8">
        <ul className="flex flex-wrap gap-x-6">
          {PLACES.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="inline-flex min-h-8 items-center hover:text-ink">
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
          <LanguageChoice />
          <ThemeSwitch />
        </div>
        {credit && <div className="basis-full">{credit}</div>}
      </div>
    </footer>
  );
}
