import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { fail, ok, type Result } from "@/lib/result";

const tagMoviesInput = z.object({
  movieIds: listOf(rowId, 100, 1),
  genreId: rowId,
  /** Gives them the genre, or takes it from them. */
  isOn: z.boolean(),
});

type Input = z.output<typeof tagMoviesInput> & { staff: StaffMember; now: number };

export type TagMoviesCode = "not-found" | "unknown-genre" | "stale";

/** Gives movies a genre or takes it from them, all or none. Answers those that it changed. */
export const tagMovies = withInput(tagMoviesInput, act);

async function act(
  db: Database,
  { staff, movieIds, genreId, isOn, now }: Input,
): Promise<Result<{ changed: number[] }, TagMoviesCode>> {
  const genre = await db.select().from(genres).where(eq(genres.id, genreId)).get();
  if (!genre) return fail("unknown-genre");
  const rows = await db
    .select({
      id: movies.id,
      has: sql`exists (select 1 from movie_genres where movie_id = movies.id and genre_id = ${genreId})`.mapWith(
        Boolean,
      ),
    })
    .from(movies)
    .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(movieIds)}))`);
  const changed = rows.filter(({ has }) => has !== isOn).map(({ id }) => id);
  if (changed.length === 0) return ok({ changed });
  const list = sql`(select value from json_each(${JSON.stringify(changed)}))`;
  const isLink = sql`${movieGenres.genreId} = ${genreId} and ${movieGenres.movieId} in ${list}`;
  const written = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat(
      "stale",
      sql`(select count(*) from movie_genres where genre_id = ${genreId} and movie_id in ${list}) = ${isOn ? 0 : changed.length}
        and (select count(*) from movies where id in ${list}) = ${changed.length}`,
    ),
    assertThat("unknown-genre", hasRow(genres, eq(genres.id, genreId))),
    isOn
      ? db.insert(movieGenres).values(changed.map((movieId) => ({ movieId, genreId })))
      : db.delete(movieGenres).where(isLink),
    db
      .update(movies)
      .set({ revision: sql`${movies.revision} + 1` })
      .where(sql`${movies.id} in ${list}`),
    ...changed.map((movieId) =>
      audit(
        db,
        {
          by: staff,
          theaterId: null,
          action: "movie.edited",
          objectId: movieId,
          details: isOn
            ? { before: {}, after: { genreAdded: genre.name } }
            : { before: { genreRemoved: genre.name }, after: {} },
        },
        now,
      ),
    ),
  ]);
  return written.ok ? ok({ changed }) : written;
}
