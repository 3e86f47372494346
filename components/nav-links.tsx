"use client";
import { usePath } from "@/components/navigation";
import { t } from "@/lib/i18n/t";
import { IntentLink } from "./ui/intent-link";

const PLACES = [
  { href: "/", label: "common.nav.nowShowing", also: "/showing" },
  { href: "/movies", label: "common.nav.movies", also: "/movies" },
  { href: "/coming-soon", label: "common.nav.comingSoon", also: "/coming-soon" },
  { href: "/theaters", label: "common.nav.theaters", also: "/theaters" },
] as const;

export function NavLinks() {
  const path = usePath();
  return (
    <nav aria-label={t("common.nav.main")} className="order-last w-full md:order-none md:w-auto md:grow">
      <ul className="-mx-1 flex justify-between gap-x-1 sm:justify-start sm:gap-x-6 md:mx-0 md:gap-x-3 lg:gap-x-8">
        {PLACES.map(({ href, label, also }) => (
          <li key={href}>
            <IntentLink
              href={href}
              aria-current={path === href || `${path}/`.startsWith(`${also}/`) ? "page" : undefined}
              className="-mb-px inline-flex h-11 items-center whitespace-nowrap border-transparent border-b-2 px-1 max-[22rem]:px-0 text-ink-soft text-sm hover:text-ink aria-[current]:border-accent aria-[current]:text-ink md:h-18 lg:text-base"
            >
              {t(label)}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
