"use client";
import { usePathname } from "next/navigation";
import { IntentLink } from "./ui/intent-link";

const PLACES = [
  { href: "/", label: "Now showing", also: "/showing" },
  { href: "/movies", label: "Movies", also: "/movies" },
  { href: "/coming-soon", label: "Coming soon", also: "/coming-soon" },
  { href: "/theaters", label: "Theaters", also: "/theaters" },
];

export function NavLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="order-last w-full sm:order-none sm:w-auto sm:grow">
      <ul className="-mx-1 flex justify-between gap-x-1 sm:mx-0 sm:justify-start sm:gap-x-8">
        {PLACES.map(({ href, label, also }) => (
          <li key={href}>
            <IntentLink
              href={href}
              aria-current={path === href || path.startsWith(`${also}/`) ? "page" : undefined}
              className="-mb-px inline-flex h-11 items-center whitespace-nowrap border-transparent border-b-2 px-1 text-ink-soft text-sm hover:text-ink aria-[current]:border-accent aria-[current]:text-ink sm:h-18 sm:text-base"
            >
              {label}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
