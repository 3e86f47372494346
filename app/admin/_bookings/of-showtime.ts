import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

type Showtime = Pick<ShowtimeDetails, "movieTitle" | "startsAt" | "timeZone" | "screenName">;

/** "Metropolis, Tue 24 Nov, 19:30, Screen 1" */
export const ofShowtime = ({ movieTitle, startsAt, timeZone, screenName }: Showtime): string =>
  `${movieTitle}, ${formatShortDay(startsAt, timeZone)}, ${formatTime(startsAt, timeZone)}, ${screenName}`;
