import { type FixedKey, t } from "@/lib/i18n/t";
import { MOVIE_FIELDS, type MovieField } from "./_fields";

/** What to write beside each field that does not fit. */
export const fieldWords = (): Record<MovieField, string> =>
  Object.fromEntries(MOVIE_FIELDS.map((field) => [field, t(`movies.wrong.${field}`)])) as Record<
    MovieField,
    string
  >;

type SaveCode = "not-found" | "invalid-input" | "stale" | "slug-taken" | "unknown-genre" | "busy";

const SAVES = {
  "not-found": { field: null, words: "movies.save.notFound" },
  "invalid-input": { field: null, words: "movies.save.invalidInput" },
  stale: { field: null, words: "movies.save.stale" },
  "slug-taken": { field: "slug", words: "movies.save.slugTaken" },
  "unknown-genre": { field: "genreIds", words: "movies.wrong.genreIds" },
  busy: { field: null, words: "movies.save.busy" },
} satisfies Record<SaveCode, { field: MovieField | null; words: FixedKey }>;

/** Why a movie was not saved, beside the field that is to blame for it, where there is one. */
export function saveRefusal(
  code: SaveCode,
): { errors: Partial<Record<MovieField, string>> } | { refusal: string } {
  const { field, words } = SAVES[code];
  return field ? { errors: { [field]: t(words) } } : { refusal: t(words) };
}

/** Why something was not done to movies without a form. */
export const ACTION_WORDS = {
  "not-found": "movies.refused.notFound",
  "invalid-input": "movies.refused.notFound",
  stale: "movies.refused.stale",
  "unknown-genre": "movies.refused.unknownGenre",
  "has-sales": "movies.refused.hasSales",
  "has-showtimes": "movies.refused.hasShowtimes",
  "has-codes": "movies.refused.hasCodes",
  "slug-taken": "movies.refused.slugTaken",
  busy: "movies.refused.busy",
} satisfies Record<string, FixedKey>;
