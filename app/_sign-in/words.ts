import type { PasskeyRefusal } from "@/lib/accounts/passkeys/check-passkey";
import type { SignInRefusal } from "@/lib/accounts/passwords/check-password";
import type { CodeRefusal } from "@/lib/accounts/second-step/check-code";
import { t } from "@/lib/i18n/t";

export type SignInField = "email" | "password";

export const signInFieldWords = (): Record<SignInField, string> => ({
  email: t("account.signIn.emailRule"),
  password: t("account.signIn.passwordMissing"),
});

/** `minutes`: in how many it may be tried again. */
type Words = (minutes: number) => string;

export const SIGN_IN_WORDS: Record<SignInRefusal["code"], Words> = {
  wrong: () => t("account.signIn.wrong"),
  throttled: (minutes) => t("account.signIn.throttled", { minutes }),
  busy: () => t("account.signIn.busy"),
};

/** Of the second step. */
export const CODE_WORDS: Record<CodeRefusal["code"] | "busy" | "invalid-input", Words> = {
  "wrong-code": () => t("account.signIn.code.wrong"),
  wrong: () => t("account.signIn.code.passwordChanged"),
  "step-over": () => t("account.signIn.code.over"),
  throttled: (minutes) => t("account.refusal.throttled", { minutes }),
  "invalid-input": () => t("account.signIn.code.invalid"),
  busy: SIGN_IN_WORDS.busy,
};

/** Of a passkey. */
export const PASSKEY_WORDS: Record<PasskeyRefusal["code"] | "no-passkeys" | "busy" | "invalid-input", Words> =
  {
    "unknown-passkey": () => t("account.signIn.passkey.unknown"),
    "wrong-passkey": () => t("account.signIn.passkey.wrong"),
    "passkey-over": () => t("account.signIn.passkey.over"),
    "no-passkeys": () => t("account.signIn.passkey.noneYet"),
    wrong: () => t("account.signIn.passkey.accountChanged"),
    throttled: CODE_WORDS.throttled,
    "invalid-input": () => t("account.signIn.passkey.wrong"),
    busy: SIGN_IN_WORDS.busy,
  };
