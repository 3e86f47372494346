"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { addGenre } from "@/lib/catalogue/add-genre";
import { removeGenre } from "@/lib/catalogue/remove-genre";
import { renameGenre } from "@/lib/catalogue/rename-genre";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { line } from "@/lib/input/text";
import { GENRE_WORDS, NAME_WORDS } from "./words";

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const name = line(60, 1);

const addition = z.object({ name });
const renaming = z.object({ genreId: id, was: z.string().max(200), name });
const removal = z.object({ genreId: id, intoId: id.nullable() });

export type GenreState = FormState<"name">;

export const addGenreAction = guarded(async (_: GenreState, data: FormData): Promise<GenreState> => {
  const steward = await requireAdmin();
  const sent = addition.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) return { errors: { name: NAME_WORDS } };
  return answerWith(
    await orBusy(async () => addGenre(database(), { steward, ...sent.data, now: await currentTime() })),
  );
});

export const renameGenreAction = guarded(async (_: GenreState, data: FormData): Promise<GenreState> => {
  const steward = await requireAdmin();
  const sent = renaming.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) return { errors: { name: NAME_WORDS } };
  return answerWith(
    await orBusy(async () => renameGenre(database(), { steward, ...sent.data, now: await currentTime() })),
  );
});

/** Deletes an unused genre, or merges it into another. */
export const removeGenreAction = guarded(
  async (input: z.infer<typeof removal>): Promise<{ refusal?: string }> => {
    const steward = await requireAdmin();
    const sent = removal.safeParse(input);
    if (!sent.success) return { refusal: GENRE_WORDS["unknown-genre"] };
    const answer = await orBusy(async () =>
      removeGenre(database(), { steward, ...sent.data, now: await currentTime() }),
    );
    if (!answer.ok) return { refusal: GENRE_WORDS[answer.code] };
    showChanges();
    return {};
  },
);

function answerWith(answer: { ok: true } | { ok: false; code: keyof typeof GENRE_WORDS }): GenreState {
  if (!answer.ok) return { errors: { name: GENRE_WORDS[answer.code] } };
  showChanges();
  return { savedAt: Date.now() };
}

function showChanges(): void {
  updateTag("movies");
  refresh();
}
