import type { MovieStatus } from "@/lib/catalogue/mark-movies";

export const STATUS_WORDS: Record<MovieStatus, string> = {
  draft: "Draft",
  announced: "Coming soon",
  released: "Released",
  archived: "Archived",
};

export type MovieField =
  | "title"
  | "originalTitle"
  | "slug"
  | "description"
  | "director"
  | "cast"
  | "year"
  | "durationMinutes"
  | "certificate"
  | "releasedOn"
  | "ticketsOn"
  | "trailerUrl"
  | "status"
  | "genreIds";

export const FIELD_LABELS: Record<MovieField, string> = {
  title: "Title",
  originalTitle: "Original title",
  slug: "Address",
  description: "Description",
  director: "Director",
  cast: "Cast",
  year: "Year",
  durationMinutes: "Length in minutes",
  certificate: "Certificate",
  releasedOn: "Opens on",
  ticketsOn: "Tickets from",
  trailerUrl: "Trailer",
  status: "Status",
  genreIds: "Genres",
};

/** What to write beside a field that does not fit. */
export const FIELD_WORDS: Record<MovieField, string> = {
  title: "Write its title, in up to 200 characters.",
  originalTitle: "Up to 200 characters.",
  slug: "Letters or digits with hyphens between, like the-third-man.",
  description: "That is longer than 20,000 characters.",
  director: "Up to 200 characters.",
  cast: "Up to 200 names of up to 200 characters, one to a line.",
  year: "A year from 1888 to 2100, or nothing.",
  durationMinutes: "Whole minutes from 1 to 1000, or nothing while it is not known.",
  certificate: "Up to 12 characters, like 12A.",
  releasedOn: "A day of the calendar, or nothing.",
  ticketsOn: "A day of the calendar, or nothing.",
  trailerUrl: "A whole address that begins with https://, or nothing.",
  status: "Choose one of them.",
  genreIds: "One of these genres is gone. Load the page again to see those there are.",
};

type SaveCode = "not-found" | "invalid-input" | "stale" | "slug-taken" | "unknown-genre" | "busy";

export const SAVE_WORDS: Record<SaveCode, { field: MovieField | null; words: string }> = {
  "not-found": {
    field: null,
    words: "This movie is gone, or no longer yours to change. Nothing was saved.",
  },
  "invalid-input": { field: null, words: "Something in the form could not be read. Nothing was saved." },
  stale: {
    field: null,
    words: "Somebody else keeps saving this movie. Load the page again to see it as it is.",
  },
  "slug-taken": {
    field: "slug",
    words: "Another movie has this address. Choose another, or leave it empty.",
  },
  "unknown-genre": { field: "genreIds", words: FIELD_WORDS.genreIds },
  busy: {
    field: null,
    words: "We cannot do this just now and nothing was saved. Please try again in a moment.",
  },
};

/** Words for what is done to movies without a form. */
export const ACTION_WORDS: Record<
  | "not-found"
  | "invalid-input"
  | "stale"
  | "unknown-genre"
  | "has-sales"
  | "has-showtimes"
  | "has-codes"
  | "slug-taken"
  | "busy",
  string
> = {
  "not-found": "It is gone, or no longer yours to change.",
  "invalid-input": "It is gone, or no longer yours to change.",
  stale: "Somebody changed it in the meantime, so nothing was done. Load the page again to see it as it is.",
  "unknown-genre": "That genre is gone. Load the page again to see those there are.",
  "has-sales":
    "Tickets were sold for it, and they keep telling of it. Archive it instead: customers then no longer find it.",
  "has-showtimes": "It has showtimes. Remove those first, or archive it: customers then no longer find it.",
  "has-codes": "A promotion code is for this movie. Change the code first, or archive the movie.",
  "slug-taken": "Somebody was a moment faster with the same title. Please try again.",
  busy: "We cannot do this just now and nothing was done. Please try again in a moment.",
};

export const manyMovies = (count: number): string => (count === 1 ? "1 movie" : `${count} movies`);
