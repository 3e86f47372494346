import type { Movie as MovieNode } from "schema-dts";
import { largestOf, type Movie } from "@/lib/catalogue/movie";
import { addressOf } from "@/lib/own-address";
import { isToAggregate, type ReviewSummary } from "@/lib/reviews/get-review-summary";

/** What other nodes call a movie by. */
export const movieId = (slug: string): string => addressOf(`/movies/${encodeURIComponent(slug)}`);

type Node = Exclude<MovieNode, string>;

/** A movie as far as it is known; what is not is left out. */
export function movieNode(movie: Movie, reviews?: ReviewSummary): Node {
  const image = largestOf(movie.poster);
  return {
    "@type": "Movie",
    "@id": movieId(movie.slug),
    ...{ name: movie.title, url: movieId(movie.slug) },
    ...alternatesOf(movie),
    ...(movie.description && { description: movie.description }),
    ...(image && { image: addressOf(image) }),
    ...(movie.director && { director: { "@type": "Person", name: movie.director } }),
    ...(movie.cast.length > 0 && {
      actor: movie.cast.map((name) => ({ "@type": "Person" as const, name })),
    }),
    ...(movie.genres.length > 0 && { genre: movie.genres.map(({ name }) => name) }),
    ...(movie.durationMinutes && { duration: `PT${movie.durationMinutes}M` }),
    ...(movie.certificate && { contentRating: movie.certificate }),
    ...(movie.year && { dateCreated: String(movie.year) }),
    ...(movie.releasedOn && { datePublished: movie.releasedOn }),
    ...(reviews && aggregate(reviews)),
  };
}

/** What else it is called: here, and where it was first released. */
export function alternatesOf(movie: Pick<Movie, "title" | "ownTitle" | "originalTitle">) {
  const names = new Set([movie.ownTitle, movie.originalTitle].filter((name) => typeof name === "string"));
  names.delete(movie.title);
  return names.size === 0 ? {} : { alternateName: [...names] };
}

/** Of few reviews an average says little, and none is told. */
const aggregate = (reviews: ReviewSummary): Pick<Node, "aggregateRating"> =>
  reviews.average !== null && isToAggregate(reviews)
    ? {
        aggregateRating: {
          "@type": "AggregateRating",
          ratingValue: Math.round(reviews.average * 100) / 100,
          ...{ bestRating: 5, worstRating: 0.5, ratingCount: reviews.count },
        },
      }
    : {};
