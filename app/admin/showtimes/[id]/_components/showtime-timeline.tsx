import type { TimelineEvent } from "@/app/admin/_lists/timeline";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { accessibilityWords } from "@/lib/words/accessibility";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

const WHAT: Record<string, string> = {
  "showtime.scheduled": "Scheduled",
  "showtime.edited": "Edited",
  "showtime.moved": "Changed, and customers told",
  "showtime.published": "Put on sale",
  "showtime.withdrawn": "Withdrawn from sale",
  "showtime.holds-released": "Held seats released",
  "showtime.waiting-room-set": "Waiting room set",
  "showtime.waiting-room-ended": "Waiting room ended",
  "showtime.cancelled": "Cancelled",
};

const FIELDS: Record<string, string> = {
  startsAt: "Start",
  movieId: "Movie",
  screenId: "Screen",
  format: "Format",
  language: "Language",
  subtitles: "Subtitles",
  accessibility: "Accessible by",
  priceCardId: "Price card",
};

type Details = { before?: Record<string, unknown>; after?: Record<string, unknown>; told?: number };

/** The audit entries of a showtime in words. */
export function timelineOf({ timeline, timeZone }: ShowtimeForStaff): TimelineEvent[] {
  const when = (at: number) => `${formatShortDay(at, timeZone)}, ${formatTime(at, timeZone)}`;
  const say = (field: string, value: unknown) => {
    if (field === "startsAt") return when(Number(value));
    if (field === "accessibility") return accessibilityWords(String(value)).join(", ") || "none";
    return String(value ?? "none");
  };
  return timeline.map(({ id, at, action, details, who }) => {
    const { before = {}, after = {}, told } = details as Details;
    const fields = Object.keys(after).filter((field) => field in FIELDS);
    return {
      id: String(id),
      at,
      when: when(at),
      who: who ?? "the system",
      what: (
        <>
          {WHAT[action] ?? action}
          {told !== undefined && ` (${told === 1 ? "one message" : `${told} messages`})`}
          {fields.length > 0 && (
            <span className="block text-ink-soft text-sm">
              {fields
                .map((field) =>
                  field.endsWith("Id")
                    ? FIELDS[field]
                    : `${FIELDS[field]}: ${say(field, before[field])} → ${say(field, after[field])}`,
                )
                .join("; ")}
            </span>
          )}
        </>
      ),
    };
  });
}
