import type { ComponentProps } from "react";
import { Link } from "@/components/link";

type ChipProps = ComponentProps<typeof Link> & { current?: boolean };

/** A small choice among several, as a link; the chosen one is `current`. */
export function Chip({ current, className = "", ...rest }: ChipProps) {
  return (
    <Link
      {...rest}
      aria-current={current ? "true" : undefined}
      className={`inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-md border border-line bg-surface px-3 text-sm transition-colors duration-100 hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper ${className}`}
    />
  );
}
