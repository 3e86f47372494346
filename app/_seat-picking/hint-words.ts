import { type Label, shortName } from "@/components/seat-map/seat-name";
import { listWords } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { AccessibleCode } from "@/lib/seating/accessible";
import type { BreachCode } from "@/lib/seating/breach";

const ACCESSIBLE_WORDS = {
  "companion-alone": "seatMap.breach.companionAlone",
  "sofa-half": "seatMap.breach.sofaHalf",
  "too-many-companions": "seatMap.breach.tooManyCompanions",
} satisfies Record<AccessibleCode, FixedKey>;

/** "F6 would be left on its own, where hardly anyone wants to sit." */
export function breachWords(code: BreachCode, seats: readonly Label[]): string {
  if (code !== "stranded-seat") return t(ACCESSIBLE_WORDS[code]);
  return t("seatMap.breach.stranded", { count: seats.length, seats: listWords(seats.map(shortName)) });
}
