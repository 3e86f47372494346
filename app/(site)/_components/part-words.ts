import type { PartOfDay } from "@/lib/scheduling/part-of-day";

export const PART_WORDS: Record<PartOfDay, string> = {
  morning: "Morning",
  afternoon: "Matinee",
  evening: "Evening",
  late: "Late",
};
