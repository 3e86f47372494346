import { t } from "@/lib/i18n/t";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { momentOf } from "./moment-of";

type Showtime = Pick<ShowtimeDetails, "movieTitle" | "startsAt" | "timeZone" | "screenName">;

const factsOf = ({ movieTitle, startsAt, timeZone, screenName }: Showtime) => ({
  movie: movieTitle,
  moment: momentOf(startsAt, timeZone),
  screen: screenName,
});

/** "Metropolis, Tue 24 Nov, 19:30, Screen 1" */
export const ofShowtime = (showtime: Showtime): string => t("bookings.ofShowtime", factsOf(showtime));

/** "Metropolis, Tue 24 Nov, 19:30, Screen 1, Astoria" */
export const ofShowtimeAt = (showtime: Showtime & { theaterName: string }): string =>
  t("bookings.ofShowtimeAt", { ...factsOf(showtime), theater: showtime.theaterName });
