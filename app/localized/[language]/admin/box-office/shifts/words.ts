import { type FixedKey, t } from "@/lib/i18n/t";
import type { CloseShiftCode } from "@/lib/shifts/close-shift";
import type { MoveCashCode } from "@/lib/shifts/move-cash";
import type { OpenShiftCode } from "@/lib/shifts/open-shift";

export const SHIFT_WORDS = {
  "not-found": "boxOffice.shifts.refused.notFound",
  "open-already": "boxOffice.shifts.refused.openAlready",
  "closed-already": "boxOffice.shifts.refused.closedAlready",
  "not-that-much": "boxOffice.shifts.refused.notThatMuch",
  "invalid-input": "boxOffice.shifts.refused.unreadable",
  busy: "boxOffice.shifts.refused.busy",
} satisfies Record<OpenShiftCode | CloseShiftCode | MoveCashCode | "invalid-input" | "busy", FixedKey>;

/** How a count differs from what should be there. */
export function differenceWords(differenceMinor: number, money: (amountMinor: number) => string): string {
  if (differenceMinor === 0) return t("boxOffice.shifts.difference.none");
  return differenceMinor > 0
    ? t("boxOffice.shifts.difference.over", { amount: money(differenceMinor) })
    : t("boxOffice.shifts.difference.short", { amount: money(-differenceMinor) });
}
