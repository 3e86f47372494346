import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Described = {
  movieTitle: string;
  startsAt: number;
  timeZone: string;
  screenName: string;
  theaterName: string;
  city: string;
};

/** "Metropolis, Tuesday 24 November at 19:30 GMT, Screen 1, Astoria, London" */
export function describeShowtime(showtime: Described, language?: string): string {
  const { movieTitle, startsAt, timeZone, screenName, theaterName, city } = showtime;
  const day = formatDay(startsAt, timeZone, language);
  const time = formatTime(startsAt, timeZone, language);
  return `${movieTitle}, ${day} at ${time} ${formatZone(startsAt, timeZone)}, ${screenName}, ${theaterName}, ${city}`;
}
