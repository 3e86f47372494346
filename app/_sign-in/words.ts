import type { SignInRefusal } from "@/lib/accounts/passwords/check-password";

export type SignInField = "email" | "password";

export const SIGN_IN_FIELDS: Record<SignInField, string> = {
  email: "Please write your e-mail address, like ada@example.com.",
  password: "Please write your password.",
};

/** `wait` is "in 12 minutes". */
export const SIGN_IN_WORDS: Record<SignInRefusal["code"], (wait: string) => string> = {
  wrong: () => "This e-mail and password do not belong together. Check both, or choose a new password.",
  throttled: (wait) => `That was one try too many. Please try again ${wait}, or choose a new password.`,
  busy: () => "Many people are coming in right now. Please try again in a moment.",
};
