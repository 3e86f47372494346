import { type FixedKey, t } from "@/lib/i18n/t";
import type { SavePromoCodeCode } from "@/lib/pricing/save-promo-code";

export type CodeField =
  | "code"
  | "theaterId"
  | "value"
  | "fromDay"
  | "untilDay"
  | "maxUses"
  | "maxUsesPerPerson"
  | "movieIds";

/** What to write beside a field that does not fit. */
export const fieldWords = (): Record<CodeField, string> => ({
  code: t("promo.wrong.code"),
  theaterId: t("promo.wrong.where"),
  value: t("promo.wrong.off"),
  fromDay: t("promo.wrong.firstDay"),
  untilDay: t("promo.wrong.lastDay"),
  maxUses: t("promo.wrong.uses"),
  maxUsesPerPerson: t("promo.wrong.uses"),
  movieIds: t("promo.wrong.movies"),
});

export const CODE_REFUSALS = {
  "not-found": "promo.notDone.gone",
  "code-taken": "promo.notDone.taken",
  "unknown-movie": "promo.notDone.unknownMovie",
  "unknown-theater": "promo.notDone.unknownTheater",
  busy: "promo.notDone.busy",
  "invalid-input": "promo.notDone.unreadable",
} satisfies Record<Exclude<SavePromoCodeCode, "stale"> | "busy" | "invalid-input", FixedKey>;
