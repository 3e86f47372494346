"use server";
import { refresh, updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { POSTER_WORDS } from "@/app/localized/[language]/admin/_movies/poster-words";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { fetchPoster } from "@/lib/catalogue/fetch-poster";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { posterStore } from "@/lib/catalogue/poster-store";
import { savePoster } from "@/lib/catalogue/save-poster";
import { setPoster } from "@/lib/catalogue/set-poster";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { differencesOf } from "../_differences";
import type { MovieField } from "../_fields";
import { movieIn } from "../_input";
import { fieldWords, saveRefusal } from "../words";

/** Of a picture of another shape its middle. */
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** Saves an edit, or tells what somebody else saved in between. */
export const editMovieAction = guarded(
  async (_: FormState<MovieField>, data: FormData): Promise<FormState<MovieField>> => {
    const staff = await requireAdmin();
    const form = asForm(data);
    const movieId = numberIn(form, "movieId");
    const fields = movieIn(form);
    const answer = await orBusy(async () => {
      const edit = {
        movieId,
        revision: numberIn(form, "revision"),
        fields,
        staff,
        now: await currentTime(),
      };
      const edited = await editMovie(database(), edit);
      return edited.ok || edited.code !== "stale" ? edited : compare(movieId, fields);
    });
    if ("conflict" in answer) return answer;
    if (!answer.ok && answer.code === "invalid-input") {
      const errors = fieldErrors(answer, fieldWords());
      return Object.keys(errors).length > 0 ? { errors } : saveRefusal("not-found");
    }
    if (!answer.ok) return saveRefusal(answer.code);
    updateTag("movies");
    refresh();
    return { savedAt: Date.now(), revision: answer.value.revision };
  },
);

async function compare(movieId: number, typed: ReturnType<typeof movieIn>) {
  const theirs = await getMovieRecord(database(), movieId);
  if (!theirs) return { ok: false, code: "not-found" } as const;
  const yours = editMovie.input.shape.fields.parse(typed);
  const differences = differencesOf(theirs, yours, await listGenreRows(database()));
  return { conflict: { revision: theirs.revision, differences } };
}

/** Fetches a movie's poster from where somebody else has put it. */
export const fetchPosterAction = guarded(
  async (_: FormState<"url">, data: FormData): Promise<FormState<"url">> => {
    const staff = await requireAdmin();
    const form = asForm(data);
    const asked = { movieId: numberIn(form, "movieId"), was: textIn(form, "was") || null, crop: WHOLE };
    const answer = await orBusy(async () => {
      const fetched = await fetchPoster(textIn(form, "url").trim().slice(0, 2_000));
      if (!fetched.ok) return fetched;
      const more = { bytes: fetched.value, store: posterStore(), staff, now: await currentTime() };
      return savePoster(database(), { ...asked, ...more });
    });
    if (!answer.ok) return { errors: { url: t(POSTER_WORDS[answer.code]) } };
    updateTag("movies");
    refresh();
    return { savedAt: Date.now() };
  },
);

/** Takes a movie's poster away; its title stands in for it. */
export const removePosterAction = guarded(
  async (sent: z.input<typeof setPoster.input>): Promise<{ refusal?: string }> => {
    const staff = await requireAdmin();
    const answer = await orBusy(async () =>
      setPoster(database(), { ...sentTo(setPoster, sent), poster: null, staff, now: await currentTime() }),
    );
    if (!answer.ok) return { refusal: t(POSTER_WORDS[answer.code]) };
    await posterStore()?.remove(answer.value.urls);
    updateTag("movies");
    refresh();
    return {};
  },
);
