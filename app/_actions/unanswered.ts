/** Why an action was not answered. After "unheard", "failed" and "in-doubt" nobody knows here whether it went through. */
export type UnansweredCode =
  | "offline"
  | "unheard"
  | "failed"
  | "in-doubt"
  | "outdated"
  | "signed-out"
  | "unconfirmed"
  | "not-allowed"
  | "too-large"
  | "rush"
  | "turned-away";

export const UNANSWERED_WORDS: Record<UnansweredCode, string> = {
  offline: "You are offline, so nothing was sent. Please try again once you are connected.",
  unheard:
    "We could not hear back, so this may have gone through. Before you send it again, open this page in another tab and look.",
  failed:
    "Something went wrong on our side, so this may or may not have gone through. Before you send it again, open this page in another tab and look.",
  "in-doubt":
    "We do not know yet whether this went through: the database fell silent in the middle of it. Before you send it again, open this page in another tab and look.",
  outdated: "Matinee was updated while this page was open, so nothing was sent. Loading the page again …",
  "signed-out": "You are signed out, so nothing was sent. Send it again to sign in and go on.",
  unconfirmed:
    "You did not confirm that it is you, so nothing was changed. Send it again to confirm it and go on.",
  "too-large":
    "That is more than this form takes, so nothing was changed. Please shorten it and send it again.",
  rush: "Very many people are here right now, so this did not get through and nothing was changed. Please try again in a moment.",
  "turned-away":
    "This could not be read on the way to us, so nothing was changed. Please load the page again and send it once more.",
  "not-allowed":
    "You can no longer do this, or what it is about is gone. Nothing was changed, and what you wrote is still here.",
};

/** Stands in for an action's answer, in each of the shapes that answers have. */
export type Unanswered = { ok: false; code: UnansweredCode; words: string; refusal: string };

export const unanswered = (code: UnansweredCode): Unanswered => ({
  ok: false,
  code,
  words: UNANSWERED_WORDS[code],
  refusal: UNANSWERED_WORDS[code],
});

export const UNSURE_TITLE = "No answer came back";

/** Whether these are words after which one should look before sending it again. */
export const isUnsure = (words: unknown): boolean =>
  words === UNANSWERED_WORDS.unheard ||
  words === UNANSWERED_WORDS.failed ||
  words === UNANSWERED_WORDS["in-doubt"];
