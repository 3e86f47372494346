import type { FetchPosterCode } from "@/lib/catalogue/fetch-poster";
import type { SavePosterCode } from "@/lib/catalogue/save-poster";
import type { FixedKey } from "@/lib/i18n/t";

export type PosterCode =
  | SavePosterCode
  | FetchPosterCode
  | "incomplete"
  | "too-slow"
  | "invalid-input"
  | "signed-out";

/** Why a poster was not saved. */
export const POSTER_WORDS = {
  empty: "movies.posterRefused.empty",
  "too-large": "movies.posterRefused.tooLarge",
  "wrong-type": "movies.posterRefused.wrongType",
  animated: "movies.posterRefused.animated",
  "too-many-pixels": "movies.posterRefused.tooManyPixels",
  "too-small": "movies.posterRefused.tooSmall",
  broken: "movies.posterRefused.broken",
  busy: "movies.posterRefused.busy",
  "not-found": "movies.posterRefused.notFound",
  stale: "movies.posterRefused.stale",
  "gone-meanwhile": "movies.posterRefused.goneMeanwhile",
  "storage-failed": "movies.posterRefused.storageFailed",
  "signed-out": "movies.posterRefused.signedOut",
  incomplete: "movies.posterRefused.incomplete",
  "too-slow": "movies.posterRefused.tooSlow",
  "address-refused": "movies.posterRefused.addressRefused",
  "not-fetched": "movies.posterRefused.notFetched",
  "invalid-input": "movies.posterRefused.invalidInput",
} satisfies Record<PosterCode, FixedKey>;
