import type { FixedKey } from "@/lib/i18n/t";

export const PERSON_WORDS = {
  "not-found": "people.refusal.gone",
  "last-admin": "people.refusal.lastAdmin",
  "off-already": "people.refusal.offAlready",
  already: "people.refusal.already",
  disabled: "people.refusal.disabled",
  "invalid-input": "people.refusal.gone",
  stale: "people.refusal.stale",
  self: "people.refusal.self",
  busy: "people.refusal.busy",
} as const satisfies Record<string, FixedKey>;

export const INVITE_WORDS = {
  "not-found": PERSON_WORDS["not-found"],
  "invalid-input": PERSON_WORDS["invalid-input"],
  already: "people.refusal.invitedAlready",
  throttled: "people.refusal.invitesThrottled",
  busy: PERSON_WORDS.busy,
} as const satisfies Record<string, FixedKey>;
