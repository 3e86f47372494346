import { Link } from "@/components/link";

export function Tab({ href, current, label }: { href: string; current: boolean; label: string }) {
  const look = current ? "border-accent font-semibold" : "border-transparent text-ink-soft";
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={`-mb-px border-b-2 py-3 ${look}`}
    >
      {label}
    </Link>
  );
}
