import { refresh, updateTag } from "next/cache";
import { fieldErrors } from "@/app/_field-errors";
import { numberIn, textIn } from "@/app/_form";
import { waitWords } from "@/app/_sign-in/form-input";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
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

const FIELD_WORDS: Record<Field, string> = {
  halves: "Please choose from half a star to five.",
  words: "That is longer than 2,000 characters.",
  name: "A name of up to 100 characters, without an address of a website or mailbox in it.",
};

type Refusal = { field?: Field; words: (wait: string) => string };

const REFUSALS: Record<WriteReviewCode | "throttled" | "busy", Refusal> = {
  "not-admitted": { words: () => "Only people whose ticket was scanned at the door review what they saw." },
  "reviewed-otherwise": {
    words: () =>
      "You have reviewed this movie already: signed in, or by the link in our message. Please change it there.",
  },
  links: {
    field: "words",
    words: () => "Please take out what looks like an address. After a full stop goes a space.",
  },
  markup: { field: "words", words: () => "Please write plain words, without HTML or other markup." },
  throttled: { words: (wait) => `You have saved it many times. Please try again ${wait}.` },
  busy: { words: () => "We cannot do this just now and nothing was saved. Please try again in a moment." },
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
    const errors = fieldErrors(saved, FIELD_WORDS);
    const isField = Object.keys(errors).length > 0;
    return isField ? { typed, errors } : { typed, refusal: REFUSALS["not-admitted"].words("") };
  }
  const { field, words } = REFUSALS[saved.code];
  const said = words(waitWords("until" in saved ? saved : {}, now));
  return field ? { typed, errors: { [field]: said } } : { typed, refusal: said };
}

export async function removeReview(by: By): Promise<ReviewState> {
  const now = await currentTime();
  const removed = await orBusy(() => deleteReview(database(), { ...by, now }));
  if (!removed.ok && removed.code === "busy") return { refusal: REFUSALS.busy.words("") };
  // what is gone already is gone
  showChange();
  return {};
}

function showChange(): void {
  updateTag("movies");
  refresh();
}
