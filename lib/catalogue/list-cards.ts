import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { shownCard } from "./columns";
import type { MovieCard } from "./movie";
import { shownOrder } from "./movie-page";

export const listCards = (db: Database, ids: number[]): Promise<MovieCard[]> =>
  db
    .select(shownCard())
    .from(movies)
    .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy(shownOrder());
