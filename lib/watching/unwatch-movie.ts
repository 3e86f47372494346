import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { watchedMovies } from "@/db/schema/watching";
import { write } from "@/db/write";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";

const unwatchMovieInput = z.object({ movieId: rowId });

type Input = z.output<typeof unwatchMovieInput> & { userId: number };

/** Takes a movie off a person's list, and with it the letter that they may have asked for. */
export const unwatchMovie = withInput(unwatchMovieInput, act);

async function act(db: Database, { userId, movieId }: Input) {
  await write(db, [
    db.delete(watchedMovies).where(and(eq(watchedMovies.userId, userId), eq(watchedMovies.movieId, movieId))),
  ]);
  return ok(null);
}
