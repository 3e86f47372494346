import { Notice } from "@/components/ui/notice";
import type { House } from "@/lib/reports/queries";
import { formatDay, formatTime } from "@/lib/zoned-time";

/** Says what has just been scheduled, if it stands on the day that is shown. */
export function Scheduled({ houses, id }: { houses: House[]; id: number }) {
  for (const { theater, showtimes } of houses) {
    const made = showtimes.find((showtime) => showtime.id === id);
    if (!made) continue;
    const { startsAt, endsAt, title, screenName, state } = made;
    const zone = theater.timeZone;
    return (
      <div className="mb-6">
        <Notice tone="ok" title={state === "draft" ? "Kept as a draft" : "On sale"}>
          {title}, {formatDay(startsAt, zone)} from {formatTime(startsAt, zone)} to {formatTime(endsAt, zone)}{" "}
          in {screenName}, {theater.name}.
        </Notice>
      </div>
    );
  }
  return null;
}
