import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { isPublic } from "./movie-page";

export const listSlugs = (db: Database): Promise<{ slug: string }[]> =>
  db.select({ slug: movies.slug }).from(movies).where(isPublic).orderBy(movies.slug);
