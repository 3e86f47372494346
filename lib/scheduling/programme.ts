import type { ListedShowtime } from "./list-showtimes";

/** Showtimes that share a theater, a format and a language: one line of chips. */
export type ProgrammeLine = {
  key: string;
  theaterId: number;
  format: ListedShowtime["format"];
  language: string;
  subtitles: string | null;
  accessibility: string;
  showtimes: ListedShowtime[];
};

/** The lines of a theater stand together; the theater and the line that begin first come first. */
export function groupByLine(listed: readonly ListedShowtime[]): ProgrammeLine[] {
  const lines = new Map<string, ProgrammeLine>();
  for (const showtime of listed) {
    const { theaterId, format, language, subtitles, accessibility } = showtime;
    const shownAs = { theaterId, format, language, subtitles, accessibility };
    const key = JSON.stringify(Object.values(shownAs));
    const line = lines.get(key) ?? { key, ...shownAs, showtimes: [] };
    line.showtimes.push(showtime);
    lines.set(key, line);
  }
  return [...Map.groupBy(lines.values(), ({ theaterId }) => theaterId).values()].flat();
}

export const groupByDay = (listed: readonly ListedShowtime[]): [day: string, ListedShowtime[]][] =>
  [...Map.groupBy(listed, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));

/** Movies with the most showtimes come first. */
export function rankMovies(listed: readonly ListedShowtime[]): number[] {
  const counts = new Map<number, number>();
  for (const { movieId } of listed) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || a - b).map(([movieId]) => movieId);
}
