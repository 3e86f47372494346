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
  `${isolate(showtime.movieTitle)}, ${describeMoment(showtime, language)}, ${describePlace(showtime)}`;

/** "Tuesday 24 November at 19:30 GMT" */
export const describeMoment = (
  { startsAt, timeZone }: Pick<Described, "startsAt" | "timeZone">,
  language?: string,
): string =>
  `${formatDay(startsAt, timeZone, language)} at ${formatTime(startsAt, timeZone, language)} ${formatZone(startsAt, timeZone)}`;

/** "Screen 1, Astoria, London" */
export const describePlace = ({
  screenName,
  theaterName,
  city,
}: Pick<Described, "screenName" | "theaterName" | "city">): string =>
  [screenName, theaterName, city].map(isolate).join(", ");
