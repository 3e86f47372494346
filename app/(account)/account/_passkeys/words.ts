import { PASSKEY_WORDS } from "@/app/_sign-in/words";
import { CHANGE_PASSWORD_WORDS } from "../words";

export type AddField = "name" | "current";

export const ADD_FIELDS: Record<AddField, string> = {
  name: "Please write a name of up to 80 letters, without an address in it.",
  current: CHANGE_PASSWORD_WORDS.wrong.words(""),
};

type Words = { field?: "current"; words: (wait: string) => string };

const wrong: Words = { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words };
const throttled: Words = { words: CHANGE_PASSWORD_WORDS.throttled.words };
const busy: Words = { words: CHANGE_PASSWORD_WORDS.busy.words };

const TOO_MANY = "Your account has twenty passkeys, and that is as many as it takes. Remove one first.";

/** Why no passkey can be made. `wait` is "in 12 minutes". */
export const START_WORDS: Record<"wrong" | "throttled" | "busy" | "too-many", Words> = {
  ...{ wrong, throttled, busy },
  "too-many": { words: () => TOO_MANY },
};

/** Why one that was made is not kept. */
export const KEEP_WORDS: Record<
  "wrong-passkey" | "passkey-over" | "known-already" | "too-many" | "busy" | "invalid-input",
  string
> = {
  "wrong-passkey": "This passkey could not be confirmed, so it was not added. Please try again.",
  "passkey-over": PASSKEY_WORDS["passkey-over"](""),
  "known-already": "This passkey is known here already.",
  "too-many": TOO_MANY,
  "invalid-input": ADD_FIELDS.name,
  busy: busy.words(""),
};

/** Why one was not removed. */
export const REMOVE_WORDS: Record<"wrong" | "not-found" | "throttled" | "busy" | "invalid-input", Words> = {
  ...{ wrong, "invalid-input": wrong, throttled, busy },
  "not-found": { words: () => "This passkey is gone already. Please load the page again." },
};
