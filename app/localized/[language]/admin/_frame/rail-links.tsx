"use client";
import { Menu, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "@/components/link";
import { usePath } from "@/components/navigation";
import { rich } from "@/components/rich";
import { useMenu } from "@/components/ui/use-menu";
import { t } from "@/lib/i18n/t";
import { type Access, isOpenTo, NAV_ITEMS } from "./nav-items";

type Props = {
  access: readonly Access[];
  /** What the bar of a phone has no room for: at the end of what unfolds. */
  children: ReactNode;
};

/** A rail beside the page; on a phone the greater part of the one bar, which says where one is and unfolds. */
export function RailLinks({ access, children }: Props) {
  const path = usePath();
  const { box, isOpen, toggle } = useMenu<HTMLDivElement>();
  const id = useId();
  const navItems = NAV_ITEMS.filter(isOpenTo(access));
  const isHere = ({ href, also }: (typeof NAV_ITEMS)[number]) =>
    path === href ||
    path === also ||
    (also !== undefined && path.startsWith(`${also}/`)) ||
    (href !== "/admin" && href !== "/" && path.startsWith(`${href}/`));
  const here = navItems.find(isHere);
  const Icon = isOpen ? X : Menu;
  return (
    <div ref={box} className="-order-1 min-w-0 grow lg:order-none lg:w-full lg:grow-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
        className="flex h-14 w-full items-center gap-3 px-4 font-semibold lg:hidden"
      >
        <Icon aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.75} />
        {rich("admin.nav.menu", {
          hidden: (words) => <span className="sr-only">{words}</span>,
          place: () => <span className="truncate">{t(here?.label ?? "admin.nav.dashboard")}</span>,
        })}
      </button>
      <div
        id={id}
        className={`absolute inset-x-0 top-full z-30 max-h-[calc(100dvh-3.5rem)] overflow-y-auto border-line border-y bg-surface px-2 py-3 shadow-raised lg:static lg:block lg:max-h-none lg:overflow-visible lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none ${isOpen ? "" : "hidden"}`}
      >
        <nav aria-label={t("admin.nav.dashboard")}>
          <ul className="grid grid-cols-2 sm:grid-cols-3 lg:flex lg:flex-col lg:gap-0.5">
            {navItems.map((navItem) => {
              const { href, label, Icon } = navItem;
              return (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    aria-current={isHere(navItem) ? "page" : undefined}
                    className="flex h-11 items-center gap-3 whitespace-nowrap rounded-md px-3 text-ink-soft hover:text-ink aria-[current]:bg-sunk aria-[current]:font-semibold aria-[current]:text-ink lg:h-10"
                  >
                    <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
                    {t(label)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="mx-3 mt-3 flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t pt-3 lg:hidden">
          {children}
        </div>
      </div>
    </div>
  );
}
