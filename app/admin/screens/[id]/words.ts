import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { AdoptCode } from "@/lib/rooms/adopt-layout";

export const MOVE_WORDS: Record<AdoptCode | "not-found" | "busy" | UnansweredCode, string> = {
  ...UNANSWERED_WORDS,
  "claimed-seat-missing":
    "The newest version lacks a seat that is sold or held for this showtime. It goes on with its own version.",
  "seat-renamed":
    "The newest version gives another name to a seat that is sold or held for this showtime. It goes on with its own version, so that every ticket says where its seat is.",
  "held-seat-retyped":
    "Somebody is choosing a seat whose type would change, and its price is promised. Try again in some minutes.",
  "showtime-gone": "This showtime has begun or was cancelled.",
  "not-found": "This screen is no longer there, or no longer yours to edit.",
  busy: "We cannot do this just now and nothing was changed. Please try again in a moment.",
};
