import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { type MoviePage, readPage } from "./movie-page";

/** The announced, soonest first. */
export const listComingSoon = (db: Database, { page }: { page: number }): Promise<MoviePage> =>
  readPage(db, {
    where: eq(movies.status, "announced"),
    order: [sql`${movies.releasedOn} nulls last`],
    page,
  });
