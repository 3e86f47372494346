import type { ScreenSummary } from "@/lib/venues/list-screens";

const WORDS: Record<keyof Required<ScreenSummary["seats"]>, (count: number) => string> = {
  standard: (count) => `${count} standard`,
  premium: (count) => `${count} premium`,
  sofa: (count) => `${count} on sofas`,
  wheelchair: (count) => (count === 1 ? "1 wheelchair space" : `${count} wheelchair spaces`),
  companion: (count) => (count === 1 ? "1 companion seat" : `${count} companion seats`),
};

/** The screens, each with its size and what kinds of seats it has. */
export function ScreenList({ screens }: { screens: ScreenSummary[] }) {
  return (
    <ul className="grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
      {screens.map(({ id, name, seats }) => {
        const kinds = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((kind) => seats[kind]);
        const total = kinds.reduce((sum, kind) => sum + (seats[kind] ?? 0), 0);
        return (
          <li key={id} className="flex items-baseline gap-4 border-line border-t py-4">
            <span className="w-22 shrink-0 font-display font-medium text-2xl">{total}</span>
            <span>
              <span className="block font-semibold">{name}</span>
              <span className="block text-ink-soft text-sm">
                {kinds.map((kind) => WORDS[kind](seats[kind] ?? 0)).join(", ")}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
