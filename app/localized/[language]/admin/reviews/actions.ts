"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type ModerateReviewCode, moderateReview } from "@/lib/reviews/moderate-review";

const REFUSALS = {
  "not-found": "reviews.moderate.gone",
  "so-already": "reviews.moderate.decided",
  busy: "reviews.moderate.busy",
} as const satisfies Record<ModerateReviewCode | "busy", FixedKey>;

type Field = "reason";

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
    if (done.code !== "invalid-input") return { refusal: t(REFUSALS[done.code]) };
    const errors = fieldErrors(done, { reason: t("reviews.moderate.reasonError") });
    return Object.keys(errors).length > 0 ? { errors } : { refusal: t(REFUSALS["not-found"]) };
  },
);
