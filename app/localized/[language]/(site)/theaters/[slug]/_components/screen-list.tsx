import { formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { ScreenSummary } from "@/lib/venues/list-screens";

const KINDS = [
  "standard",
  "premium",
  "sofa",
  "wheelchair",
  "companion",
] satisfies (keyof ScreenSummary["seats"])[];

/** The screens, each with its size and what kinds of seats it has. */
export function ScreenList({ screens }: { screens: ScreenSummary[] }) {
  return (
    <ul className="grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
      {screens.map(({ id, name, seats }) => {
        const kinds = KINDS.filter((kind) => seats[kind]);
        const total = kinds.reduce((sum, kind) => sum + (seats[kind] ?? 0), 0);
        return (
          <li key={id} className="flex items-baseline gap-4 border-line border-t py-4">
            <span className="w-22 shrink-0 font-display font-medium text-2xl">{formatNumber(total)}</span>
            <span>
              <span className="block font-semibold">{name}</span>
              <span className="block text-ink-soft text-sm">
                {listFacts(kinds.map((kind) => t(`browse.seats.${kind}`, { count: seats[kind] ?? 0 })))}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
