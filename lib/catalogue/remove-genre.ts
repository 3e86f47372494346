import { eq, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const removeGenreInput = z.object({
  genreId: rowId,
  /** Takes over its movies; null deletes a genre that has none. */
  intoId: rowId.nullable(),
});

type Input = z.output<typeof removeGenreInput> & { staff: StaffMember; now: number };

export type RemoveGenreCode = "not-found" | "in-use" | "unknown-genre";

/** Deletes a genre that no movie has, or merges it into another that its movies then have instead. */
export const removeGenre = withInput(removeGenreInput, act);

async function act(
  db: Database,
  { staff, genreId, intoId, now }: Input,
): Promise<Result<null, RemoveGenreCode>> {
  const { id, slug, name } = genres;
  const gone = await db.select({ id, slug, name }).from(genres).where(eq(id, genreId)).get();
  if (!gone) return fail("not-found");
  if (genreId === intoId) return fail("unknown-genre");
  const written = await write(db, [
    assertThat("not-found", hasRow(genres, eq(genres.id, genreId), canAdminister(staff))),
    ...(intoId === null ? [assertThat("in-use", isUnused(genreId))] : moveMovies(db, genreId, intoId)),
    db.delete(genres).where(eq(genres.id, genreId)),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: intoId === null ? "genre.deleted" : "genre.merged",
        objectId: genreId,
        details: { before: gone, ...(intoId === null ? {} : { into: intoId }) },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}

const isUnused = (genreId: number) => not(hasRow(movieGenres, eq(movieGenres.genreId, genreId)));

// inserted and deleted, not updated: so do the triggers of the search hear of it
const moveMovies = (db: Database, genreId: number, intoId: number) => [
  assertThat("unknown-genre", hasRow(genres, eq(genres.id, intoId))),
  db
    .update(movies)
    .set({ revision: sql`${movies.revision} + 1` })
    .where(sql`${movies.id} in (select movie_id from movie_genres where genre_id = ${genreId})`),
  db.run(sql`insert or ignore into movie_genres (movie_id, genre_id)
    select movie_id, ${intoId} from movie_genres where genre_id = ${genreId}`),
  db.delete(movieGenres).where(eq(movieGenres.genreId, genreId)),
];
