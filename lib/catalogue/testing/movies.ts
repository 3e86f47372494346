import type { MovieFields } from "../movie-fields";

/** What an admin may have written, with some of it changed. */
export const fieldsOf = (more: Partial<MovieFields> = {}): MovieFields => ({
  title: "The Third Man",
  originalTitle: null,
  slug: null,
  description: "Vienna, after the war.",
  director: "Carol Reed",
  cast: ["Orson Welles", "Alida Valli"],
  year: 1949,
  durationMinutes: 104,
  certificate: "PG",
  releasedOn: "2026-12-01",
  ticketsOn: null,
  trailerUrl: "https://example.com/trailer",
  status: "draft",
  genreIds: [],
  ...more,
});
