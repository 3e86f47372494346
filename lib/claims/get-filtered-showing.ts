import type { Database } from "@/db/client";
import { listCards } from "@/lib/catalogue/list-cards";
import { listGenres } from "@/lib/catalogue/list-genres";
import type { Genre, MovieCard } from "@/lib/catalogue/movie";
import { listRuns, type MovieRun } from "@/lib/scheduling/list-runs";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import { listShowtimesOfDay } from "@/lib/scheduling/list-showtimes-of-day";
import { rankMovies } from "@/lib/scheduling/programme";
import { programmeDays } from "@/lib/scheduling/programme-days";
import { type Choices, choicesOf, isFitting, type ShowtimeFilter } from "@/lib/scheduling/showtime-filter";
import { listTheaters } from "@/lib/venues/list-theaters";
import type { Theater } from "@/lib/venues/theater-columns";
import { listWithTogether } from "./list-with-together";

/** So many showtimes are looked into for seats, the soonest. */
export const MOST_LOOKED_INTO = 500;

type Query = ShowtimeFilter & {
  now: number;
  /** "today", each theater's own, or a calendar day. */
  day: string;
  /** Slugs; null for any. */
  theater: string | null;
  genre: string | null;
  /** Free ones side by side; null: whatever is left. */
  seats: number | null;
};

export type FilteredShowing = Choices & {
  theaters: Theater[];
  genres: Genre[];
  days: string[];
  /** What was asked for by a name that nothing has, and was left out. */
  unknown: ("day" | "theater" | "genre")[];
  /** The most often shown first. */
  movies: MovieCard[];
  /** How long they still play. */
  runs: Map<number, MovieRun>;
  /** Soonest first. */
  showtimes: ListedShowtime[];
  /** There are more than were looked into for seats. */
  isCut: boolean;
};

/** What plays on a day, by all that can be asked of it. What is asked for by an unknown name is left out, and told. */
export async function getFilteredShowing(db: Database, asked: Query): Promise<FilteredShowing> {
  const { now, seats } = asked;
  const [theaters, genres] = await Promise.all([listTheaters(db), listGenres(db)]);
  const theater = theaters.find(({ slug }) => slug === asked.theater);
  const genre = genres.find(({ slug }) => slug === asked.genre);
  const there = theater ? [theater] : theaters;
  const days = programmeDays(now, there);
  const isDay = asked.day === "today" || days.includes(asked.day);
  const playing = await listShowtimesOfDay(db, { now, day: isDay ? asked.day : "today", theaters: there });
  const fitting = playing.filter((showtime) => isFitting(showtime, asked));
  const looked = seats === null ? fitting : fitting.slice(0, MOST_LOOKED_INTO);
  const movieIds = rankMovies(looked);
  const [cards, runs, together] = await Promise.all([
    listCards(db, movieIds),
    listRuns(db, { movieIds, now }),
    seats === null ? null : listWithTogether(db, { showtimeIds: looked.map(({ id }) => id), seats, now }),
  ]);
  const shown = new Map(
    cards
      .filter((card) => !genre || card.genres.some(({ slug }) => slug === genre.slug))
      .map((card) => [card.id, card]),
  );
  const showtimes = looked.filter(({ id, movieId }) => shown.has(movieId) && (together?.has(id) ?? true));
  return {
    ...choicesOf(playing, asked),
    ...{ theaters, genres, days, runs, showtimes, isCut: looked.length < fitting.length },
    unknown: [
      ...(isDay ? [] : ["day" as const]),
      ...(asked.theater !== null && !theater ? ["theater" as const] : []),
      ...(asked.genre !== null && !genre ? ["genre" as const] : []),
    ],
    movies: rankMovies(showtimes).flatMap((id) => shown.get(id) ?? []),
  };
}
