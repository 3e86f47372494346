import { type FixedKey, t } from "@/lib/i18n/t";
import { PERSON_WORDS } from "../refusal-words";
import type { WebhookField } from "./words";

export const WEBHOOK_WORDS = {
  "not-found": PERSON_WORDS["not-found"],
  "invalid-input": PERSON_WORDS["invalid-input"],
  "too-many": "people.webhookRefusal.tooMany",
  "not-allowed": "people.webhookRefusal.notAllowed",
  "private-address": "people.webhookRefusal.privateAddress",
  off: "people.webhookRefusal.off",
  "is-so": "people.webhookRefusal.isSo",
  "under-way": "people.webhookRefusal.underWay",
  throttled: "people.webhookRefusal.throttled",
  busy: PERSON_WORDS.busy,
} as const satisfies Record<string, FixedKey>;

export const fieldWords = (): Record<WebhookField, string> => ({
  url: t("people.webhook.urlError"),
  description: t("people.webhook.descriptionError"),
  types: t("people.webhook.typesError"),
  theaterId: t("people.webhook.whereError"),
});
