import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { pageMetadata } from "@/app/_page-metadata";
import { FillMeter } from "@/app/localized/[language]/(site)/_components/fill-meter";
import { MovieRow } from "@/app/localized/[language]/(site)/_components/movie-row";
import { NotOpenYet } from "@/app/localized/[language]/(site)/_components/not-open-yet";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { getFilteredShowing, MOST_LOOKED_INTO } from "@/lib/claims/get-filtered-showing";
import { currentTime } from "@/lib/clock";
import { t } from "@/lib/i18n/t";
import { groupByLine } from "@/lib/scheduling/programme";
import { catalogueDatabase } from "@/lib/stale-reads";
import { FilterForm } from "./_components/filter-form";
import { filterPath } from "./_components/filter-path";
import { filterQuery } from "./_components/filter-query";
import { countWords, unknownWords } from "./_components/filter-words";
import { NothingFits } from "./_components/nothing-fits";

const MOVIES_PER_PAGE = 24;

export const generateMetadata = (): Metadata => ({
  ...pageMetadata({
    title: t("browse.filters.title"),
    description: t("browse.filters.description"),
    path: "/showing",
  }),
  robots: { index: false },
});

/** The programme of a day by all that can be asked of it. What is free changes by the second: it is made for each who asks. */
export default withMessages("app/localized/[language]/(site)/showing/page.tsx", FilterPage);

async function FilterPage({ searchParams }: PageProps<"/localized/[language]/showing">) {
  const asked = filterQuery.parse(await searchParams);
  const { date: day, with: accessibility, ...rest } = asked;
  const showing = await getFilteredShowing(catalogueDatabase(), {
    now: await currentTime(),
    day,
    accessibility,
    ...rest,
  });
  if (showing.theaters.length === 0) return <NotOpenYet />;
  const { movies, showtimes, unknown, isCut, days, theaters, genres, formats, languages } = showing;
  const pageCount = Math.ceil(movies.length / MOVIES_PER_PAGE);
  const page = Math.max(1, Math.min(asked.page, pageCount));
  const shown = movies.slice((page - 1) * MOVIES_PER_PAGE, page * MOVIES_PER_PAGE);
  const byMovie = Map.groupBy(showtimes, ({ movieId }) => movieId);
  const withDay = new Set(showtimes.map((showtime) => showtime.day)).size > 1;
  return (
    <>
      <PageTitle>{t("browse.filters.title")}</PageTitle>
      <FilterForm
        asked={asked}
        showing={{
          ...{ days, formats, languages, accessibility: showing.accessibility },
          theaters: theaters.map(({ slug, name }) => ({ slug, name })),
          genres,
        }}
      />
      {unknown.length > 0 && (
        <Notice tone="warn" title={t("browse.filters.astray")}>
          {unknownWords(unknown)}
        </Notice>
      )}
      <p role="status" className="my-4 text-ink-soft text-sm">
        {countWords(showtimes.length, movies.length)}
        {isCut && ` ${t("browse.filters.cut", { most: MOST_LOOKED_INTO })}`}
      </p>
      {movies.length === 0 && <NothingFits asked={asked} days={days} />}
      {shown.map((movie, i) => (
        <MovieRow
          key={movie.id}
          movie={movie}
          lines={groupByLine(byMovie.get(movie.id) ?? [])}
          theaters={new Map(theaters.map(({ id, name }) => [id, name]))}
          withDay={withDay}
          eager={i === 0}
          run={showing.runs.get(movie.id)}
        />
      ))}
      <Pager page={page} pageCount={pageCount} hrefFor={(to) => filterPath({ ...asked, page: to })} />
      <FillMeter showtimes={shown.flatMap(({ id }) => byMovie.get(id) ?? []).map(({ id }) => id)} />
    </>
  );
}
