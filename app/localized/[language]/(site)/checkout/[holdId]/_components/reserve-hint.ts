import { t } from "@/lib/i18n/t";
import { describeMoment } from "@/lib/words/showtime";

/** What is said of reserving: until when, and what it takes. */
export function reserveHint(
  { reservedUntil: startsAt, timeZone }: { reservedUntil: number; timeZone: string },
  isSignedIn: boolean,
): string {
  const moment = describeMoment({ startsAt, timeZone });
  return isSignedIn ? t("reservations.hint.account", { moment }) : t("reservations.hint.guest", { moment });
}
