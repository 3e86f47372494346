import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { said, type Texts } from "@/lib/translations/texts";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

export type Described = {
  movieTitle: string;
  movieTitles?: Texts;
  startsAt: number;
  timeZone: string;
  screenName: string;
  theaterName: string;
  city: string;
};

/** A movie's title as its reader has it. */
export const titleOf = ({ movieTitle, movieTitles }: Pick<Described, "movieTitle" | "movieTitles">): string =>
  said(movieTitle, movieTitles);

/** "Metropolis, Tuesday 24 November at 19:30 GMT, Screen 1, Astoria, London" */
export const describeShowtime = (showtime: Described): string =>
  t("showtimes.described.whole", {
    movie: isolate(titleOf(showtime)),
    moment: describeMoment(showtime),
    place: describePlace(showtime),
  });

/** "Tuesday 24 November at 19:30 GMT" */
export const describeMoment = ({ startsAt, timeZone }: Pick<Described, "startsAt" | "timeZone">): string =>
  t("showtimes.described.moment", {
    day: formatDay(startsAt, timeZone),
    time: formatTime(startsAt, timeZone),
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
