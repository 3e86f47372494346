import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { LayoutChange } from "@/lib/layouts/layout-changes";

/** "2 seats added: D 1, D 2", one sentence for each kind of change. */
export const changeWords = (changes: readonly LayoutChange[]): string[] =>
  changes.map(({ change, count, seats }) => {
    const named = seats.map(({ label, isNow, type }) => {
      if (isNow !== undefined) return t("audit.layout.isNow", { seat: label, name: isNow });
      return type === undefined ? label : t("audit.layout.hasType", { seat: label, seatType: type });
    });
    return t(`audit.layout.${change}`, { count, seats: listFacts(named), more: count - seats.length });
  });
