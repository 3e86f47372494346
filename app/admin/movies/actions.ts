"use server";
import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { duplicateMovie } from "@/lib/catalogue/duplicate-movie";
import { type Mark, type MovieStatus, markMovies } from "@/lib/catalogue/mark-movies";
import { posterStore } from "@/lib/catalogue/poster-store";
import { tagMovies } from "@/lib/catalogue/tag-movies";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listOf } from "@/lib/list-of";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { rowId } from "./_input";
import { DEED_WORDS } from "./words";

const MOST_AT_ONCE = 100;
const movieIds = listOf(rowId, MOST_AT_ONCE, 1);
const revision = z.number().int().positive().optional();

const CHANGES = {
  release: { status: "released", from: ["draft", "announced"] },
  archive: { status: "archived", from: ["draft", "announced", "released"] },
  restore: { status: "released", from: ["archived"] },
} as const satisfies Record<string, { status: MovieStatus; from: MovieStatus[] }>;

export type Change = keyof typeof CHANGES;

const change = z.object({ movieIds, change: z.enum(["release", "archive", "restore"]), revision });
const marks = listOf(z.object({ movieId: rowId, status: z.enum(MOVIE_STATUSES), revision }), MOST_AT_ONCE, 1);
const tag = z.object({ movieIds, genreId: rowId, isOn: z.boolean() });

type Refusal = { refusal: string };

/** Releases, archives or restores those of the movies that are not so yet; answers what takes it back. */
export const changeAction = guarded(
  async (input: z.infer<typeof change>): Promise<{ undo: Mark[] } | Refusal> => {
    const steward = await requireAdmin();
    const sent = change.safeParse(input);
    if (!sent.success) return { refusal: DEED_WORDS["not-found"] };
    const { change: name, movieIds, revision } = sent.data;
    return mark(
      movieIds.map((movieId) => ({ movieId, revision, ...CHANGES[name] })),
      steward,
    );
  },
);

/** Gives movies the statuses they had. */
export const undoAction = guarded(async (input: Mark[]): Promise<{ undo: Mark[] } | Refusal> => {
  const steward = await requireAdmin();
  const sent = marks.safeParse(input);
  return sent.success ? mark(sent.data, steward) : { refusal: DEED_WORDS["not-found"] };
});

async function mark(
  marks: Mark[],
  steward: Awaited<ReturnType<typeof requireAdmin>>,
): Promise<{ undo: Mark[] } | Refusal> {
  const answer = await orBusy(async () =>
    markMovies(database(), { steward, marks, now: await currentTime() }),
  );
  if (!answer.ok) return { refusal: DEED_WORDS[answer.code] };
  showChanges();
  return answer.value;
}

/** Gives movies a genre or takes it from them; answers which ones it changed. */
export const tagAction = guarded(
  async (input: z.infer<typeof tag>): Promise<{ changed: number[] } | Refusal> => {
    const steward = await requireAdmin();
    const sent = tag.safeParse(input);
    if (!sent.success) return { refusal: DEED_WORDS["unknown-genre"] };
    const answer = await orBusy(async () =>
      tagMovies(database(), { steward, ...sent.data, now: await currentTime() }),
    );
    if (!answer.ok) return { refusal: DEED_WORDS[answer.code] };
    showChanges();
    return answer.value;
  },
);

/** Makes a draft of the same and goes to it. */
export const duplicateAction = guarded(async (id: number): Promise<Refusal> => {
  const steward = await requireAdmin();
  const movieId = rowId.safeParse(id);
  if (!movieId.success) return { refusal: DEED_WORDS["not-found"] };
  const answer = await orBusy(async () =>
    duplicateMovie(database(), { steward, movieId: movieId.data, now: await currentTime() }),
  );
  if (!answer.ok) return { refusal: DEED_WORDS[answer.code] };
  updateTag("movies");
  redirect(`/admin/movies/${answer.value.movieId}?made=copy`);
});

/** Deletes a movie that nothing refers to and goes back to the list; says why when it cannot. */
export const deleteAction = guarded(async (id: number): Promise<Refusal> => {
  const steward = await requireAdmin();
  const movieId = rowId.safeParse(id);
  if (!movieId.success) return { refusal: DEED_WORDS["not-found"] };
  const answer = await orBusy(async () =>
    deleteMovie(database(), { steward, movieId: movieId.data, now: await currentTime() }),
  );
  if (!answer.ok) return { refusal: DEED_WORDS[answer.code] };
  await posterStore()?.remove(answer.value.urls);
  updateTag("movies");
  redirect("/admin/movies?gone=1");
});

function showChanges(): void {
  updateTag("movies");
  refresh();
}
