import { eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { movies } from "@/db/schema/catalogue";
import { watchedMovies } from "@/db/schema/watching";
import { answer, assertThat, write } from "@/db/write";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { isOnSale } from "./is-on-sale";

/** So many movies may one person mark. */
export const MOST_WATCHED = 500;

const watchMovieInput = z.object({
  movieId: rowId,
  /** Whether a letter is to come when its tickets go on sale. */
  wantsLetter: z.boolean(),
});

type Input = z.output<typeof watchMovieInput> & { userId: number; now: number };

export type WatchMovieCode = "not-found" | "too-many";

/**
 * Marks a movie, or says anew whether a letter is to come. Of one that is on sale there is nothing to be told any more; who
 * was told is told again only if they ask anew while it is not.
 */
export const watchMovie = withInput(watchMovieInput, act);

async function act(
  db: Database,
  { userId, movieId, wantsLetter, now }: Input,
): Promise<Result<{ willTell: boolean }, WatchMovieCode>> {
  const { userId: whose, movieId: which } = watchedMovies;
  const others = sql`(select count(*) from ${watchedMovies} where ${whose} = ${userId} and ${which} <> ${movieId})`;
  const askedAt = wantsLetter ? now : null;
  const isOn = isOnSale(movieId, now);
  const written = await write(db, [
    assertThat("not-found", hasRow(movies, eq(movies.id, movieId), ne(movies.status, "draft"))),
    assertThat("too-many", sql`${others} < ${MOST_WATCHED}`),
    answer(
      "marked",
      db
        .insert(watchedMovies)
        .values({
          userId,
          movieId,
          addedAt: now,
          askedAt,
          toldAt: sql`iif(${isOn}, ${now}, null)`,
        })
        .onConflictDoUpdate({
          target: [whose, which],
          set: {
            askedAt,
            toldAt: sql`case when ${isOn} then coalesce(told_at, ${now}) ${wantsLetter ? sql`` : sql`else told_at`} end`,
          },
        })
        .returning({ toldAt: watchedMovies.toldAt }),
    ),
  ]);
  return written.ok ? ok({ willTell: wantsLetter && written.row("marked").toldAt === null }) : written;
}
