import type { AggregateOffer, Movie, ScreeningEvent } from "schema-dts";
import { listFacts } from "@/lib/i18n/list-words";
import { writeMinor } from "@/lib/money";
import { addressOf } from "@/lib/own-address";
import { availabilityOf, type ShowtimeOffer } from "@/lib/pricing/list-offers";
import { type Accessibility, accessibilityOf } from "@/lib/scheduling/accessibility";
import { isoAt } from "@/lib/scheduling/wall-clock";
import { ACCESSIBILITY_WORDS } from "@/lib/words/accessibility";
import { alternatesOf, movieId } from "./movie-node";
import { type Place, placeOf, theaterId, wheelchairFeature } from "./theater-node";

/** As schema.org's vocabulary of accessibility has them; what is no property of a work is a keyword alone. */
const FEATURES: Record<Accessibility, string | null> = {
  captions: "captions",
  "audio-description": "audioDescription",
  relaxed: null,
};

const AVAILABILITY = { available: "InStock", few: "LimitedAvailability", "sold-out": "SoldOut" } as const;

export type Screening = {
  id: number;
  startsAt: number;
  endsAt: number;
  timeZone: string;
  screenName: string;
  format: string;
  language: string;
  subtitles: string | null;
  accessibility: string;
  isCancelled?: boolean;
};

type Told = {
  showtime: Screening;
  movie: { slug: string; title: string; ownTitle?: string };
  theater: Place;
  /** Left out where nothing is sold. */
  offer: ShowtimeOffer | undefined;
};

/** A showtime, with what it costs, whether there are seats, and what it offers to more people. */
export function eventNode({ showtime, movie, theater, offer }: Told): Exclude<ScreeningEvent, string> {
  const { id, startsAt, endsAt, timeZone, screenName, format, language, subtitles } = showtime;
  const url = addressOf(`/showtimes/${id}`);
  const offered = accessibilityOf(showtime.accessibility);
  const keywords = offered.map((name) => ACCESSIBILITY_WORDS[name]);
  return {
    "@type": "ScreeningEvent",
    "@id": url,
    ...{ name: movie.title, url, startDate: isoAt(startsAt, timeZone), endDate: isoAt(endsAt, timeZone) },
    eventStatus: showtime.isCancelled
      ? "https://schema.org/EventCancelled"
      : "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    image: addressOf(`/pictures/movies/${encodeURIComponent(movie.slug)}`),
    location: {
      "@type": "MovieTheater",
      ...{ name: listFacts([theater.name, screenName]), url: theaterId(theater.slug), ...placeOf(theater) },
      ...wheelchairFeature(offer?.wheelchairSpaces ?? 0),
    },
    organizer: { "@type": "Organization", name: theater.name, url: theaterId(theater.slug) },
    workPresented: workOf(url, movie, offered),
    ...{ videoFormat: format, inLanguage: language },
    ...(subtitles && { subtitleLanguage: subtitles }),
    ...(keywords.length > 0 && { keywords }),
    ...(offer && { maximumAttendeeCapacity: offer.seats, ...offersOf(url, offer) }),
  };
}

/** The movie; where this showtime shows it otherwise, what it shows is a version of its own. */
function workOf(
  url: string,
  { slug, ...movie }: Told["movie"],
  offered: Accessibility[],
): Exclude<Movie, string> {
  const names = { name: movie.title, ...alternatesOf({ originalTitle: null, ...movie }) };
  const features = offered.flatMap((name) => FEATURES[name] ?? []);
  if (features.length === 0) return { "@type": "Movie", "@id": movieId(slug), ...names };
  return {
    "@type": "Movie",
    "@id": `${url}#movie`,
    ...{ ...names, accessibilityFeature: features },
    exampleOfWork: { "@type": "Movie", "@id": movieId(slug), ...names },
  };
}

function offersOf(url: string, offer: ShowtimeOffer): { offers?: AggregateOffer } {
  const { lowMinor, highMinor, currency, publishedAt, salesCloseAt } = offer;
  if (lowMinor === null || highMinor === null) return {};
  const availability = `https://schema.org/${AVAILABILITY[availabilityOf(offer)]}` as const;
  return {
    offers: {
      "@type": "AggregateOffer",
      ...{ url, availability, priceCurrency: currency },
      lowPrice: writeMinor(lowMinor, currency),
      highPrice: writeMinor(highMinor, currency),
      ...(publishedAt !== null && { validFrom: new Date(publishedAt).toISOString() }),
      validThrough: new Date(salesCloseAt).toISOString(),
    },
  };
}
