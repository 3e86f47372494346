import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { embedded, pageMetadata } from "@/app/_page-metadata";
import { eventNode } from "@/app/localized/[language]/(site)/_structured-data/event-node";
import { JsonLd } from "@/app/localized/[language]/(site)/_structured-data/json-ld";
import { movieNode } from "@/app/localized/[language]/(site)/_structured-data/movie-node";
import { getMovie } from "@/lib/catalogue/get-movie";
import { DAY_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import { listOffers } from "@/lib/pricing/list-offers";
import { getReviewSummary } from "@/lib/reviews/get-review-summary";
import { listReviews } from "@/lib/reviews/list-reviews";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listRuns } from "@/lib/scheduling/list-runs";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { commonDay } from "@/lib/scheduling/programme-days";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { listTheaters } from "@/lib/venues/list-theaters";
import { MovieHero } from "./_components/movie-hero";
import { MovieReviews } from "./_components/movie-reviews";
import { MovieShowtimes } from "./_components/movie-showtimes";
import { NextShowtime } from "./_components/next-showtime";

export const revalidate = 30;
export const generateStaticParams = () => [];

/** So many of its showtimes are told of to search engines, the soonest. */
const MOST_EVENTS = 20;
/** So many reviews stand on the page itself, the newest. */
const MOST_REVIEWS = 4;

const readMovie = cache(
  async (slug: string) => (await getMovie(catalogueDatabase(), slugFromUrl(slug))) ?? notFound(),
);

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/movies/[slug]">): Promise<Metadata> {
  const { slug, title, lead } = await readMovie((await params).slug);
  const path = `/movies/${encodeURIComponent(slug)}`;
  return pageMetadata({
    ...{ title, description: lead || t("browse.movie.description", { movie: title }), path },
    ...{ picture: `/pictures${path}`, feeds: embedded(addressOf(path), title) },
  });
}

export default withMessages(
  "app/localized/[language]/(site)/movies/[slug]/page.tsx",
  withErrorHtml(async function MoviePage({ params }: PageProps<"/localized/[language]/movies/[slug]">) {
    await tagPage("movies", "showtimes", "theaters");
    const movie = await readMovie((await params).slug);
    const now = Date.now();
    const [theaters, runs, showtimes, summary, { reviews }] = await Promise.all([
      listTheaters(catalogueDatabase()),
      listRuns(catalogueDatabase(), { movieIds: [movie.id], now }),
      listShowtimes(catalogueDatabase(), { now, until: now + PROGRAMME_DAYS * DAY_MS, movieId: movie.id }),
      getReviewSummary(catalogueDatabase(), movie.id),
      listReviews(catalogueDatabase(), { movieId: movie.id, after: null, limit: MOST_REVIEWS }),
    ]);
    const today = commonDay(now, theaters);
    const told = showtimes.slice(0, MOST_EVENTS);
    const offers = await listOffers(catalogueDatabase(), { showtimeIds: told.map(({ id }) => id), now });
    return (
      <article>
        <MovieHero
          movie={movie}
          run={runs.get(movie.id)}
          next={<NextShowtime showtime={showtimes[0]} theaters={theaters} today={today} />}
        />
        <MovieShowtimes movie={movie} showtimes={showtimes} theaters={theaters} today={today} />
        <MovieReviews movie={movie} summary={summary} reviews={reviews} />
        <JsonLd
          nodes={[
            movieNode(movie, summary),
            ...told.flatMap((showtime) => {
              const theater = theaters.find(({ id }) => id === showtime.theaterId);
              return theater ? [eventNode({ showtime, movie, theater, offer: offers.get(showtime.id) })] : [];
            }),
          ]}
        />
      </article>
    );
  }),
);
