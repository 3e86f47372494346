import { PASSWORD_MAX, PASSWORD_MIN, type PasswordFlaw } from "@/lib/accounts/passwords/password";
import type { SetPasswordRefusal } from "@/lib/accounts/passwords/set-password";
import { NAME_RULE } from "@/lib/words/name-rule";

export const FLAW_WORDS: Record<PasswordFlaw, string> = {
  "too-short": `Please use ${PASSWORD_MIN} characters or more. A few words in a row are easy to remember.`,
  "too-long": `Please use ${PASSWORD_MAX} characters at most.`,
  "is-name": "Your e-mail address and the cinema's name are guessed first. Please choose something else.",
  "too-common":
    "Passwords like this one are guessed first. A few words in a row are safer, and easy to remember.",
  repeats: "Please use more than the same few characters. A few words in a row are easy to remember.",
};

export type Field = "password" | "name";

export const FIELD_WORDS: Record<Field, string> = { password: FLAW_WORDS["too-long"], name: NAME_RULE };

export const SET_PASSWORD_WORDS: Record<SetPasswordRefusal, { field?: Field; words: string }> = {
  "too-short": { field: "password", words: FLAW_WORDS["too-short"] },
  "too-long": { field: "password", words: FLAW_WORDS["too-long"] },
  "is-name": { field: "password", words: FLAW_WORDS["is-name"] },
  "too-common": { field: "password", words: FLAW_WORDS["too-common"] },
  repeats: { field: "password", words: FLAW_WORDS.repeats },
  "name-missing": { field: "name", words: NAME_RULE },
  "link-spent": { words: "This link has been used or its time is over. Please ask for a new one." },
  busy: { words: "We cannot do this just now and changed nothing. Please try again in a moment." },
};
