import { z } from "zod";
import { asGuessed, coresOf, isCommon } from "./common-passwords";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** One that is to be compared: whatever was typed, as long as it may be one of ours. */
export const typedPassword = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 2);

export type PasswordFlaw = "too-short" | "too-long" | "is-name" | "too-common" | "repeats";

const FEWEST_CHARACTERS = 4;
const PRODUCT = "Matinee";

const plain = (words: string): string => asGuessed(words).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * What is wrong with a new password, or null. Its length counts, and that it is none of those that are tried first:
 * a common one, few characters again and again, or a name that stands nearby. There are no rules about its letters.
 */
export function flawOf(
  password: string,
  { email, names }: { email: string; names: string[] },
): PasswordFlaw | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "too-short";
  if (length > PASSWORD_MAX) return "too-long";
  const guessed = asGuessed(password);
  if (new Set(guessed).size < FEWEST_CHARACTERS) return "repeats";
  const [local = "", domain = ""] = email.split("@");
  const known = [email, local, domain, domain.split(".")[0] ?? "", PRODUCT, ...names].map(plain);
  const cores = coresOf(guessed).flatMap((core) => [core, core.replace(/[^\p{L}\p{N}]+/gu, "")]);
  if (cores.some((core) => known.includes(core))) return "is-name";
  return isCommon(guessed) ? "too-common" : null;
}
