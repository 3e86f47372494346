export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

export type PasswordFlaw = "too-short" | "too-long" | "is-email";

/** What is wrong with a new password, or null. Length is what counts; there are no rules about its letters. */
export function flawOf(password: string, email: string): PasswordFlaw | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "too-short";
  if (length > PASSWORD_MAX) return "too-long";
  if (password.trim().toLowerCase() === email) return "is-email";
  return null;
}
