import { rich } from "@/components/rich";
import { IntentLink } from "@/components/ui/intent-link";
import { Unfolding } from "@/components/ui/unfolding";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { accessibilityWords } from "@/lib/words/accessibility";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What is shown, where, and when on that theater's clock. Beside a map that needs the window: one bar, and the rest on asking. */
export function ShowtimeHeader({ showtime }: { showtime: SeatMapShowtime }) {
  const { startsAt, endsAt, timeZone } = showtime;
  const facts = [
    showtime.format,
    showtime.language,
    showtime.subtitles,
    ...accessibilityWords(showtime.accessibility),
    showtime.certificate,
    t("seatMap.header.ends", { time: formatTime(endsAt, timeZone) }),
  ].filter(Boolean);
  const title = (
    <>
      <h1 className="font-display font-medium text-2xl choosing:truncate choosing:text-lg choosing:leading-tight choosing:group-data-open/more:whitespace-normal">
        <IntentLink href={`/movies/${showtime.movieSlug}`} className="hover:text-accent">
          {showtime.movieTitle}
        </IntentLink>
      </h1>
      <p className="mt-2 text-lg choosing:mt-0 choosing:truncate choosing:text-sm choosing:group-data-open/more:whitespace-normal">
        <time dateTime={new Date(startsAt).toISOString()}>
          {rich("seatMap.header.when", {
            day: formatDay(startsAt, timeZone),
            time: formatTime(startsAt, timeZone),
            zone: () => <span className="text-ink-soft text-sm">{formatZone(startsAt, timeZone)}</span>,
          })}
        </time>
      </p>
    </>
  );
  return (
    <header className="wrap-anywhere mb-6 choosing:-mx-4 choosing:mb-1 choosing:border-line choosing:border-b choosing:ps-12 choosing:sm:-mx-8 choosing:sm:ps-20">
      <Unfolding title={title} label={t("seatMap.header.about")}>
        <p className="text-ink-soft">
          {rich("seatMap.header.where", {
            screen: showtime.screenName,
            theater: () => (
              <IntentLink href={`/theaters/${showtime.theaterSlug}`} className="link">
                {showtime.theaterName}
              </IntentLink>
            ),
            city: showtime.city,
          })}
        </p>
        <p className="text-ink-soft">{facts.map((fact) => isolate(String(fact))).join(" · ")}</p>
      </Unfolding>
    </header>
  );
}
