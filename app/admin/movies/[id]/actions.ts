"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { POSTER_WORDS } from "@/app/admin/_movies/poster-words";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { posterStore } from "@/lib/catalogue/poster-store";
import { setPoster } from "@/lib/catalogue/set-poster";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { differencesOf } from "../_differences";
import { readMovieForm, rowId } from "../_input";
import { type MovieField, SAVE_WORDS } from "../words";

const which = z.object({ movieId: rowId, revision: rowId });

/** Saves an edit, or tells what somebody else saved in between. */
export const editMovieAction = guarded(
  async (_: FormState<MovieField>, data: FormData): Promise<FormState<MovieField>> => {
    const steward = await requireAdmin();
    const form = asForm(data);
    const of = which.safeParse(Object.fromEntries(form));
    if (!of.success) return { refusal: SAVE_WORDS["not-found"].words };
    const read = readMovieForm(form);
    if ("errors" in read) return read;
    const answer = await orBusy(async () => {
      const edit = { steward, ...of.data, fields: read.fields, now: await currentTime() };
      const edited = await editMovie(database(), edit);
      return edited.ok || edited.code !== "stale" ? edited : compare(of.data.movieId, read.fields);
    });
    if ("conflict" in answer) return answer;
    if (!answer.ok) {
      const { field, words } = SAVE_WORDS[answer.code];
      return field ? { errors: { [field]: words } } : { refusal: words };
    }
    updateTag("movies");
    refresh();
    return { savedAt: Date.now(), revision: answer.value.revision };
  },
);

async function compare(movieId: number, yours: MovieFields) {
  const theirs = await getMovieRecord(database(), movieId);
  if (!theirs) return { ok: false, code: "not-found" } as const;
  const differences = differencesOf(theirs, yours, await listGenreRows(database()));
  return { conflict: { revision: theirs.revision, differences } };
}

const removal = z.object({ movieId: rowId, was: z.string().min(1).max(100) });

/** Takes a movie's poster away; its title stands in for it. */
export const removePosterAction = guarded(
  async (input: z.infer<typeof removal>): Promise<{ refusal?: string }> => {
    const steward = await requireAdmin();
    const sent = removal.safeParse(input);
    if (!sent.success) return { refusal: POSTER_WORDS["not-found"] };
    const answer = await orBusy(async () =>
      setPoster(database(), { steward, ...sent.data, poster: null, now: await currentTime() }),
    );
    if (!answer.ok) return { refusal: POSTER_WORDS[answer.code] };
    await posterStore()?.remove(answer.value.urls);
    updateTag("movies");
    refresh();
    return {};
  },
);
