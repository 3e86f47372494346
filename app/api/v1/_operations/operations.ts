import type { Operation } from "@/app/api/v1/_frame/operation";
import { BOOKING_OPERATIONS } from "./bookings";
import { CATALOGUE_OPERATIONS } from "./catalogue";
import { CHECK_IN_OPERATIONS } from "./check-ins";
import { describe } from "./document";
import { HOLD_OPERATIONS } from "./holds";
import { INVITATION_OPERATIONS } from "./invitations";
import { LAYOUT_OPERATIONS } from "./layouts";
import { MOVIE_OPERATIONS } from "./movies";
import { PEOPLE_OPERATIONS } from "./people";
import { POSTER_OPERATIONS } from "./posters";
import { PRICE_CARD_OPERATIONS } from "./price-cards";
import { PROMOTION_CODE_OPERATIONS } from "./promotion-codes";
import { REPORT_OPERATIONS } from "./reports";
import { REVIEW_OPERATIONS } from "./reviews";
import { SHOWTIME_OPERATIONS } from "./showtimes";
import { THEATER_DATA_OPERATIONS } from "./theater-data";
import { TICKET_TYPE_OPERATIONS } from "./ticket-types";
import { VENUE_OPERATIONS } from "./venues";

/** All that there is behind `/api/v1`. */
export const OPERATIONS: readonly Operation[] = [
  describe(() => OPERATIONS),
  ...MOVIE_OPERATIONS,
  ...POSTER_OPERATIONS,
  ...CATALOGUE_OPERATIONS,
  ...REVIEW_OPERATIONS,
  ...VENUE_OPERATIONS,
  ...LAYOUT_OPERATIONS,
  ...PRICE_CARD_OPERATIONS,
  ...TICKET_TYPE_OPERATIONS,
  ...PROMOTION_CODE_OPERATIONS,
  ...SHOWTIME_OPERATIONS,
  ...HOLD_OPERATIONS,
  ...BOOKING_OPERATIONS,
  ...CHECK_IN_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...THEATER_DATA_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...INVITATION_OPERATIONS,
];
