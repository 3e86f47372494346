import { t } from "@/lib/i18n/t";
import { isolate } from "@/lib/isolate";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

export type Described = {
  movieTitle: string;
  startsAt: number;
  timeZone: string;
  screenName: string;
  theaterName: string;
  city: string;
};

/** "Metropolis, Tuesday 24 November at 19:30 GMT, Screen 1, Astoria, London" */
export const describeShowtime = (showtime: Described, language?: string): string =>
  t("showtimes.described.whole", {
    movie: isolate(showtime.movieTitle),
    moment: describeMoment(showtime, language),
    place: describePlace(showtime),
  });

/** "Tuesday 24 November at 19:30 GMT" */
export const describeMoment = (
  { startsAt, timeZone }: Pick<Described, "startsAt" | "timeZone">,
  language?: string,
): string =>
  t("showtimes.described.moment", {
    day: formatDay(startsAt, timeZone, language),
    time: formatTime(startsAt, timeZone, language),
    zone: formatZone(startsAt, timeZone),
  });

/** "Screen 1, Astoria, London" */
export const describePlace = ({
  screenName,
  theaterName,
  city,
}: Pick<Described, "screenName" | "theaterName" | "city">): string =>
  t("showtimes.described.place", {
    screen: isolate(screenName),
    theater: isolate(theaterName),
    city: isolate(city),
  });
