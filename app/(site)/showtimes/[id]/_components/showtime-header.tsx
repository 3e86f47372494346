import { IntentLink } from "@/components/ui/intent-link";
import type { SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What is shown, where, and when on that theater's clock. */
export function ShowtimeHeader({ showtime }: { showtime: SeatMapShowtime }) {
  const { startsAt, endsAt, timeZone } = showtime;
  const facts = [
    showtime.format,
    showtime.language,
    showtime.subtitles,
    showtime.certificate,
    `ends about ${formatTime(endsAt, timeZone)}`,
  ].filter(Boolean);
  return (
    <header className="wrap-anywhere mb-6">
      <h1 className="font-display font-medium text-2xl">
        <IntentLink href={`/movies/${showtime.movieSlug}`} className="hover:text-accent">
          {showtime.movieTitle}
        </IntentLink>
      </h1>
      <p className="mt-2 text-lg">
        <time dateTime={new Date(startsAt).toISOString()}>
          {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}{" "}
          <span className="text-ink-soft text-sm">{formatZone(startsAt, timeZone)}</span>
        </time>
      </p>
      <p className="text-ink-soft">
        {showtime.screenName} at{" "}
        <IntentLink href={`/theaters/${showtime.theaterSlug}`} className="link">
          {showtime.theaterName}
        </IntentLink>
        , {showtime.city}
      </p>
      <p className="text-ink-soft">{facts.join(" · ")}</p>
    </header>
  );
}
