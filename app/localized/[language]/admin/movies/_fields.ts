/** What the form says of a movie, in the order in which two versions are compared. */
export const MOVIE_FIELDS = [
  ...(["title", "originalTitle", "slug", "description", "director", "cast", "year"] as const),
  ...(["durationMinutes", "certificate", "releasedOn", "ticketsOn", "trailerUrl", "status"] as const),
  "genreIds",
] as const;
export type MovieField = (typeof MOVIE_FIELDS)[number];
