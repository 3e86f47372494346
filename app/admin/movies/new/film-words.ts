import type { TmdbCode } from "@/lib/catalogue/tmdb/ask-tmdb";

/** Why TMDB told nothing, and what to do: the form itself can always be filled in by hand. */
export const FILM_WORDS: Record<TmdbCode | "busy", string> = {
  off: "TMDB is not set up here any more. Fill in the fields by hand.",
  late: "TMDB did not answer in time. Type once more to try again, or fill in the fields by hand.",
  "too-many": "TMDB is asked too often just now. Please try again in a moment.",
  refused: "TMDB does not know our key. Whoever runs the server sees to TMDB_API_KEY.",
  gone: "TMDB does not have this film any more. Choose another, or fill in the fields by hand.",
  down: "TMDB does not answer just now. Type once more to try again, or fill in the fields by hand.",
  "no-sense": "TMDB answered something that we cannot read. Fill in the fields by hand.",
  busy: "We cannot do this just now. Please try again in a moment.",
};
