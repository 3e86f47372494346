import type { FetchPosterCode } from "@/lib/catalogue/fetch-poster";
import type { SavePosterCode } from "@/lib/catalogue/save-poster";

export type PosterCode =
  | SavePosterCode
  | FetchPosterCode
  | "incomplete"
  | "too-slow"
  | "invalid-input"
  | "signed-out";

/** Why a poster was not saved. */
export const POSTER_WORDS: Record<PosterCode, string> = {
  empty: "The file is empty.",
  "too-large": "The file is larger than 10 MB. Save it smaller and choose it again.",
  "wrong-type": "That is not a JPEG, PNG, WebP or AVIF picture, whatever its name says.",
  animated: "That picture moves. A poster stands still.",
  "too-many-pixels": "The picture has more than 50 million pixels. Save it smaller and choose it again.",
  "too-small": "What was chosen is less than 320 pixels wide, too few for a poster.",
  broken: "The file is damaged or incomplete, so nobody can see the whole picture.",
  busy: "Several posters are being made right now. Please try again in a moment.",
  "not-found": "This movie is gone, or no longer yours to change.",
  stale: "Somebody else changed the poster in the meantime. Load the page again to see it.",
  "gone-meanwhile": "That poster was being removed at the same moment. Please try again.",
  "storage-failed": "The poster store did not accept it. The old poster stays; please try again.",
  "signed-out": "You are signed out, so nothing was saved.",
  incomplete: "The upload broke off, so nothing was saved. Please try again.",
  "too-slow": "The upload took longer than a minute, so nothing was saved. Please try again.",
  "address-refused": "Type an address of the open internet that begins with https://.",
  "not-fetched": "Nothing was found there within twenty seconds.",
  "invalid-input":
    "The picture came without saying which part of it to use. Load the page again and try once more.",
};
