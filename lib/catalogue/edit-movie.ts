import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { type Acting, canAdministerOrRuns } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { setTranslations } from "@/lib/translations/set-translations";
import { linesOf, tidied } from "@/lib/translations/texts";
import { freeSlug } from "./free-slug";
import { getMovieRecord } from "./get-movie-record";
import { assertGenres, MOVIE_TEXTS, type MovieFields, setGenres } from "./movie-fields";
import { movieFields } from "./movie-input";
import { movieWords } from "./movie-words";
import { firstPublishedAt } from "./published-at";

const editMovieInput = z.object({
  movieId: rowId,
  /** The one the edit was made from. */
  revision,
  fields: movieFields,
});

/** `staff`: null for who runs the server. */
type Input = z.output<typeof editMovieInput> & { staff: Acting | null; now: number };

export type EditMovieCode = "not-found" | "stale" | "slug-taken" | "unknown-genre";

/** Saves what an admin wrote; refused as "stale" when somebody else has saved since. */
export const editMovie = withInput(editMovieInput, act);

async function act(
  db: Database,
  { staff, movieId, revision, fields, now }: Input,
): Promise<Result<{ slug: string; revision: number }, EditMovieCode>> {
  const record = await getMovieRecord(db, movieId);
  if (!record) return fail("not-found");
  const { id: _id, revision: _revision, poster: _poster, ...before } = record;
  const slug = fields.slug ?? (await freeSlug(db, { ...fields, exceptId: movieId }));
  const {
    genreIds,
    translations: written = {},
    ...plain
  } = { ...fields, slug, genreIds: fields.genreIds.toSorted((a, b) => a - b) };
  const translations = tidied(MOVIE_TEXTS, { ...before.translations, ...written });
  const saved = await write(db, { "unique:movies": "slug-taken" }, [
    assertThat("not-found", canAdministerOrRuns(staff)),
    assertThat("stale", hasRow(movies, eq(movies.id, movieId), eq(movies.revision, revision))),
    assertGenres(genreIds),
    db
      .update(movies)
      .set({
        ...{ ...plain, ...movieWords({ ...plain, translations }), renamedAt: now, revision: revision + 1 },
        publishedAt: firstPublishedAt(plain.status, now),
      })
      .where(eq(movies.id, movieId)),
    ...setGenres(db, movieId, genreIds),
    ...setTranslations(db, { thing: "movie", id: movieId }, written),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "movie.edited",
        objectId: movieId,
        details: changes<Omit<MovieFields, "translations">>(
          { ...before, ...{ translations: linesOf(before.translations) } },
          { ...plain, genreIds, ...{ translations: linesOf(translations) } },
        ),
      },
      now,
    ),
  ]);
  return saved.ok ? ok({ slug, revision: revision + 1 }) : saved;
}
