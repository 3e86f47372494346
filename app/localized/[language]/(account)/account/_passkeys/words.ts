import { type FixedKey, t } from "@/lib/i18n/t";
import { CHANGE_PASSWORD_WORDS } from "../words";

export type AddField = "name" | "current";

export const addFieldWords = (): Record<AddField, string> => ({
  name: t("account.ownPasskeys.nameRule"),
  current: t("account.refusal.wrongPassword"),
});

type Words = { field?: "current"; words: (minutes: number) => string };

const wrong: Words = { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words };
const throttled: Words = { words: CHANGE_PASSWORD_WORDS.throttled.words };
const busy: Words = { words: CHANGE_PASSWORD_WORDS.busy.words };

/** Why no passkey can be made. */
export const START_WORDS: Record<"wrong" | "throttled" | "busy" | "too-many", Words> = {
  ...{ wrong, throttled, busy },
  "too-many": { words: () => t("account.ownPasskeys.tooMany") },
};

/** Why one that was made is not kept. */
export const KEEP_WORDS = {
  "wrong-passkey": "account.ownPasskeys.notConfirmed",
  "passkey-over": "account.signIn.passkey.over",
  "known-already": "account.ownPasskeys.knownAlready",
  "too-many": "account.ownPasskeys.tooMany",
  "invalid-input": "account.ownPasskeys.nameRule",
  busy: "account.refusal.busy",
} satisfies Record<
  "wrong-passkey" | "passkey-over" | "known-already" | "too-many" | "busy" | "invalid-input",
  FixedKey
>;

/** Why one was not removed. */
export const REMOVE_WORDS: Record<"wrong" | "not-found" | "throttled" | "busy" | "invalid-input", Words> = {
  ...{ wrong, "invalid-input": wrong, throttled, busy },
  "not-found": { words: () => t("account.ownPasskeys.goneAlready") },
};
