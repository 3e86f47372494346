import type { StaffRole } from "@/db/schema/accounts";
import type { PersonEvent } from "@/lib/accounts/people/list-activity";
import { ROLE_WORDS } from "../words";

const WORDS: Record<string, string> = {
  "user.registered": "Made the account",
  "user.admin-created": "Was made an admin on the command line",
  "user.promoted": "Became an admin",
  "user.demoted": "Is no admin any more",
  "user.renamed": "Changed the name",
  "user.email-change-asked": "Asked for another e-mail address",
  "user.email-changed": "Changed the e-mail address",
  "user.erased": "Erased the account",
  "user.erasure-asked": "Asked for the account to be erased",
  "user.password-changed": "Changed the password",
  "user.password-reset": "Chose a new password by e-mail",
  "user.signed-out-everywhere": "Was signed out everywhere",
  "user.signed-out-elsewhere": "Signed out every other browser",
  "user.second-step-on": "Turned the second step on",
  "user.second-step-off": "Turned the second step off",
  "user.second-step-reset": "The second step was taken away",
  "user.passkey-added": "Added a passkey",
  "user.passkey-removed": "Removed a passkey",
  "user.recovery-codes-renewed": "Made new recovery codes",
  "user.recovery-code-used": "Used a recovery code",
  "user.disabled": "The account was shut",
  "user.enabled": "The account was opened again",
};

/** One line of someone's activity. */
export function activityWords({ action, theaterName, details }: PersonEvent): string {
  const role = (details.after as { role?: StaffRole } | undefined)?.role;
  if (action === "user.placed" && role) return `Became ${ROLE_WORDS[role].toLowerCase()} of ${theaterName}`;
  if (action === "user.taken-off") return `Was taken off the team of ${theaterName}`;
  return WORDS[action] ?? action;
}
