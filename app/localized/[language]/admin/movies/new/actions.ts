"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addMovie } from "@/lib/catalogue/add-movie";
import { fetchPoster } from "@/lib/catalogue/fetch-poster";
import { posterStore } from "@/lib/catalogue/poster-store";
import { savePoster } from "@/lib/catalogue/save-poster";
import { tmdbPosterUrl } from "@/lib/catalogue/tmdb/ask-tmdb";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import type { MovieField } from "../_fields";
import { movieIn } from "../_input";
import { fieldWords, saveRefusal } from "../words";

/** Adds the movie and goes to it, where its poster is chosen unless it came along. */
export const addMovieAction = guarded(
  async (_: FormState<MovieField>, data: FormData): Promise<FormState<MovieField>> => {
    const staff = await requireAdmin();
    const answer = await orBusy(async () =>
      addMovie(database(), { staff, fields: movieIn(asForm(data)), now: await currentTime() }),
    );
    if (!answer.ok && answer.code === "invalid-input") return { errors: fieldErrors(answer, fieldWords()) };
    if (!answer.ok) return saveRefusal(answer.code);
    const { movieId } = answer.value;
    const poster = await takePoster(textIn(asForm(data), "posterPath"), { movieId, staff });
    updateTag("movies");
    redirect(`/admin/movies/${movieId}?made=${poster}`);
  },
);

/** The poster that TMDB has, where one was asked for: without it the movie is added all the same. */
async function takePoster(
  path: string,
  { movieId, staff }: { movieId: number; staff: StaffMember },
): Promise<"new" | "with-poster" | "without-poster"> {
  const url = tmdbPosterUrl(path);
  if (!url) return "new";
  const fetched = await fetchPoster(url);
  if (!fetched.ok) return "without-poster";
  const saved = await orBusy(async () =>
    savePoster(database(), {
      ...{ movieId, was: null, crop: { x: 0, y: 0, width: 1, height: 1 }, bytes: fetched.value },
      ...{ store: posterStore(), staff, now: await currentTime() },
    }),
  );
  return saved.ok ? "with-poster" : "without-poster";
}
