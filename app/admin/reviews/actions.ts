"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { type ModerateReviewCode, moderateReview } from "@/lib/reviews/moderate-review";

const REFUSALS: Record<ModerateReviewCode | "busy", string> = {
  "not-found": "This review is not there any more, or not yours to decide about.",
  "so-already": "Somebody else has decided about it in the meantime. Look at it once more.",
  busy: "The database cannot take this just now, and nothing was changed. Please try once more.",
};

const FIELD_WORDS = { reason: "Please write why, in up to 200 letters." };
type Field = keyof typeof FIELD_WORDS;

/** Hides a review, or shows it: again, or all the same after it was reported. */
export const moderateAction = guarded(
  async (_: FormState<Field>, data: FormData): Promise<FormState<Field>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const asked = {
      ...{ reviewId: textIn(form, "reviewId"), isHidden: textIn(form, "isHidden") === "yes" },
      ...{ reason: textIn(form, "reason"), staff, now: await currentTime() },
    };
    const done = await orBusy(() => moderateReview(database(), asked));
    updateTag("movies");
    // a refusal may come from a page that is out of date
    refresh();
    if (done.ok) return { savedAt: Date.now() };
    if (done.code !== "invalid-input") return { refusal: REFUSALS[done.code] };
    const errors = fieldErrors(done, FIELD_WORDS);
    return Object.keys(errors).length > 0 ? { errors } : { refusal: REFUSALS["not-found"] };
  },
);
