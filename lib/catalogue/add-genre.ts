import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { genres } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdministerOrRuns, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { foldName, slugOf, takeSlug } from "@/lib/slug";
import { genreName } from "./movie-input";

const addGenreInput = z.object({ name: genreName });

/** `staff`: null for who runs the server. */
type Input = z.output<typeof addGenreInput> & { staff: StaffMember | null; slug?: string; now: number };

export type AddGenreCode = "not-found" | "name-taken";

/** Adds a genre. Two names that differ in case alone are one. */
export const addGenre = withInput(addGenreInput, act);

async function act(
  db: Database,
  { staff, name, slug: wanted = slugOf(name), now }: Input,
): Promise<Result<{ slug: string }, AddGenreCode>> {
  if (await hasGenre(db, name)) return fail("name-taken");
  const rows = await db.select({ slug: genres.slug }).from(genres);
  const slug = takeSlug(new Set(rows.map(({ slug }) => slug)), wanted || "genre");
  const written = await write(db, { "unique:genres": "name-taken" }, [
    assertThat("not-found", canAdministerOrRuns(staff)),
    assertThat("name-taken", isNameFree(name)),
    db.insert(genres).values({ slug, name, searchName: indexWords(name) }),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "genre.added",
        objectId: sql`(select id from genres where slug = ${slug})`,
        details: { name, slug },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ slug }) : written;
}

/** Whether there is one of that name, in whatever case, width and composition it is written. */
export async function hasGenre(db: Database, name: string, exceptId = 0): Promise<boolean> {
  const rows = await db.select({ id: genres.id, name: genres.name }).from(genres);
  return rows.some((genre) => genre.id !== exceptId && foldName(genre.name) === foldName(name));
}

/** The same inside a batch, as far as SQLite knows cases. */
export const isNameFree = (name: string, exceptId = 0) =>
  sql`not exists (select 1 from genres where name = ${name} collate nocase and id <> ${exceptId})`;
