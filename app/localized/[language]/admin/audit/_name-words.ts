import type { Named, Thing } from "@/lib/audit-log/resolve-labels";
import { formatReference } from "@/lib/bookings/reference";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { subjectOf } from "@/lib/words/messages/render-message";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** What people call something, and its page of the dashboard, where it has one. */
type Name = { words: string; href: string | null };

export type NameOf = (thing: Thing | null) => Name | null;

/** "A1 of KX7P-2MQ4", "Metropolis, Tue 24 Nov 19:30" */
export function nameWords({ name, version, reference, at, timeZone, message }: Named): string {
  const called = message ? subjectOf(message) : name;
  const booking = reference && formatReference(reference);
  const words =
    called && booking ? t("audit.name.ofBooking", { name: called, booking }) : (called ?? booking ?? "");
  if (version !== undefined) return t("audit.name.version", { name: words, version: formatNumber(version) });
  if (!at || !timeZone) return words;
  const [day, time] = [formatShortDay(at, timeZone), formatTime(at, timeZone)];
  return t("audit.name.at", { name: words, day, time });
}

export const inWords =
  (namedOf: (thing: Thing) => Named | null): NameOf =>
  (thing) => {
    const named = thing && namedOf(thing);
    return named && { words: nameWords(named), href: named.href ?? null };
  };
