import type { Operation } from "@/app/api/v1/_frame/operation";
import { BOOKING_OPERATIONS } from "./bookings";
import { CHECK_IN_OPERATIONS } from "./check-ins";
import { describe } from "./document";
import { HOLD_OPERATIONS } from "./holds";
import { MOVIE_OPERATIONS } from "./movies";
import { POSTER_OPERATIONS } from "./posters";
import { SHOWTIME_OPERATIONS } from "./showtimes";
import { VENUE_OPERATIONS } from "./venues";

/** All that there is behind `/api/v1`. */
export const OPERATIONS: readonly Operation[] = [
  describe(() => OPERATIONS),
  ...MOVIE_OPERATIONS,
  ...POSTER_OPERATIONS,
  ...VENUE_OPERATIONS,
  ...SHOWTIME_OPERATIONS,
  ...HOLD_OPERATIONS,
  ...BOOKING_OPERATIONS,
  ...CHECK_IN_OPERATIONS,
];
