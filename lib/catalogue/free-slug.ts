import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { slugOf, takeSlug } from "@/lib/slug";

type Wanted = { title: string; year: number | null; exceptId?: number };

/** An address for a movie that no other has. Whoever writes it must still expect the unique key's refusal. */
export async function freeSlug(db: Database, { title, year, exceptId = 0 }: Wanted): Promise<string> {
  const start = slugOf(title) || "movie";
  const taken = await db
    .select({ slug: movies.slug })
    .from(movies)
    .where(sql`substr(${movies.slug}, 1, ${start.length}) = ${start} and ${movies.id} <> ${exceptId}`);
  return takeSlug(new Set(taken.map(({ slug }) => slug)), start, year);
}
