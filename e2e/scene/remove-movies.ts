import { like } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { removeWithAll } from "@/db/testing/remove-with-all";

/** Takes the movies out of the database whose titles have that part. */
export async function removeMovies(db: Database, file: string, part: string): Promise<void> {
  const found = await db
    .select({ id: movies.id })
    .from(movies)
    .where(like(movies.title, `%${part}%`));
  removeWithAll(file, { movies: found.map(({ id }) => id) });
}
