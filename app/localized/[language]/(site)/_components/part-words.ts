import { t } from "@/lib/i18n/t";
import type { PartOfDay } from "@/lib/scheduling/part-of-day";

/** In the language that is spoken when one is read. */
export const PART_WORDS: Readonly<Record<PartOfDay, string>> = {
  get morning() {
    return t("tickets.programme.part.morning");
  },
  get afternoon() {
    return t("tickets.programme.part.afternoon");
  },
  get evening() {
    return t("tickets.programme.part.evening");
  },
  get late() {
    return t("tickets.programme.part.late");
  },
};
