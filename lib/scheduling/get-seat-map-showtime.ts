import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";
import { translated } from "@/lib/translations/translated";
import { feeInForce } from "./fee-in-force";
import { salesCloseAt } from "./on-sale";

export type SeatMapShowtime = NonNullable<Awaited<ReturnType<typeof getSeatMapShowtime>>>;

/** A showtime with what its seat map and its checkout say about it; drafts too. */
export const getSeatMapShowtime = (db: Database, showtimeId: number) =>
  seatMapShowtimes(db).where(eq(showtimes.id, showtimeId)).get();

/** One that customers may see: neither it nor its movie is a draft. */
export const getShownShowtime = (db: Database, showtimeId: number) =>
  seatMapShowtimes(db)
    .where(and(eq(showtimes.id, showtimeId), ne(showtimes.state, "draft"), ne(movies.status, "draft")))
    .get();

export const seatMapShowtimes = (db: Database) =>
  db
    .select({
      id: showtimes.id,
      state: showtimes.state,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      salesCloseAt,
      /** When its waiting room opens the sale; null where it has none. */
      roomOpensAt: sql<
        number | null
      >`(select opens_at from waiting_rooms where showtime_id = ${showtimes.id})`,
      refundTiers: theaters.refundTiers,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
      accessibility: showtimes.accessibility,
      layoutId: showtimes.layoutId,
      priceCardId: showtimes.priceCardId,
      movieTitle: translated("movie.title", movies.id, movies.title),
      ownTitle: movies.title,
      movieSlug: movies.slug,
      certificate: movies.certificate,
      durationMinutes: movies.durationMinutes,
      screenName: screens.name,
      theaterName: theaters.name,
      theaterSlug: theaters.slug,
      city: theaters.city,
      address: theaters.address,
      telephone: theaters.telephone,
      boxOfficeHours: translated("theater.boxOfficeHours", theaters.id, theaters.boxOfficeHours),
      timeZone: theaters.timeZone,
      paymentProviders: theaters.paymentProviders,
      /** When what is reserved of it will lapse, where its theater lets customers reserve. */
      reservedUntil: sql<number>`${showtimes.startsAt} - ${theaters.reservationMinutes} * ${MINUTE_MS}`,
      currency: priceCards.currency,
      bookingFee: feeInForce,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .$dynamic();
