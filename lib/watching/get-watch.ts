import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { watchedMovies } from "@/db/schema/watching";

export type Watch = {
  isWatched: boolean;
  /** A letter was asked for, and has not been sent yet. */
  wantsLetter: boolean;
};

/** Whether a person has marked a movie. */
export async function getWatch(
  db: Database,
  { userId, movieId }: { userId: number; movieId: number },
): Promise<Watch> {
  const row = await db
    .select({ wantsLetter: sql`asked_at is not null and told_at is null`.mapWith(Boolean) })
    .from(watchedMovies)
    .where(and(eq(watchedMovies.userId, userId), eq(watchedMovies.movieId, movieId)))
    .get();
  return { isWatched: row !== undefined, wantsLetter: row?.wantsLetter ?? false };
}
