import { notFound } from "next/navigation";
import { tagPage } from "@/app/_cache";
import { Pager } from "@/components/ui/pager";
import { groupByLine } from "@/lib/scheduling/programme";
import { getShowing } from "@/lib/scheduling/showing";
import { catalogueDatabase } from "@/lib/stale-reads";
import { clockTime } from "@/lib/zoned-time";
import { DayStrip } from "./day-strip";
import { FillMeter } from "./fill-meter";
import { MovieRow } from "./movie-row";
import { NotOpenYet } from "./not-open-yet";
import { NothingShowing } from "./nothing-showing";
import { ShowingByTime } from "./showing-by-time";
import { ShowingFilters } from "./showing-filters";
import { ShowingHeading } from "./showing-heading";
import { type ShowingChoice, showingPath } from "./showing-path";

const MOVIES_PER_PAGE = 24;
const TIMES_PER_PAGE = 96;

export async function ShowingPage({ choice }: { choice: ShowingChoice }) {
  await tagPage("movies", "showtimes", "theaters");
  const showing = await getShowing(catalogueDatabase(), { now: Date.now(), ...choice });
  if (!showing) notFound();
  if (showing.theaters.length === 0) return <NotOpenYet />;

  const { movies, days } = showing;
  const wallClock = [...showing.showtimes].sort((a, b) =>
    wallOf(a) < wallOf(b) ? -1 : Number(wallOf(a) > wallOf(b)),
  );
  const byTime = choice.view === "time";
  const size = byTime ? TIMES_PER_PAGE : MOVIES_PER_PAGE;
  const pageCount = Math.ceil((byTime ? wallClock : movies).length / size);
  if (choice.page > Math.max(pageCount, 1)) notFound();
  const slice = <T,>(all: T[]) => all.slice((choice.page - 1) * size, choice.page * size);

  const theaters = new Map(showing.theaters.map(({ id, name }) => [id, name]));
  const withDay = new Set(showing.showtimes.map(({ day }) => day)).size > 1;
  const shownMovies = slice(movies);
  const shownTimes = byTime
    ? slice(wallClock)
    : showing.showtimes.filter(({ movieId }) => shownMovies.some(({ id }) => id === movieId));
  const byMovie = Map.groupBy(shownTimes, ({ movieId }) => movieId);
  return (
    <>
      <ShowingHeading choice={choice} showing={showing} />
      <DayStrip
        days={days}
        current={choice.day}
        hrefFor={(day) => showingPath({ ...choice, day, page: 1 })}
      />
      <ShowingFilters showing={showing} choice={choice} />
      {movies.length === 0 && <NothingShowing choice={choice} days={days} />}
      {byTime ? (
        <ShowingByTime showtimes={shownTimes} movies={movies} theaters={theaters} withDay={withDay} />
      ) : (
        shownMovies.map((movie, i) => (
          <MovieRow
            key={movie.id}
            movie={movie}
            lines={groupByLine(byMovie.get(movie.id) ?? [])}
            theaters={theaters}
            withDay={withDay}
            eager={i === 0}
            run={showing.runs.get(movie.id)}
          />
        ))
      )}
      <Pager page={choice.page} pageCount={pageCount} hrefFor={(page) => showingPath({ ...choice, page })} />
      <FillMeter showtimes={shownTimes.map(({ id }) => id)} />
    </>
  );
}

const wallOf = ({ day, startsAt, timeZone }: { day: string; startsAt: number; timeZone: string }) =>
  `${day} ${clockTime(startsAt, timeZone)}`;
