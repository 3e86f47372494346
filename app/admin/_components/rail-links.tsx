"use client";
import { CalendarPlus, type LucideIcon, Mail, Store, Ticket } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PLACES: { href: string; label: string; Icon: LucideIcon }[] = [
  { href: "/admin", label: "The day", Icon: Ticket },
  { href: "/admin/showtimes/new", label: "Schedule", Icon: CalendarPlus },
  { href: "/admin/messages", label: "Messages", Icon: Mail },
  { href: "/", label: "The site", Icon: Store },
];

/** A rail beside the page; on a phone, a bar above it. */
export function RailLinks() {
  const path = usePathname();
  const isHere = (href: string) =>
    path === href || (href.startsWith("/admin/") && path.startsWith(`${href}/`));
  return (
    <nav aria-label="Dashboard" className="order-last w-full lg:order-none">
      <ul className="-mx-2 flex justify-between lg:flex-col lg:gap-1">
        {PLACES.map(({ href, label, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isHere(href) ? "page" : undefined}
              className="-mb-px flex h-11 items-center gap-3 whitespace-nowrap border-transparent border-b-2 px-2 text-ink-soft text-sm hover:text-ink aria-[current]:border-accent aria-[current]:text-ink lg:mb-0 lg:rounded-md lg:border-b-0 lg:px-3 lg:text-base lg:aria-[current]:bg-sunk lg:aria-[current]:font-semibold"
            >
              <Icon aria-hidden="true" className="hidden size-4 sm:block" strokeWidth={1.75} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
