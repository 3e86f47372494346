import type { EditTheaterCode } from "@/lib/rooms/edit-theater";
import type { FormState } from "../../_form-state";
import { BUSY_WORDS, GONE_WORDS, SLUG_TAKEN, type TheaterField } from "../words";

export const SCREEN_NAME_WORDS = "Give it a name, in up to 60 characters.";
export const SCREEN_TAKEN_WORDS = "Another screen of this theater has this name, perhaps one out of use.";

export const EDIT_WORDS: Record<Exclude<EditTheaterCode, "stale"> | "busy", FormState<TheaterField>> = {
  "not-found": { refusal: GONE_WORDS },
  "slug-taken": { errors: { slug: SLUG_TAKEN } },
  "currency-in-use": {
    errors: {
      currency:
        "Price cards in force are in another currency. Open each under Prices, choose this currency there and give its prices anew; then change it here.",
    },
  },
  "zone-in-use": {
    errors: {
      timeZone:
        "Showtimes are scheduled by the present clock. Once none is ahead, the time zone can be changed.",
    },
  },
  busy: { refusal: BUSY_WORDS },
};

/** Why something about a screen, or the theater itself, was not done. */
export const HOUSE_WORDS: Record<
  "not-found" | "stale" | "name-taken" | "has-showtimes" | "invalid-input" | "busy",
  string
> = {
  "invalid-input": GONE_WORDS,
  "not-found": GONE_WORDS,
  stale: "Somebody else changed this screen a moment ago. Look again, and then change it.",
  "name-taken": SCREEN_TAKEN_WORDS,
  "has-showtimes": "Something is still to play here, drafts included. Move or cancel those showtimes first.",
  busy: BUSY_WORDS,
};
