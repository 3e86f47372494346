import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import type { TimelineEvent } from "@/app/localized/[language]/admin/_lists/timeline";
import { listFacts, listFactsApart } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { accessibilityWords } from "@/lib/words/accessibility";
import { FIELD_NAMES, isNamed } from "../_field-names";

const WHAT: Record<string, FixedKey> = {
  "showtime.scheduled": "showtimes.event.scheduled",
  "showtime.edited": "showtimes.event.edited",
  "showtime.moved": "showtimes.event.moved",
  "showtime.published": "showtimes.event.published",
  "showtime.withdrawn": "showtimes.event.withdrawn",
  "showtime.holds-released": "showtimes.event.holdsReleased",
  "showtime.waiting-room-set": "showtimes.event.roomSet",
  "showtime.waiting-room-ended": "showtimes.event.roomEnded",
  "showtime.cancelled": "showtimes.event.cancelled",
};

type Details = { before?: Record<string, unknown>; after?: Record<string, unknown>; told?: number };

/** The audit entries of a showtime in words. */
export function timelineOf({ timeline, timeZone }: ShowtimeForStaff): TimelineEvent[] {
  const say = (field: string, value: unknown) => {
    if (field === "startsAt") return momentOf(Number(value), timeZone);
    if (field === "accessibility")
      return listFacts(accessibilityWords(String(value))) || t("showtimes.event.nothing");
    return String(value ?? t("showtimes.event.nothing"));
  };
  return timeline.map(({ id, at, action, details, who }) => {
    const { before = {}, after = {}, told } = details as Details;
    const fields = Object.keys(after).filter(isNamed);
    const event = WHAT[action] ? t(WHAT[action]) : action;
    return {
      id: String(id),
      at,
      when: momentOf(at, timeZone),
      who: who ?? t("showtimes.event.system"),
      what: (
        <>
          {told === undefined ? event : t("showtimes.event.withMessages", { event, messages: told })}
          {fields.length > 0 && (
            <span className="block text-ink-soft text-sm">
              {listFactsApart(
                fields.map((field) =>
                  field.endsWith("Id")
                    ? t(FIELD_NAMES[field])
                    : t("showtimes.event.change", {
                        field: t(FIELD_NAMES[field]),
                        before: say(field, before[field]),
                        after: say(field, after[field]),
                      }),
                ),
              )}
            </span>
          )}
        </>
      ),
    };
  });
}
