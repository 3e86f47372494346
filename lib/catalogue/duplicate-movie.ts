import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { rowId } from "@/lib/input/ids";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import { fail, type Result } from "@/lib/result";
import { type AddMovieCode, addMovie } from "./add-movie";
import { getMovieRecord } from "./get-movie-record";

const duplicateMovieInput = z.object({ movieId: rowId });

type Input = z.output<typeof duplicateMovieInput> & { staff: StaffMember; now: number };

/** A draft with everything of another movie, its poster too, under a title and an address of its own. */
export const duplicateMovie = withInput(duplicateMovieInput, act);

async function act(
  db: Database,
  { staff, movieId, now }: Input,
): Promise<Result<{ movieId: number }, AddMovieCode> | InvalidInput> {
  const record = await getMovieRecord(db, movieId);
  if (!record) return fail("not-found");
  const { id: _id, revision: _revision, poster: _poster, ...fields } = record;
  const shared = await db
    .select({ posterId: movies.posterId })
    .from(movies)
    .where(eq(movies.id, movieId))
    .get();
  return addMovie(db, {
    staff,
    fields: { ...fields, title: `${fields.title.slice(0, 190)} (copy)`, slug: null, status: "draft" },
    posterId: shared?.posterId ?? null,
    now,
  });
}
