import { PASSWORD_MAX, PASSWORD_MIN, type PasswordFlaw } from "@/lib/accounts/passwords/password";
import type { SetPasswordRefusal } from "@/lib/accounts/passwords/set-password";
import { t } from "@/lib/i18n/t";
import { nameRule } from "@/lib/words/name-rule";

export const FLAW_WORDS: Record<PasswordFlaw, () => string> = {
  "too-short": () => t("account.password.tooShort", { least: PASSWORD_MIN }),
  "too-long": () => t("account.password.tooLong", { most: PASSWORD_MAX }),
  "is-name": () => t("account.password.isName"),
  "too-common": () => t("account.password.tooCommon"),
  repeats: () => t("account.password.repeats"),
};

export type Field = "password" | "name";

export const fieldWords = (): Record<Field, string> => ({
  password: FLAW_WORDS["too-long"](),
  name: nameRule(),
});

export const SET_PASSWORD_WORDS: Record<SetPasswordRefusal, { field?: Field; words: () => string }> = {
  "too-short": { field: "password", words: FLAW_WORDS["too-short"] },
  "too-long": { field: "password", words: FLAW_WORDS["too-long"] },
  "is-name": { field: "password", words: FLAW_WORDS["is-name"] },
  "too-common": { field: "password", words: FLAW_WORDS["too-common"] },
  repeats: { field: "password", words: FLAW_WORDS.repeats },
  "name-missing": { field: "name", words: () => nameRule() },
  "link-spent": { words: () => t("account.setPassword.linkSpent") },
  busy: { words: () => t("account.refusal.busy") },
};
