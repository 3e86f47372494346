import type { PasskeyRefusal } from "@/lib/accounts/passkeys/check-passkey";
import type { SignInRefusal } from "@/lib/accounts/passwords/check-password";
import type { CodeRefusal } from "@/lib/accounts/second-step/check-code";

export type SignInField = "email" | "password";

export const SIGN_IN_FIELDS: Record<SignInField, string> = {
  email: "Please write your e-mail address, like ada@example.com.",
  password: "Please write your password.",
};

/** `wait` is "in 12 minutes". */
export const SIGN_IN_WORDS: Record<SignInRefusal["code"], (wait: string) => string> = {
  wrong: () => "This e-mail and password do not belong together. Check both, or choose a new password.",
  throttled: (wait) => `That was one try too many. Please try again ${wait}, or choose a new password.`,
  busy: () => "Signing in does not work just now. Please try again in a moment.",
};

/** Of the second step. `wait` is "in 12 minutes". */
export const CODE_WORDS: Record<CodeRefusal["code"] | "busy" | "invalid-input", (wait: string) => string> = {
  "wrong-code": () =>
    "This code does not count. Each one counts once and for a short while: wait for the next one in your app, or use a recovery code.",
  wrong: () => "Your password has changed meanwhile. Please begin again.",
  "step-over": () => "That took too long. Please sign in once more with your password.",
  throttled: (wait) => `That was one try too many. Please try again ${wait}.`,
  "invalid-input": () => "Please write the six digits that your app shows, or a recovery code.",
  busy: SIGN_IN_WORDS.busy,
};

/** Of a passkey. `wait` is "in 12 minutes". */
export const PASSKEY_WORDS: Record<
  PasskeyRefusal["code"] | "no-passkeys" | "busy" | "invalid-input",
  (wait: string) => string
> = {
  "unknown-passkey": () =>
    "This passkey opens no account here: it may have been removed. Sign in with your password, and add it anew on your account page.",
  "wrong-passkey": () =>
    "This passkey could not be confirmed. Please try again, or use your password or a code.",
  "passkey-over": () => "That took too long. Please try again.",
  "no-passkeys": () => "Your account has no passkey yet. You can add one on your account page.",
  wrong: () => "Your account has changed meanwhile. Please try again.",
  throttled: CODE_WORDS.throttled,
  "invalid-input": () => PASSKEY_WORDS["wrong-passkey"](""),
  busy: SIGN_IN_WORDS.busy,
};
