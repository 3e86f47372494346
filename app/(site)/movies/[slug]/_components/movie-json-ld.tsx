import { largestOf, type Movie } from "@/lib/catalogue/movie";
import { env } from "@/lib/env";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import type { Theater } from "@/lib/venues/theater-columns";

const MOST_EVENTS = 30;

type MovieJsonLdProps = { movie: Movie; showtimes: ListedShowtime[]; theaters: Theater[] };

/** The movie and its next showtimes in the words of schema.org, for search engines. */
export function MovieJsonLd({ movie, showtimes, theaters }: MovieJsonLdProps) {
  const address = (path: string) => new URL(path, env.APP_URL).href;
  const image = largestOf(movie.poster);
  const about = {
    "@type": "Movie",
    "@id": address(`/movies/${movie.slug}`),
    name: movie.title,
    description: movie.description,
    image: image ? address(image) : undefined,
    director: movie.director ? { "@type": "Person", name: movie.director } : undefined,
    actor: movie.cast.map((name) => ({ "@type": "Person", name })),
    genre: movie.genres.map(({ name }) => name),
    duration: movie.durationMinutes ? `PT${movie.durationMinutes}M` : undefined,
    contentRating: movie.certificate ?? undefined,
    dateCreated: movie.year ? String(movie.year) : undefined,
  };
  const events = showtimes.slice(0, MOST_EVENTS).map(({ id, startsAt, theaterId, screenName }) => {
    const theater = theaters.find((it) => it.id === theaterId);
    return {
      "@type": "ScreeningEvent",
      name: movie.title,
      url: address(`/showtimes/${id}`),
      startDate: new Date(startsAt).toISOString(),
      workPresented: { "@id": about["@id"] },
      location: {
        "@type": "MovieTheater",
        name: `${theater?.name}, ${screenName}`,
        address: theater?.address,
        telephone: theater?.telephone || undefined,
      },
    };
  });
  const graph = { "@context": "https://schema.org", "@graph": [about, ...events] };
  return <script type="application/ld+json">{JSON.stringify(graph).replaceAll("<", "\\u003c")}</script>;
}
