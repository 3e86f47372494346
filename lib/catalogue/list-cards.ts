import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { cardColumns } from "./columns";
import type { MovieCard } from "./movie";
import { titleOrder } from "./movie-page";

export const listCards = (db: Database, ids: number[]): Promise<MovieCard[]> =>
  db
    .select(cardColumns)
    .from(movies)
    .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy(titleOrder);
