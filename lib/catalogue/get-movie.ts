import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { shownMovie } from "./columns";
import type { Movie } from "./movie";

/** Null for an unknown movie and for a draft; an archived one can still be looked up. */
export async function getMovie(db: Database, slug: string): Promise<Movie | null> {
  const found = await db
    .select(shownMovie())
    .from(movies)
    .where(and(eq(movies.slug, slug), ne(movies.status, "draft")))
    .get();
  return found ?? null;
}
