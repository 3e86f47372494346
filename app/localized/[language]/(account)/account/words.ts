import { FLAW_WORDS } from "@/app/localized/[language]/(account)/_password-words";
import type { AskEmailChangeRefusal } from "@/lib/accounts/emails/ask-email-change";
import type { ChangePasswordRefusal } from "@/lib/accounts/passwords/change-password";
import { t } from "@/lib/i18n/t";
import type { AskErasureRefusal } from "@/lib/privacy/ask-erasure";
import { nameRule } from "@/lib/words/name-rule";

export type PasswordField = "current" | "password";
type Words = { field?: PasswordField; words: (minutes: number) => string };

const flaw = (code: keyof typeof FLAW_WORDS): Words => ({ field: "password", words: FLAW_WORDS[code] });

export const CHANGE_PASSWORD_WORDS: Record<ChangePasswordRefusal["code"], Words> = {
  "too-short": flaw("too-short"),
  "too-long": flaw("too-long"),
  "is-name": flaw("is-name"),
  "too-common": flaw("too-common"),
  repeats: flaw("repeats"),
  wrong: { field: "current", words: () => t("account.refusal.wrongPassword") },
  throttled: { words: (minutes) => t("account.refusal.throttled", { minutes }) },
  busy: { words: () => t("account.refusal.busy") },
};

export const passwordFieldWords = (): Record<PasswordField, string> => ({
  current: t("account.refusal.wrongPassword"),
  password: FLAW_WORDS["too-long"](),
});

export const RENAME_WORDS = {
  name: () => nameRule(),
  busy: () => t("account.refusal.busy"),
};

export const ERASE_WORDS: Record<
  AskErasureRefusal["code"] | "invalid-input",
  { field?: "current"; words: (minutes: number) => string }
> = {
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "invalid-input": { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "last-admin": { words: () => t("account.refusal.lastAdmin") },
  throttled: { words: CHANGE_PASSWORD_WORDS.throttled.words },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
};

export type EmailField = "email" | "current";

export const CHANGE_EMAIL_WORDS: Record<
  AskEmailChangeRefusal["code"],
  { field?: EmailField; words: (minutes: number) => string }
> = {
  same: { field: "email", words: () => t("account.changeEmail.same") },
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  throttled: { words: CHANGE_PASSWORD_WORDS.throttled.words },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
};

export const emailFieldWords = (): Record<EmailField, string> => ({
  email: t("account.changeEmail.rule"),
  current: t("account.refusal.wrongPassword"),
});
