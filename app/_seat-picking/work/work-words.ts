import { t } from "@/lib/i18n/t";

/** "About 20 seconds left"; coarser the longer it takes, since nobody knows it better. */
export function leftWords(leftMs: number | null): string {
  if (leftMs === null) return t("seatMap.work.begun");
  const seconds = leftMs / 1_000;
  if (seconds < 5) return t("seatMap.work.fewSeconds");
  if (seconds < 55) return t("seatMap.work.seconds", { count: Math.ceil(seconds / 5) * 5 });
  return t("seatMap.work.minutes", { count: Math.round(seconds / 60) });
}
