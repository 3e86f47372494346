import { formatNumber } from "@/lib/formatters";
import type { LayoutChange } from "@/lib/layouts/layout-changes";

const BECAME: Record<LayoutChange["change"], string> = {
  added: "added",
  removed: "removed",
  renamed: "renamed",
  retyped: "of another type",
  moved: "moved",
};

/** "2 seats added: D 1, D 2", one sentence for each kind of change. */
export const changeWords = (changes: readonly LayoutChange[]): string[] =>
  changes.map(({ change, count, seats }) => {
    const named = seats.map(({ label, isNow, type }) => {
      if (isNow !== undefined) return `${label} is now ${isNow}`;
      return type === undefined ? label : `${label} is ${type}`;
    });
    const more = count > seats.length ? ` and ${count - seats.length} more` : "";
    const many = count === 1 ? "1 seat" : `${formatNumber(count)} seats`;
    return `${many} ${BECAME[change]}: ${named.join(", ")}${more}`;
  });
