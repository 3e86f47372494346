import type { SavePromoCodeCode } from "@/lib/pricing/save-promo-code";

export type CodeField =
  | "code"
  | "theaterId"
  | "value"
  | "fromDay"
  | "untilDay"
  | "maxUses"
  | "maxUsesPerPerson"
  | "movieIds";

export const FIELD_WORDS: Record<CodeField, string> = {
  code: "3 to 40 letters and digits.",
  theaterId: "Choose where it is good.",
  value: "An amount like 2.50, or a share like 10, above 0; a share up to 100.",
  fromDay: "Choose a day of the calendar.",
  untilDay: "It ends on the day it begins, or later.",
  maxUses: "A whole number from 1 up, or nothing for no limit.",
  maxUsesPerPerson: "A whole number from 1 up, or nothing for no limit.",
  movieIds: "Up to 100 movies.",
};

export const CODE_REFUSALS: Record<Exclude<SavePromoCodeCode, "stale"> | "busy" | "invalid-input", string> = {
  "not-found": "This code is not there any more, or is not yours to keep.",
  "code-taken": "This code is in use already. Choose another.",
  "unknown-movie":
    "A movie you have chosen has been deleted meanwhile. Nothing was saved; please load the page again and choose anew.",
  "unknown-theater":
    "A theater you have chosen is not there any more. Nothing was saved; please load the page again and choose anew.",
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
  "invalid-input": "Something in the form could not be read. Please load the page again.",
};
