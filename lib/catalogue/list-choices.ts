import { desc, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import type { MovieChoice } from "./movie-choice";
import { isListed, listed, titleOrder } from "./movie-page";
import { type MovieSearch, readSearched } from "./movie-search";

const MOST = 20;
const { id, title, year, durationMinutes } = movies;

/** The twenty movies that fit best what someone has typed so far; drafts too, the archived not. */
export async function listChoices(db: Database, text: string): Promise<MovieChoice[]> {
  const read = await readSearched(
    db,
    text,
    (search) => choicesOf(db, search),
    ({ length }) => length === 0,
  );
  return read ? read.found : listNewest(db);
}

function choicesOf(db: Database, search: MovieSearch): Promise<MovieChoice[]> {
  const { table, order } = listed({ search, where: ne(movies.status, "archived"), limit: MOST });
  return db
    .select({ id, title, year, durationMinutes })
    .from(movies)
    .innerJoin(table, isListed)
    .orderBy(...order);
}

const listNewest = (db: Database): Promise<MovieChoice[]> =>
  db
    .select({ id, title, year, durationMinutes })
    .from(movies)
    .where(eq(movies.status, "released"))
    .orderBy(desc(movies.releasedOn), titleOrder)
    .limit(MOST);
