import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { administers, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { freeSlug } from "./free-slug";
import { assertGenres, type MovieFields, setGenres } from "./movie-fields";
import { movieWords } from "./movie-words";

export type AddMovieCode = "not-found" | "slug-taken" | "unknown-genre";

type Input = { steward: Steward; fields: MovieFields; posterId?: string | null; now: number };

/** Adds a movie; without a slug of its own it gets one made of its title. */
export async function addMovie(
  db: Database,
  { steward, fields, posterId = null, now }: Input,
): Promise<Result<{ movieId: number }, AddMovieCode>> {
  const { genreIds, ...plain } = fields;
  const slug = fields.slug ?? (await freeSlug(db, fields));
  const movieId = sql`(select id from movies where slug = ${slug})`;
  const written = await write(db, [
    assertThat("not-found", administers(steward)),
    assertGenres(genreIds),
    db
      .insert(movies)
      .values({ ...plain, ...movieWords(plain), slug, posterId })
      .returning({ id: movies.id }),
    ...setGenres(db, movieId, genreIds),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: null,
        action: "movie.added",
        objectId: movieId,
        details: { ...fields, slug },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ movieId: idOf(written.answers[2]) });
  if (written.refusal === "unique:movies") return fail("slug-taken");
  if (written.refusal === "not-found" || written.refusal === "unknown-genre") return fail(written.refusal);
  throw new Error(`adding a movie was refused: ${written.refusal}`);
}

function idOf(answer: unknown): number {
  const [row] = answer as { id: number }[];
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}
