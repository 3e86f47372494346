import { t } from "@/lib/i18n/t";

/** "7:05", never below "0:00". */
export function formatLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const [tens, ones] = [Math.floor((seconds % 60) / 10), seconds % 10];
  return t("common.countdown", { minutes: Math.floor(seconds / 60), tens, ones });
}
