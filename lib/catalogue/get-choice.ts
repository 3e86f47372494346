import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import type { MovieChoice } from "./movie-choice";

/** One movie as a line of a picker; null for an unknown one. */
export async function getChoice(db: Database, movieId: number): Promise<MovieChoice | null> {
  const { id, title, year, durationMinutes } = movies;
  const columns = { id, title, year, durationMinutes };
  return (await db.select(columns).from(movies).where(eq(id, movieId)).get()) ?? null;
}
