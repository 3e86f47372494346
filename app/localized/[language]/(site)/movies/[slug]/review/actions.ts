"use server";
import { guarded } from "@/app/_actions/guarded";
import { asForm, numberIn } from "@/app/_form";
import { type ReviewState, removeReview, saveReview } from "@/app/_reviews/save-review";
import { requireUser } from "@/lib/accounts/sessions/viewer";

/** Saves what the person signed in says of a movie. */
export const saveOwnAction = guarded(async (_: ReviewState, data: FormData): Promise<ReviewState> => {
  const { id: userId } = await requireUser();
  const form = asForm(data);
  return saveReview(form, { of: { movieId: numberIn(form, "movieId") }, userId });
});

/** Deletes it. */
export const deleteOwnAction = guarded(async (_: ReviewState, data: FormData): Promise<ReviewState> => {
  const { id: userId } = await requireUser();
  return removeReview({ of: { movieId: numberIn(asForm(data), "movieId") }, userId });
});
