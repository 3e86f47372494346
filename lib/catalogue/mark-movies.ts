import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { type MOVIE_STATUSES, movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdministerOrRuns, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";
import { movieStatus } from "./movie-input";
import { firstPublishedAt } from "./published-at";

const markMoviesInput = z.object({
  marks: listOf(
    z.object({
      movieId: rowId,
      status: movieStatus,
      /** Only while nobody has edited it since. */
      revision: revision.optional(),
      /** Left alone unless it has one of these. */
      from: listOf(movieStatus, 10).exactOptional(),
    }),
    100,
    1,
  ),
});

/** `staff`: null for who runs the server. */
type Input = z.output<typeof markMoviesInput> & { staff: StaffMember | null; now: number };

export type MovieStatus = (typeof MOVIE_STATUSES)[number];

/** A movie and the status it shall have. */
export type Mark = {
  movieId: number;
  status: MovieStatus;
  /** Only while nobody has edited it since. */
  revision?: number | undefined;
  /** Left alone unless it has one of these. */
  from?: MovieStatus[];
};

export type MarkMoviesCode = "not-found" | "stale";

const CHANGES = {
  release: { status: "released", from: ["draft", "announced"] },
  archive: { status: "archived", from: ["draft", "announced", "released"] },
  restore: { status: "released", from: ["archived"] },
} satisfies Record<string, Pick<Mark, "status" | "from">>;

const changeMoviesInput = z.object({
  movieIds: listOf(rowId, 100, 1),
  change: z.enum(["release", "archive", "restore"]),
  /** Only while nobody has edited it since, where it is one. */
  revision: revision.optional(),
});

type Change = z.output<typeof changeMoviesInput> & { staff: StaffMember; now: number };

/** Releases, archives or restores those of the movies that are not so yet; answers the marks that take it back. */
export const changeMovies = withInput(changeMoviesInput, change);

function change(db: Database, { movieIds, change: name, revision, ...by }: Change) {
  return act(db, { ...by, marks: movieIds.map((movieId) => ({ movieId, revision, ...CHANGES[name] })) });
}

/**
 * Gives movies their statuses, all or none. Answers the marks that take it back; movies that had the status already
 * are left alone, and those that are gone too.
 */
export const markMovies = withInput(markMoviesInput, act);

async function act(
  db: Database,
  { staff, marks, now }: Input,
): Promise<Result<{ undo: Mark[] }, MarkMoviesCode>> {
  const ids = marks.map(({ movieId }) => movieId);
  const rows = await db
    .select({ id: movies.id, status: movies.status, revision: movies.revision })
    .from(movies)
    .where(inArray(movies.id, ids));
  const changes = marks.flatMap(({ movieId, status, revision, from }) => {
    const row = rows.find(({ id }) => id === movieId);
    return row && row.status !== status && (!from || from.includes(row.status))
      ? [{ row, status, revision: revision ?? row.revision }]
      : [];
  });
  if (changes.length === 0) return ok({ undo: [] });
  const written = await write(db, [
    assertThat("not-found", canAdministerOrRuns(staff)),
    ...changes.flatMap(({ row, status, revision }) => [
      assertThat("stale", hasRow(movies, eq(movies.id, row.id), eq(movies.revision, revision))),
      db
        .update(movies)
        .set({ status, revision: revision + 1, publishedAt: firstPublishedAt(status, now) })
        .where(eq(movies.id, row.id)),
      audit(
        db,
        {
          by: staff,
          theaterId: null,
          action: "movie.edited",
          objectId: row.id,
          details: { before: { status: row.status }, after: { status } },
        },
        now,
      ),
    ]),
  ]);
  if (!written.ok) return written;
  const undo = changes.map(({ row, revision }) => ({
    movieId: row.id,
    status: row.status,
    revision: revision + 1,
  }));
  return ok({ undo });
}
