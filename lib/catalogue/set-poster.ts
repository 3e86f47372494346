import { and, eq, isNull, not } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { movies, posterImages, posters } from "@/db/schema/catalogue";
import { answer, assertThat, write } from "@/db/write";
import { type Acting, canAdministerOrRuns } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";

const setPosterInput = z.object({
  movieId: rowId,
  /** The poster that the choice was made before, by id: refused as "stale" when it is another by now. */
  was: publicId.nullable(),
});

/** `staff`: null for who runs the server. */
type Input = z.output<typeof setPosterInput> & {
  staff: Acting | null;
  /** Null takes the poster away. */
  poster: StoredPoster | null;
  now: number;
};

export type SetPosterCode = "not-found" | "stale" | "gone-meanwhile";

export type StoredPoster = {
  id: string;
  tint: string;
  /** Null for a poster whose pictures are there already. */
  images: { width: number; data?: Buffer; url?: string }[] | null;
};

/** Gives a movie its poster. The one before goes with it, when no other movie has it; answers where its files lie. */
export const setPoster = withInput(setPosterInput, act);

async function act(
  db: Database,
  { staff, movieId, was, poster, now }: Input,
): Promise<Result<{ urls: string[] }, SetPosterCode>> {
  const isWas = was === null ? isNull(movies.posterId) : eq(movies.posterId, was);
  const written = await write(db, [
    assertThat("not-found", hasRow(movies, eq(movies.id, movieId), canAdministerOrRuns(staff))),
    assertThat("stale", hasRow(movies, eq(movies.id, movieId), isWas)),
    ...(poster ? insertPoster(db, poster) : []),
    db
      .update(movies)
      .set({ posterId: poster?.id ?? null })
      .where(eq(movies.id, movieId)),
    ...dropUnusedPosters(db, was),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "movie.edited",
        objectId: movieId,
        details: { before: { posterId: was }, after: { posterId: poster?.id ?? null } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ urls: urlsOf(written.rows("dropped")) }) : written;
}

const insertPoster = (db: Database, { id, tint, images }: StoredPoster) => [
  db.insert(posters).values({ id, tint }).onConflictDoNothing(),
  ...(images
    ? [
        db
          .insert(posterImages)
          .values(images.map(({ width, data = null, url = null }) => ({ posterId: id, width, data, url })))
          .onConflictDoNothing(),
      ]
    : [assertThat("gone-meanwhile", hasRow(posterImages, eq(posterImages.posterId, id)))]),
];

/** The steps that remove a poster which no movie has any more; its pictures are answered as "dropped". */
export function dropUnusedPosters(db: Database, posterId: string | null) {
  if (posterId === null) return [];
  const isUnused = not(hasRow(movies, eq(movies.posterId, posterId)));
  return [
    answer(
      "dropped",
      db
        .delete(posterImages)
        .where(and(eq(posterImages.posterId, posterId), isUnused))
        .returning({ url: posterImages.url }),
    ),
    db.delete(posters).where(and(eq(posters.id, posterId), isUnused)),
  ];
}

/** Where the files of dropped pictures lie, those that lie elsewhere than in the database. */
export const urlsOf = (dropped: { url: string | null }[]): string[] =>
  dropped.flatMap(({ url }) => url ?? []);
