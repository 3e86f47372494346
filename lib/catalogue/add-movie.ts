import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { answer, assertThat, write } from "@/db/write";
import { type Acting, canAdministerOrRuns } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { setTranslations } from "@/lib/translations/set-translations";
import { linesOf, tidied } from "@/lib/translations/texts";
import { freeSlug } from "./free-slug";
import { assertGenres, MOVIE_TEXTS, setGenres } from "./movie-fields";
import { movieFields } from "./movie-input";
import { movieWords } from "./movie-words";
import { publishedAt } from "./published-at";

const addMovieInput = z.object({ fields: movieFields });

/** `staff`: null for who runs the server. */
type Input = z.output<typeof addMovieInput> & {
  staff: Acting | null;
  posterId?: string | null;
  now: number;
};

export type AddMovieCode = "not-found" | "slug-taken" | "unknown-genre";

/** Adds a movie; without a slug of its own it gets one made of its title. */
export const addMovie = withInput(addMovieInput, act);

async function act(
  db: Database,
  { staff, fields, posterId = null, now }: Input,
): Promise<Result<{ movieId: number }, AddMovieCode>> {
  const { genreIds, translations, ...plain } = fields;
  const inOthers = linesOf(tidied(MOVIE_TEXTS, translations ?? {}));
  const slug = fields.slug ?? (await freeSlug(db, fields));
  const movieId = sql`(select id from movies where slug = ${slug})`;
  const written = await write(db, { "unique:movies": "slug-taken" }, [
    assertThat("not-found", canAdministerOrRuns(staff)),
    assertGenres(genreIds),
    answer(
      "added",
      db
        .insert(movies)
        .values({
          ...plain,
          ...movieWords(fields),
          slug,
          posterId,
          publishedAt: publishedAt(plain.status, now),
        })
        .returning({ id: movies.id }),
    ),
    ...setGenres(db, movieId, genreIds),
    ...setTranslations(db, { thing: "movie", id: movieId }, translations),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "movie.added",
        objectId: movieId,
        details: { ...plain, genreIds, slug, ...(inOthers.length > 0 && { translations: inOthers }) },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ movieId: written.row("added").id }) : written;
}
