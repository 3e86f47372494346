import type { FilteredShowing } from "@/lib/claims/get-filtered-showing";
import { formatNumber } from "@/lib/formatters";

/** What became of a part of the address that names nothing. */
export const UNKNOWN_WORDS: Record<FilteredShowing["unknown"][number], string> = {
  day: "That day is not in the programme, so this is today.",
  theater: "There is no such theater, so these are all of them.",
  genre: "There is no such genre, so these are all of them.",
};

export function countWords(showtimes: number, movies: number): string {
  if (showtimes === 0) return "No showtimes.";
  const times = showtimes === 1 ? "1 showtime" : `${formatNumber(showtimes)} showtimes`;
  return `${times} of ${movies === 1 ? "1 movie" : `${formatNumber(movies)} movies`}.`;
}
