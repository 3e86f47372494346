import { Link } from "@/components/link";
import { Strip } from "@/components/ui/strip";

type Tab = { href: string; label: string; isHere: boolean };

/** Pages that belong together, side by side. */
export function NavTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <Strip aria-label={label} className="mb-6 border-line border-b">
      <ul className="flex gap-6">
        {tabs.map(({ href, label, isHere }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isHere ? "page" : undefined}
              className="-mb-px flex h-11 items-center whitespace-nowrap border-transparent border-b-2 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Strip>
  );
}
