import type { WatchMovieCode } from "@/lib/watching/watch-movie";

export const WATCH_WORDS: Record<WatchMovieCode | "invalid-input" | "busy" | "on-sale", string> = {
  "not-found": "This movie is gone.",
  "too-many": "Your watch list is full. Take something off it first.",
  "invalid-input": "This could not be read. Please load the page again.",
  busy: "We cannot do this just now. Please try again in a moment.",
  "on-sale": "Its tickets are on sale already, so there is no message to wait for. It is on your watch list.",
};
