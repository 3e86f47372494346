import { t } from "@/lib/i18n/t";

/** "1 h 44 min", "45 min" */
export function formatDuration(length: number): string {
  const [hours, minutes] = [Math.floor(length / 60), length % 60];
  if (hours === 0) return t("common.duration.minutes", { minutes });
  return minutes === 0
    ? t("common.duration.hours", { hours })
    : t("common.duration.hoursAndMinutes", { hours, minutes });
}
