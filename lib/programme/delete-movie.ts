import { eq, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { movies } from "@/db/schema/catalogue";
import { promoCodeMovies } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { type Acting, canAdminister } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { dropUnusedPosters, urlsOf } from "@/lib/catalogue/set-poster";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const deleteMovieInput = z.object({ movieId: rowId });

type Input = z.output<typeof deleteMovieInput> & { staff: Acting; now: number };

export type DeleteMovieCode = "not-found" | "has-sales" | "has-showtimes" | "has-codes";

/**
 * Deletes a movie that nothing refers to. One that was ever sold stays: the database's foreign keys hold it whatever
 * is asked here, and what is asked here only finds the reason.
 */
export const deleteMovie = withInput(deleteMovieInput, act);

async function act(
  db: Database,
  { staff, movieId, now }: Input,
): Promise<Result<{ urls: string[] }, DeleteMovieCode>> {
  const record = await getMovieRecord(db, movieId);
  if (!record) return fail("not-found");
  const { id: _id, poster, ...before } = record;
  const written = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat(
      "has-sales",
      sql`not exists (select 1 from showtimes s join bookings b on b.showtime_id = s.id where s.movie_id = ${movieId})`,
    ),
    assertThat("has-showtimes", not(hasRow(showtimes, eq(showtimes.movieId, movieId)))),
    assertThat("has-codes", not(hasRow(promoCodeMovies, eq(promoCodeMovies.movieId, movieId)))),
    db.delete(movies).where(eq(movies.id, movieId)),
    ...dropUnusedPosters(db, poster?.id ?? null),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "movie.deleted",
        objectId: movieId,
        details: { before: { ...before, posterId: poster?.id ?? null } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ urls: urlsOf(written.rows("dropped")) }) : written;
}
