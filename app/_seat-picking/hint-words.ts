import { type Label, listWords, shortName } from "@/components/seat-map/seat-name";
import type { AccessibleCode } from "@/lib/seating/accessible";
import type { BreachCode } from "@/lib/seating/breach";

const ACCESSIBLE_WORDS: Record<AccessibleCode, string> = {
  "companion-alone": "A companion seat goes with the wheelchair space beside it: the two are sold together.",
  "sofa-half": "A sofa is sold whole, for two.",
  "too-many-companions": "Up to three companion seats go with a wheelchair space.",
};

/** "F6 would be left on its own, where hardly anyone wants to sit." */
export function breachWords(code: BreachCode, seats: readonly Label[]): string {
  if (code !== "stranded-seat") return ACCESSIBLE_WORDS[code];
  const own = seats.length > 1 ? "each on its own" : "on its own";
  return `${listWords(seats.map(shortName))} would be left ${own}, where hardly anyone wants to sit.`;
}
