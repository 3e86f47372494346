import type { FixedKey } from "@/lib/i18n/t";
import type { WatchMovieCode } from "@/lib/watching/watch-movie";

export const WATCH_WORDS = {
  "not-found": "browse.watch.notFound",
  "too-many": "browse.watch.tooMany",
  "invalid-input": "browse.watch.invalidInput",
  busy: "browse.watch.busy",
  "on-sale": "browse.watch.onSale",
} satisfies Record<WatchMovieCode | "invalid-input" | "busy" | "on-sale", FixedKey>;
