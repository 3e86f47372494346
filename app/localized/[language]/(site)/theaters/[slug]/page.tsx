import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { embedded, pageMetadata } from "@/app/_page-metadata";
import { eventNode } from "@/app/localized/[language]/(site)/_structured-data/event-node";
import { JsonLd } from "@/app/localized/[language]/(site)/_structured-data/json-ld";
import { theaterNode } from "@/app/localized/[language]/(site)/_structured-data/theater-node";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { listCards } from "@/lib/catalogue/list-cards";
import { DAY_MS } from "@/lib/clock-units";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import { listOffers } from "@/lib/pricing/list-offers";
import { businessDay } from "@/lib/scheduling/business-day";
import { shiftDay } from "@/lib/scheduling/days";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { rankMovies } from "@/lib/scheduling/programme";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getTheater } from "@/lib/venues/get-theater";
import { listScreens } from "@/lib/venues/list-screens";
import { localDay } from "@/lib/zoned-time";
import { HouseRules } from "./_components/house-rules";
import { ScreenList } from "./_components/screen-list";
import { TheaterDays } from "./_components/theater-days";
import { TheaterHero } from "./_components/theater-hero";

export const revalidate = 30;
export const generateStaticParams = () => [];

const DAYS_SHOWN = 3;
/** So many of its showtimes are told of to search engines, the soonest. */
const MOST_EVENTS = 20;

const readTheater = cache(
  async (slug: string) => (await getTheater(catalogueDatabase(), slugFromUrl(slug))) ?? notFound(),
);

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/theaters/[slug]">): Promise<Metadata> {
  const { slug, name, city, description } = await readTheater((await params).slug);
  const path = `/theaters/${encodeURIComponent(slug)}`;
  const title = listFacts([name, city]);
  return pageMetadata({
    ...{ title, path, picture: `/pictures${path}` },
    description: description || t("browse.theater.description", { theater: title }),
    feeds: {
      "application/atom+xml": [
        { url: `${path}/feed.xml`, title: t("browse.theater.feed", { theater: name }) },
        { url: "/feed.xml", title: t("common.feed") },
      ],
      "text/calendar": [
        { url: `${path}/calendar.ics`, title: t("browse.theater.calendar", { theater: name }) },
      ],
      ...embedded(addressOf(path), title),
    },
  });
}

export default withMessages(
  "app/localized/[language]/(site)/theaters/[slug]/page.tsx",
  withErrorHtml(async function TheaterPage({ params }: PageProps<"/localized/[language]/theaters/[slug]">) {
    await tagPage("movies", "showtimes", "theaters");
    const theater = await readTheater((await params).slug);
    const now = Date.now();
    const today = businessDay(now, theater);
    const [screens, ahead] = await Promise.all([
      listScreens(catalogueDatabase(), theater.id),
      listShowtimes(catalogueDatabase(), { now, until: now + DAYS_SHOWN * DAY_MS, theaterId: theater.id }),
    ]);
    // after midnight the rest of the evening is shown beside as many days as at any other time
    const last = shiftDay(localDay(now, theater.timeZone), DAYS_SHOWN);
    const showtimes = ahead.filter(({ day }) => day < last);
    const told = showtimes.slice(0, MOST_EVENTS);
    const [movies, offers] = await Promise.all([
      listCards(catalogueDatabase(), rankMovies(showtimes)),
      listOffers(catalogueDatabase(), { showtimeIds: told.map(({ id }) => id), now }),
    ]);
    return (
      <>
        <TheaterHero theater={theater} now={now} />
        <h2 className="mt-12 mb-4 font-display font-medium text-2xl">{t("browse.theater.screens")}</h2>
        {screens.length === 0 ? (
          <Empty title={t("browse.theater.noScreens")}>{t("browse.theater.noScreensWords")}</Empty>
        ) : (
          <ScreenList screens={screens} />
        )}
        <h2 className="mt-18 mb-6 font-display font-medium text-2xl">{t("browse.theater.programme")}</h2>
        {showtimes.length === 0 && <Empty title={t("browse.theater.nothingPlays")} />}
        <TheaterDays showtimes={showtimes} movies={movies} today={today} />
        <ButtonLink href={`/showing/today/${theater.slug}/any`} variant="quiet">
          {t("browse.theater.fortnight")}
        </ButtonLink>
        <HouseRules text={theater.houseRules} />
        <JsonLd
          nodes={[
            theaterNode(theater, screens),
            ...told.flatMap((showtime) => {
              const movie = movies.find(({ id }) => id === showtime.movieId);
              return movie ? [eventNode({ showtime, movie, theater, offer: offers.get(showtime.id) })] : [];
            }),
          ]}
        />
      </>
    );
  }),
);
