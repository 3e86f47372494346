"use server";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { waitWords } from "@/app/_sign-in/form-input";
import { getNetworkMarks } from "@/lib/accounts/sessions/address-mark";
import { requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { type ReportReviewCode, reportReview } from "@/lib/reviews/report-review";

export type ReportState = { isDone?: boolean; refusal?: string };

const WORDS: Record<ReportReviewCode | "invalid-input" | "throttled" | "busy", (wait: string) => string> = {
  "not-found": () => "This review is not shown any more.",
  own: () => "This is your own review. You may change or delete it.",
  "invalid-input": () => "Please choose what is wrong with it.",
  throttled: (wait) => `You have reported many reviews. Please try again ${wait}.`,
  busy: () => "We cannot do this just now and nothing was sent. Please try again in a moment.",
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
  return { refusal: WORDS[told.code](waitWords("until" in told ? told : {}, now)) };
});
