import type { TmdbCode } from "@/lib/catalogue/tmdb/ask-tmdb";
import type { FixedKey } from "@/lib/i18n/t";

/** Why TMDB told nothing, and what to do: the form itself can always be filled in by hand. */
export const FILM_WORDS = {
  off: "movies.tmdb.off",
  late: "movies.tmdb.late",
  "too-many": "movies.tmdb.tooMany",
  refused: "movies.tmdb.refused",
  gone: "movies.tmdb.gone",
  down: "movies.tmdb.down",
  "no-sense": "movies.tmdb.noSense",
  busy: "movies.tmdb.busy",
} satisfies Record<TmdbCode | "busy", FixedKey>;
