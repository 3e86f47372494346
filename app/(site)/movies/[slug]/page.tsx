import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { getMovie } from "@/lib/catalogue/queries";
import { DAY_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { PROGRAMME_DAYS, programmeDays } from "@/lib/scheduling/days";
import { listShowtimes } from "@/lib/scheduling/queries";
import { listTheaters } from "@/lib/venues/queries";
import { MovieHero } from "./_components/movie-hero";
import { MovieJsonLd } from "./_components/movie-json-ld";
import { MovieShowtimes } from "./_components/movie-showtimes";
import { NextShowtime } from "./_components/next-showtime";
import { NoShowtimes } from "./_components/no-showtimes";

export const revalidate = 30;
export const generateStaticParams = () => [];

const readMovie = cache(async (slug: string) => (await getMovie(database(), slug)) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/movies/[slug]">): Promise<Metadata> {
  const { slug, title, lead, poster } = await readMovie((await params).slug);
  return {
    title,
    description: lead,
    alternates: { canonical: `/movies/${slug}` },
    openGraph: {
      title,
      description: lead,
      images: poster ? [`/posters/${poster.id}/${poster.widths.at(-1)}`] : [],
    },
  };
}

export default async function MoviePage({ params }: PageProps<"/movies/[slug]">) {
  await tagPage("movies", "showtimes", "theaters");
  const movie = await readMovie((await params).slug);
  const now = Date.now();
  const [theaters, showtimes] = await Promise.all([
    listTheaters(database()),
    listShowtimes(database(), { now, until: now + PROGRAMME_DAYS * DAY_MS, movieId: movie.id }),
  ]);
  const [today = ""] = programmeDays(
    now,
    theaters.map(({ timeZone }) => timeZone),
  );
  return (
    <article>
      <MovieHero
        movie={movie}
        next={<NextShowtime showtime={showtimes[0]} theaters={theaters} today={today} />}
      />
      <h2 id="showtimes" className="mt-12 mb-4 font-display font-medium text-2xl sm:mt-18">
        Showtimes
      </h2>
      {showtimes.length === 0 ? (
        <NoShowtimes movie={movie} />
      ) : (
        <MovieShowtimes
          title={movie.title}
          showtimes={showtimes}
          theaters={new Map(theaters.map(({ id, name }) => [id, name]))}
          today={today}
        />
      )}
      <MovieJsonLd movie={movie} showtimes={showtimes} theaters={theaters} />
    </article>
  );
}
