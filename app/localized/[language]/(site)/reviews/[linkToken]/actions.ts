"use server";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { type ReviewState, removeReview, saveReview } from "@/app/_reviews/save-review";

/** Saves what a guest says of what they saw: who has the link of our message is who was there. */
export const saveByLinkAction = guarded(async (_: ReviewState, data: FormData): Promise<ReviewState> => {
  const form = asForm(data);
  return saveReview(form, { of: { link: textIn(form, "link") }, userId: null });
});

/** Deletes it. */
export const deleteByLinkAction = guarded(
  async (_: ReviewState, data: FormData): Promise<ReviewState> =>
    removeReview({ of: { link: textIn(asForm(data), "link") }, userId: null }),
);
