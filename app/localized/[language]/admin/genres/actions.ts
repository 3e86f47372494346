"use server";
import { refresh, updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm, numberIn, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { addGenre } from "@/lib/catalogue/add-genre";
import { removeGenre } from "@/lib/catalogue/remove-genre";
import { renameGenre } from "@/lib/catalogue/rename-genre";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { GENRE_WORDS } from "./words";

export type GenreState = FormState<"name">;

export const addGenreAction = guarded(async (_: GenreState, data: FormData): Promise<GenreState> => {
  const by = { staff: await requireAdmin(), now: await currentTime() };
  const name = textIn(asForm(data), "name");
  return answerWith(await orBusy(() => addGenre(database(), { name, ...by })));
});

export const renameGenreAction = guarded(async (_: GenreState, data: FormData): Promise<GenreState> => {
  const by = { staff: await requireAdmin(), now: await currentTime() };
  const form = asForm(data);
  const change = {
    genreId: numberIn(form, "genreId"),
    was: textIn(form, "was"),
    name: textIn(form, "name"),
  };
  return answerWith(await orBusy(() => renameGenre(database(), { ...change, ...by })));
});

/** Deletes an unused genre, or merges it into another. */
export const removeGenreAction = guarded(
  async (sent: z.input<typeof removeGenre.input>): Promise<{ refusal?: string }> => {
    const by = { staff: await requireAdmin(), now: await currentTime() };
    const answer = await orBusy(() => removeGenre(database(), { ...sentTo(removeGenre, sent), ...by }));
    if (!answer.ok && answer.code === "invalid-input") return { refusal: t(GENRE_WORDS["unknown-genre"]) };
    if (!answer.ok) return { refusal: t(GENRE_WORDS[answer.code]) };
    showChanges();
    return {};
  },
);

function answerWith(answer: { ok: true } | { ok: false; code: keyof typeof GENRE_WORDS }): GenreState {
  if (!answer.ok) return { errors: { name: t(GENRE_WORDS[answer.code]) } };
  showChanges();
  return { savedAt: Date.now() };
}

function showChanges(): void {
  updateTag("movies");
  refresh();
}
