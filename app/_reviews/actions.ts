"use server";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { minutesLeft } from "@/app/_sign-in/form-input";
import { getNetworkMarks } from "@/lib/accounts/sessions/address-mark";
import { requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type ReportReviewCode, reportReview } from "@/lib/reviews/report-review";

export type ReportState = { isDone?: boolean; refusal?: string };

type Code = ReportReviewCode | "invalid-input" | "throttled" | "busy";

const WORDS: Record<Code, (minutes: number) => string> = {
  "not-found": () => t("reviews.report.gone"),
  own: () => t("reviews.report.own"),
  "invalid-input": () => t("reviews.report.whatError"),
  throttled: (minutes) => t("reviews.report.throttled", { minutes }),
  busy: () => t("reviews.report.busy"),
};

type Cause = z.input<typeof reportReview.input>["cause"];

/** Tells staff of a review, for anybody who reads it. */
export const reportAction = guarded(async (_: ReportState, data: FormData): Promise<ReportState> => {
  const form = asForm(data);
  const [holder, from, now] = await Promise.all([requireVisitor(), getNetworkMarks(), currentTime()]);
  const told = await orBusy(() =>
    reportReview(database(), {
      ...{ reviewId: textIn(form, "reviewId"), cause: textIn(form, "cause") as Cause },
      ...{ holder, from, now },
    }),
  );
  if (told.ok) return { isDone: true };
  return { refusal: WORDS[told.code](minutesLeft("until" in told ? told : {}, now)) };
});
