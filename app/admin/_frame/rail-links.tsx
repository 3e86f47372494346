"use client";
import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { type Access, isOpenTo, PLACES } from "./places";

/** A rail beside the page; on a phone, a bar that unfolds. */
export function RailLinks({ access }: { access: readonly Access[] }) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === path;
  const places = PLACES.filter(isOpenTo(access));
  const isHere = ({ href, also }: (typeof PLACES)[number]) =>
    path === href ||
    path === also ||
    (also !== undefined && path.startsWith(`${also}/`)) ||
    (href !== "/admin" && href !== "/" && path.startsWith(`${href}/`));
  const here = places.find(isHere);
  return (
    <nav aria-label="Dashboard" className="order-last w-full lg:order-none">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpenOn(isOpen ? null : path)}
        className="flex h-11 w-full items-center gap-3 font-semibold lg:hidden"
      >
        <Menu aria-hidden="true" className="size-4" strokeWidth={1.75} />
        {here?.label ?? "Dashboard"}
      </button>
      <ul
        className={`-mx-2 grid-cols-2 pb-3 sm:grid-cols-3 lg:mx-0 lg:flex lg:flex-col lg:gap-0.5 lg:pb-0 ${isOpen ? "grid" : "hidden"}`}
      >
        {places.map((place) => {
          const { href, label, Icon } = place;
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={isHere(place) ? "page" : undefined}
                className="flex h-11 items-center gap-3 whitespace-nowrap rounded-md px-3 text-ink-soft hover:text-ink aria-[current]:bg-sunk aria-[current]:font-semibold aria-[current]:text-ink lg:h-10"
              >
                <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
