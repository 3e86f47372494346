import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { genres } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { administers, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { hasGenre, isNameFree } from "./add-genre";

export type RenameGenreCode = "not-found" | "stale" | "name-taken";

type Input = {
  steward: Steward;
  genreId: number;
  /** The name the edit was made from. */
  was: string;
  name: string;
  now: number;
};

/** Renames a genre everywhere at once. Its address stays, so that links to it go on working. */
export async function renameGenre(
  db: Database,
  { steward, genreId, was, name, now }: Input,
): Promise<Result<null, RenameGenreCode>> {
  if (await hasGenre(db, name, genreId)) return fail("name-taken");
  const written = await write(db, [
    assertThat("not-found", hasRow(genres, eq(genres.id, genreId), administers(steward))),
    assertThat("stale", hasRow(genres, eq(genres.id, genreId), eq(genres.name, was))),
    assertThat("name-taken", isNameFree(name, genreId)),
    db
      .update(genres)
      .set({ name, searchName: indexWords(name) })
      .where(eq(genres.id, genreId)),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: null,
        action: "genre.renamed",
        objectId: genreId,
        details: { before: { name: was }, after: { name } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
