import { type FixedKey, t } from "@/lib/i18n/t";

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

const KEYS = {
  offline: "account.actions.offline",
  unheard: "account.actions.unheard",
  failed: "account.actions.failed",
  "in-doubt": "account.actions.inDoubt",
  outdated: "account.actions.outdated",
  "signed-out": "account.actions.signedOut",
  unconfirmed: "account.actions.unconfirmed",
  "too-large": "account.actions.tooLarge",
  rush: "account.actions.rush",
  "turned-away": "account.actions.turnedAway",
  "not-allowed": "account.actions.notAllowed",
} satisfies Record<UnansweredCode, FixedKey>;

/** Found when one is read, for by then it is known in which language: not to be spread while a module loads. */
export const UNANSWERED_WORDS = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(KEYS).map(([code, key]) => [code, { get: () => t(key), enumerable: true }]),
  ),
) as Readonly<Record<UnansweredCode, string>>;

/** Stands in for an action's answer, in each of the shapes that answers have. */
export type Unanswered = { ok: false; code: UnansweredCode; words: string; refusal: string };

export const unanswered = (code: UnansweredCode): Unanswered => ({
  ok: false,
  code,
  words: UNANSWERED_WORDS[code],
  refusal: UNANSWERED_WORDS[code],
});

export const unsureTitle = (): string => t("account.actions.unsureTitle");

/** Whether these are words after which one should look before sending it again. */
export const isUnsure = (words: unknown): boolean =>
  words === UNANSWERED_WORDS.unheard ||
  words === UNANSWERED_WORDS.failed ||
  words === UNANSWERED_WORDS["in-doubt"];
