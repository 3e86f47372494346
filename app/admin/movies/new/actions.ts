"use server";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm } from "@/app/_form";
import type { FormState } from "@/app/admin/_form-state";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { addMovie } from "@/lib/catalogue/add-movie";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { movieIn } from "../_input";
import { FIELD_WORDS, type MovieField, SAVE_WORDS } from "../words";

/** Adds the movie and goes to it, where its poster is chosen. */
export const addMovieAction = guarded(
  async (_: FormState<MovieField>, data: FormData): Promise<FormState<MovieField>> => {
    const staff = await requireAdmin();
    const answer = await orBusy(async () =>
      addMovie(database(), { staff, fields: movieIn(asForm(data)), now: await currentTime() }),
    );
    if (!answer.ok && answer.code === "invalid-input") return { errors: fieldErrors(answer, FIELD_WORDS) };
    if (!answer.ok) {
      const { field, words } = SAVE_WORDS[answer.code];
      return field ? { errors: { [field]: words } } : { refusal: words };
    }
    updateTag("movies");
    redirect(`/admin/movies/${answer.value.movieId}?made=new`);
  },
);
