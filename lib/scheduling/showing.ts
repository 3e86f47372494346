import type { Database } from "@/db/client";
import { listCards } from "@/lib/catalogue/list-cards";
import { listGenres } from "@/lib/catalogue/list-genres";
import type { Genre, MovieCard } from "@/lib/catalogue/movie";
import { sortedByName } from "@/lib/formatters";
import { listTheaters } from "@/lib/venues/list-theaters";
import type { Theater } from "@/lib/venues/theater-columns";
import { listRuns, type MovieRun } from "./list-runs";
import type { ListedShowtime } from "./list-showtimes";
import { listShowtimesOfDay } from "./list-showtimes-of-day";
import { rankMovies } from "./programme";
import { programmeDays } from "./programme-days";

export type Showing = {
  theaters: Theater[];
  theater: Theater | null;
  /** Those of the movies that play, and the chosen one. */
  genres: Genre[];
  genre: Genre | null;
  days: string[];
  /** The most often shown first. */
  movies: MovieCard[];
  /** How long they still play. */
  runs: Map<number, MovieRun>;
  /** Soonest first. */
  showtimes: ListedShowtime[];
};

type Query = {
  now: number;
  /** "today", each theater's own, or a calendar day. */
  day: string;
  /** Slugs; null for any. */
  theater: string | null;
  genre: string | null;
};

/** What plays on a day, filtered. Null when the day is not in the programme or theater or genre are unknown. */
export async function getShowing(db: Database, { now, day, ...asked }: Query): Promise<Showing | null> {
  const theaters = await listTheaters(db);
  const theater = theaters.find(({ slug }) => slug === asked.theater) ?? null;
  if (asked.theater !== null && !theater) return null;
  const days = programmeDays(now, theater ? [theater] : theaters);
  if (day !== "today" && !days.includes(day)) return null;

  const playing = await listShowtimesOfDay(db, { now, day, theaters: theater ? [theater] : theaters });
  const ranked = rankMovies(playing);
  const [listed, runs] = await Promise.all([listCards(db, ranked), listRuns(db, { movieIds: ranked, now })]);
  const cards = new Map(listed.map((card) => [card.id, card]));
  const all = ranked.flatMap((id) => cards.get(id) ?? []);
  const genre = asked.genre === null ? null : await findGenre(db, all, asked.genre);
  if (genre === undefined) return null;

  const movies = genre ? all.filter((movie) => isOf(movie, genre)) : all;
  const shown = new Set(movies.map(({ id }) => id));
  return {
    theaters,
    theater,
    genres: genresOf(all, genre),
    genre,
    days,
    ...{ movies, runs },
    showtimes: playing.filter(({ movieId }) => shown.has(movieId)),
  };
}

const isOf = (movie: MovieCard, genre: Genre) => movie.genres.some(({ slug }) => slug === genre.slug);

async function findGenre(db: Database, playing: MovieCard[], slug: string): Promise<Genre | undefined> {
  const known = playing.flatMap(({ genres }) => genres).find((genre) => genre.slug === slug);
  return known ?? (await listGenres(db)).find((genre) => genre.slug === slug);
}

function genresOf(movies: MovieCard[], chosen: Genre | null): Genre[] {
  const found = new Map(movies.flatMap(({ genres }) => genres).map((genre) => [genre.slug, genre]));
  if (chosen) found.set(chosen.slug, chosen);
  return sortedByName(found.values(), ({ name }) => name);
}
