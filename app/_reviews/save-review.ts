import { refresh, updateTag } from "next/cache";
import { fieldErrors } from "@/app/_field-errors";
import { numberIn, textIn } from "@/app/_form";
import { minutesLeft } from "@/app/_sign-in/form-input";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { deleteReview } from "@/lib/reviews/delete-review";
import { type WriteReviewCode, writeReview } from "@/lib/reviews/write-review";

type Field = "halves" | "words" | "name";

/** What the form of a review shows once it was sent. */
export type ReviewState = {
  typed?: { halves: number; words: string; name: string };
  errors?: Partial<Record<Field, string>>;
  refusal?: string;
  isDone?: boolean;
};

const fieldWords = (): Record<Field, string> => ({
  halves: t("reviews.form.ratingError"),
  words: t("reviews.form.wordsError"),
  name: t("reviews.form.nameError"),
});

type Refusal = { field?: Field; words: (minutes: number) => string };

const REFUSALS: Record<WriteReviewCode | "throttled" | "busy", Refusal> = {
  "not-admitted": { words: () => t("reviews.refusal.notAdmitted") },
  "reviewed-otherwise": {
    words: () => t("reviews.refusal.reviewedOtherwise"),
  },
  links: {
    field: "words",
    words: () => t("reviews.refusal.links"),
  },
  markup: { field: "words", words: () => t("reviews.refusal.markup") },
  throttled: { words: (minutes) => t("reviews.refusal.throttled", { minutes }) },
  busy: { words: () => t("reviews.refusal.busy") },
};

/** What is reviewed, and by whom. */
export type By = { of: { movieId: number } | { link: string }; userId: number | null };

export async function saveReview(form: FormData, by: By): Promise<ReviewState> {
  const typed = {
    ...{ halves: numberIn(form, "halves"), words: textIn(form, "words"), name: textIn(form, "name") },
  };
  const now = await currentTime();
  const saved = await orBusy(() => writeReview(database(), { ...typed, ...by, now }));
  if (saved.ok) {
    showChange();
    return { typed, isDone: true };
  }
  if (saved.code === "invalid-input") {
    const errors = fieldErrors(saved, fieldWords());
    const isField = Object.keys(errors).length > 0;
    return isField ? { typed, errors } : { typed, refusal: REFUSALS["not-admitted"].words(1) };
  }
  const { field, words } = REFUSALS[saved.code];
  const said = words(minutesLeft("until" in saved ? saved : {}, now));
  return field ? { typed, errors: { [field]: said } } : { typed, refusal: said };
}

export async function removeReview(by: By): Promise<ReviewState> {
  const now = await currentTime();
  const removed = await orBusy(() => deleteReview(database(), { ...by, now }));
  if (!removed.ok && removed.code === "busy") return { refusal: REFUSALS.busy.words(1) };
  // what is gone already is gone
  showChange();
  return {};
}

function showChange(): void {
  updateTag("movies");
  refresh();
}
