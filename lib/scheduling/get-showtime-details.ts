import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { textsOf } from "@/lib/translations/translated";

/** The columns of a showtime that a booking, its ticket and its messages speak of. */
export const showtimeDetails = {
  showtimeId: showtimes.id,
  startsAt: showtimes.startsAt,
  endsAt: showtimes.endsAt,
  state: showtimes.state,
  movedAt: showtimes.movedAt,
  cancelReason: showtimes.cancelReason,
  format: showtimes.format,
  layoutId: showtimes.layoutId,
  revision: showtimes.revision,
  movieTitle: movies.title,
  /** In further languages, as who speaks picks them by `said`. */
  movieTitles: textsOf("movie.title", movies.id),
  movieSlug: movies.slug,
  posterId: movies.posterId,
  certificate: movies.certificate,
  screenName: screens.name,
  theaterId: theaters.id,
  theaterName: theaters.name,
  theaterSlug: theaters.slug,
  address: theaters.address,
  city: theaters.city,
  geoPosition: theaters.geoPosition,
  timeZone: theaters.timeZone,
  /** What its tickets are sold in now; what was sold has its booking's. */
  currency: priceCards.currency,
};

export const showtimesWithDetails = (db: Database) =>
  db
    .select(showtimeDetails)
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .$dynamic();

export const getShowtimeDetails = (db: Database, showtimeId: number) => ofShowtime(db).get({ showtimeId });

const ofShowtime = perDatabase((db) =>
  showtimesWithDetails(db)
    .where(eq(showtimes.id, place("showtimeId")))
    .prepare(),
);
