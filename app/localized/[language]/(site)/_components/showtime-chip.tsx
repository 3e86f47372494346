import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import { formatShortDay, formatTime, formatWeekday, formatZone, localDay } from "@/lib/zoned-time";

type ChipProps = { showtime: ListedShowtime; title: string; withScreen?: boolean };

/**
 * One showtime to book. `FillMeter` finds it by `data-showtime` and sets `--fill`, which draws how full it is, and the
 * words for those who do not see it.
 */
export function ShowtimeChip({ showtime, title, withScreen }: ChipProps) {
  const { id, day: listedUnder, startsAt, timeZone, screenName } = showtime;
  const time = formatTime(startsAt, timeZone);
  const day = formatShortDay(startsAt, timeZone);
  return (
    <Link
      href={`/showtimes/${id}`}
      prefetch={false}
      data-showtime={id}
      title={t("tickets.programme.chip.about", {
        day,
        time,
        timeZone: formatZone(startsAt, timeZone),
        screen: screenName,
      })}
      className="chip group"
    >
      <span className="sr-only">{t("tickets.programme.chip.movie", { movie: title })}</span>
      <time dateTime={new Date(startsAt).toISOString()}>{time}</time>
      {/* after midnight a time needs its own day */}
      {localDay(startsAt, timeZone) !== listedUnder && (
        <span className="font-sans font-normal text-sm">{formatWeekday(startsAt, timeZone)}</span>
      )}
      {withScreen && <span className="font-normal font-sans text-sm">{screenName}</span>}
      <span data-fill-words className="sr-only" />
    </Link>
  );
}
