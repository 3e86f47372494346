import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { getMovie } from "@/lib/catalogue/get-movie";
import { largestOf } from "@/lib/catalogue/movie";
import { DAY_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { commonDay } from "@/lib/scheduling/programme-days";
import { slugFromUrl } from "@/lib/slug";
import { listTheaters } from "@/lib/venues/list-theaters";
import { MovieHero } from "./_components/movie-hero";
import { MovieJsonLd } from "./_components/movie-json-ld";
import { MovieShowtimes } from "./_components/movie-showtimes";
import { NextShowtime } from "./_components/next-showtime";

export const revalidate = 30;
export const generateStaticParams = () => [];

const readMovie = cache(
  async (slug: string) => (await getMovie(database(), slugFromUrl(slug))) ?? notFound(),
);

export async function generateMetadata({ params }: PageProps<"/movies/[slug]">): Promise<Metadata> {
  const { slug, title, lead, poster } = await readMovie((await params).slug);
  return {
    title,
    description: lead,
    alternates: { canonical: `/movies/${slug}` },
    openGraph: { title, description: lead, images: largestOf(poster) ?? [] },
  };
}

export default withErrorHtml(async function MoviePage({ params }: PageProps<"/movies/[slug]">) {
  await tagPage("movies", "showtimes", "theaters");
  const movie = await readMovie((await params).slug);
  const now = Date.now();
  const [theaters, showtimes] = await Promise.all([
    listTheaters(database()),
    listShowtimes(database(), { now, until: now + PROGRAMME_DAYS * DAY_MS, movieId: movie.id }),
  ]);
  const today = commonDay(now, theaters);
  return (
    <article>
      <MovieHero
        movie={movie}
        next={<NextShowtime showtime={showtimes[0]} theaters={theaters} today={today} />}
      />
      <MovieShowtimes movie={movie} showtimes={showtimes} theaters={theaters} today={today} />
      <MovieJsonLd movie={movie} showtimes={showtimes} theaters={theaters} />
    </article>
  );
});
