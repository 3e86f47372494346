"use server";
import { refresh, updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { duplicateMovie } from "@/lib/catalogue/duplicate-movie";
import { changeMovies, type Mark, markMovies } from "@/lib/catalogue/mark-movies";
import { posterStore } from "@/lib/catalogue/poster-store";
import { tagMovies } from "@/lib/catalogue/tag-movies";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { redirect } from "@/lib/redirect";
import { ACTION_WORDS } from "./words";

export type Change = z.input<typeof changeMovies.input>["change"];
type Refusal = { refusal: string };

type Marked = Awaited<ReturnType<typeof markMovies>> | { ok: false; code: "busy" };

function told(answer: Marked): { undo: Mark[] } | Refusal {
  if (!answer.ok) return { refusal: t(ACTION_WORDS[answer.code]) };
  showChanges();
  return answer.value;
}

/** Releases, archives or restores those of the movies that are not so yet; answers what takes it back. */
export const changeAction = guarded(
  async (sent: z.input<typeof changeMovies.input>): Promise<{ undo: Mark[] } | Refusal> => {
    const by = { staff: await requireAdmin(), now: await currentTime() };
    return told(await orBusy(() => changeMovies(database(), { ...sentTo(changeMovies, sent), ...by })));
  },
);

/** Gives movies the statuses they had. */
export const undoAction = guarded(async (marks: Mark[]): Promise<{ undo: Mark[] } | Refusal> => {
  const by = { staff: await requireAdmin(), now: await currentTime() };
  return told(await orBusy(() => markMovies(database(), { marks, ...by })));
});

/** Gives movies a genre or takes it from them; answers which ones it changed. */
export const tagAction = guarded(
  async (sent: z.input<typeof tagMovies.input>): Promise<{ changed: number[] } | Refusal> => {
    const by = { staff: await requireAdmin(), now: await currentTime() };
    const answer = await orBusy(() => tagMovies(database(), { ...sentTo(tagMovies, sent), ...by }));
    if (!answer.ok) return { refusal: t(ACTION_WORDS[answer.code]) };
    showChanges();
    return answer.value;
  },
);

/** Makes a draft of the same and goes to it. */
export const duplicateAction = guarded(async (id: number): Promise<Refusal> => {
  const staff = await requireAdmin();
  const answer = await orBusy(async () =>
    duplicateMovie(database(), { staff, movieId: id, now: await currentTime() }),
  );
  if (!answer.ok) return { refusal: t(ACTION_WORDS[answer.code]) };
  updateTag("movies");
  redirect(`/admin/movies/${answer.value.movieId}?made=copy`);
});

/** Deletes a movie that nothing refers to and goes back to the list; says why when it cannot. */
export const deleteAction = guarded(async (id: number): Promise<Refusal> => {
  const staff = await requireAdmin();
  const answer = await orBusy(async () =>
    deleteMovie(database(), { staff, movieId: id, now: await currentTime() }),
  );
  if (!answer.ok) return { refusal: t(ACTION_WORDS[answer.code]) };
  await posterStore()?.remove(answer.value.urls);
  updateTag("movies");
  redirect("/admin/movies?gone=1");
});

function showChanges(): void {
  updateTag("movies");
  refresh();
}
