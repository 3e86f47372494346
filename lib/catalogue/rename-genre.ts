import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { genres } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdministerOrRuns, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { asSent } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { hasGenre, isNameFree } from "./add-genre";
import { genreName } from "./movie-input";

const renameGenreInput = z.object({
  genreId: rowId,
  /** The name the edit was made from. */
  was: asSent(200),
  name: genreName,
});

/** `staff`: null for who runs the server. */
type Input = z.output<typeof renameGenreInput> & { staff: StaffMember | null; now: number };

export type RenameGenreCode = "not-found" | "stale" | "name-taken";

/** Renames a genre everywhere at once. Its address stays, so that links to it go on working. */
export const renameGenre = withInput(renameGenreInput, act);

async function act(
  db: Database,
  { staff, genreId, was, name, now }: Input,
): Promise<Result<null, RenameGenreCode>> {
  if (await hasGenre(db, name, genreId)) return fail("name-taken");
  const written = await write(db, [
    assertThat("not-found", hasRow(genres, eq(genres.id, genreId), canAdministerOrRuns(staff))),
    assertThat("stale", hasRow(genres, eq(genres.id, genreId), eq(genres.name, was))),
    assertThat("name-taken", isNameFree(name, genreId)),
    db
      .update(genres)
      .set({ name, searchName: indexWords(name) })
      .where(eq(genres.id, genreId)),
    audit(
      db,
      {
        by: staff,
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
