import type { StaffRole } from "@/db/schema/accounts";
import type { PersonEvent } from "@/lib/accounts/people/list-activity";
import { type FixedKey, t } from "@/lib/i18n/t";

const WORDS: Record<string, FixedKey> = {
  "user.registered": "people.activity.registered",
  "user.admin-created": "people.activity.adminCreated",
  "user.promoted": "people.activity.promoted",
  "user.demoted": "people.activity.demoted",
  "user.renamed": "people.activity.renamed",
  "user.email-change-asked": "people.activity.emailChangeAsked",
  "user.email-changed": "people.activity.emailChanged",
  "user.erased": "people.activity.erased",
  "user.erasure-asked": "people.activity.erasureAsked",
  "user.password-changed": "people.activity.passwordChanged",
  "user.password-reset": "people.activity.passwordReset",
  "user.signed-out-everywhere": "people.activity.signedOutEverywhere",
  "user.signed-out-elsewhere": "people.activity.signedOutElsewhere",
  "user.second-step-on": "people.activity.secondStepOn",
  "user.second-step-off": "people.activity.secondStepOff",
  "user.second-step-reset": "people.activity.secondStepReset",
  "user.passkey-added": "people.activity.passkeyAdded",
  "user.passkey-removed": "people.activity.passkeyRemoved",
  "user.recovery-codes-renewed": "people.activity.recoveryCodesRenewed",
  "user.recovery-code-used": "people.activity.recoveryCodeUsed",
  "user.disabled": "people.activity.disabled",
  "user.enabled": "people.activity.enabled",
};

/** One line of someone's activity. */
export function activityWords({ action, theaterName, details }: PersonEvent): string {
  const role = (details.after as { role?: StaffRole } | undefined)?.role;
  const theater = String(theaterName);
  if (action === "user.placed" && role) return t(`people.activity.became.${role}`, { theater });
  if (action === "user.taken-off") return t("people.activity.takenOff", { theater });
  const words = WORDS[action];
  return words ? t(words) : action;
}
