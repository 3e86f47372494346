import Link from "next/link";
import type { ReactNode } from "react";
import { ThemeSwitch } from "./theme-switch";

const PLACES = [
  { href: "/", label: "Now showing" },
  { href: "/movies", label: "All movies" },
  { href: "/theaters", label: "Theaters" },
  { href: "/vouchers", label: "Gift vouchers" },
  { href: "/account", label: "Your tickets" },
  { href: "/developers", label: "Developers" },
];

export function SiteFooter({ credit }: { credit?: ReactNode }) {
  return (
    <footer className="border-line border-t print:hidden">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 text-ink-soft text-sm sm:px-8">
        <ul className="flex flex-wrap gap-x-6">
          {PLACES.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="inline-flex min-h-8 items-center hover:text-ink">
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <ThemeSwitch />
        {credit && <div className="basis-full">{credit}</div>}
      </div>
    </footer>
  );
}
