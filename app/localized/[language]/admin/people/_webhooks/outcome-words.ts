import type { DisabledAs } from "@/db/schema/webhooks";
import { type FixedKey, t } from "@/lib/i18n/t";

/** Why nothing is sent there. */
export const DISABLED_WORDS = {
  "by-hand": "people.webhookOff.byHand",
  gone: "people.webhookOff.gone",
  failing: "people.webhookOff.failing",
  "maker-left": "people.webhookOff.makerLeft",
} as const satisfies Record<DisabledAs, FixedKey>;

const FAILURES: Record<string, FixedKey> = {
  "not-allowed": "people.delivery.failure.notAllowed",
  "private-address": "people.delivery.failure.privateAddress",
  "no-such-host": "people.delivery.failure.noSuchHost",
  "bad-certificate": "people.delivery.failure.badCertificate",
  "no-answer": "people.delivery.failure.noAnswer",
  "timed-out": "people.delivery.failure.timedOut",
};

/** What came of the last try. */
export function outcomeWords({ status, failure }: { status: number | null; failure: string | null }): string {
  const words = failure === null ? undefined : FAILURES[failure];
  if (failure !== null) return words ? t(words) : failure;
  return status === null
    ? t("people.delivery.notTried")
    : t("people.delivery.answered", { status: String(status) });
}
