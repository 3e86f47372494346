import { desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { searchMovies } from "./list-movies";
import type { MovieChoice } from "./movie-choice";
import { matching, titleOrder } from "./movie-page";

/** The twenty movies that fit best what someone has typed so far; drafts too, the archived not. */
export function listChoices(db: Database, text: string): Promise<MovieChoice[]> {
  const query = searchMovies(text);
  const { id, title, year, durationMinutes } = movies;
  const choices = db.select({ id, title, year, durationMinutes }).from(movies).$dynamic();
  if (!query) {
    return choices
      .where(eq(movies.status, "released"))
      .orderBy(desc(movies.releasedOn), titleOrder)
      .limit(20);
  }
  return choices
    .innerJoin(matching(query), sql`found.id = ${movies.id}`)
    .where(ne(movies.status, "archived"))
    .orderBy(sql`found.rank`, titleOrder)
    .limit(20);
}
