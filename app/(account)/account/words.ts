import { FLAW_WORDS } from "@/app/(account)/_password-words";
import type { AskEmailChangeRefusal } from "@/lib/accounts/emails/ask-email-change";
import type { ChangePasswordRefusal } from "@/lib/accounts/passwords/change-password";
import type { AskErasureRefusal } from "@/lib/privacy/ask-erasure";
import { NAME_RULE } from "@/lib/words/name-rule";

export type PasswordField = "current" | "password";
type Words = { field?: PasswordField; words: (wait: string) => string };

const flaw = (code: keyof typeof FLAW_WORDS): Words => ({ field: "password", words: () => FLAW_WORDS[code] });

export const CHANGE_PASSWORD_WORDS: Record<ChangePasswordRefusal["code"], Words> = {
  "too-short": flaw("too-short"),
  "too-long": flaw("too-long"),
  "is-name": flaw("is-name"),
  "too-common": flaw("too-common"),
  repeats: flaw("repeats"),
  wrong: { field: "current", words: () => "This is not your current password." },
  throttled: { words: (wait) => `That was one try too many. Please try again ${wait}.` },
  busy: { words: () => "We cannot do this just now and changed nothing. Please try again in a moment." },
};

export const PASSWORD_FIELDS: Record<PasswordField, string> = {
  current: CHANGE_PASSWORD_WORDS.wrong.words(""),
  password: FLAW_WORDS["too-long"],
};

export const RENAME_WORDS = {
  name: NAME_RULE,
  busy: "We cannot do this just now and changed nothing. Please try again in a moment.",
};

export const ERASE_WORDS: Record<
  AskErasureRefusal["code"] | "invalid-input",
  { field?: "current"; words: (wait: string) => string }
> = {
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "invalid-input": { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "last-admin": {
    words: () =>
      "You are the last admin, and without one nobody runs the theaters. Make someone else an admin first.",
  },
  throttled: { words: CHANGE_PASSWORD_WORDS.throttled.words },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
};

export type EmailField = "email" | "current";

export const CHANGE_EMAIL_WORDS: Record<
  AskEmailChangeRefusal["code"],
  { field?: EmailField; words: (wait: string) => string }
> = {
  same: { field: "email", words: () => "This is your address already." },
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  throttled: { words: CHANGE_PASSWORD_WORDS.throttled.words },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
};

export const EMAIL_FIELDS: Record<EmailField, string> = {
  email: "Please write an e-mail address, like ada@example.com.",
  current: CHANGE_PASSWORD_WORDS.wrong.words(""),
};
