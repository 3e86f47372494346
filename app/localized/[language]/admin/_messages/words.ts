import type { Return } from "@/db/schema/messages";
import { t } from "@/lib/i18n/t";
import type { MessageKind } from "@/lib/message";
import type { MessageFilter, MessageState } from "@/lib/messages/message-state";

/** What became of a message, in a list. */
export const stateWords = (state: MessageState): string => t(`messages.state.${state}`);

/** The same in a sentence on its own page. */
export const stateSentence = (state: MessageState): string => t(`messages.stateSentence.${state}`);

/** Those that somebody should look at. */
export const isBad = (state: MessageState): boolean =>
  !["waiting", "retrying", "kept", "sent", "delayed"].includes(state);

/** What staff call each kind. */
export const kindWords = (kind: MessageKind): string => t(`messages.kind.${kind}`);

export const filterWords = (filter: MessageFilter): string => t(`messages.filter.${filter}`);

const FAILURES = [
  ...(["no-answer", "no-words", "ECONNREFUSED", "ESOCKET", "ECONNECTION"] as const),
  ...(["ETIMEDOUT", "EDNS", "ETLS", "EAUTH", "EENVELOPE"] as const),
];

/** What a try ran into: a code of ours in words, or the other side’s own. */
export function sayFailure(failure: string): string {
  const known = FAILURES.find((code) => code === failure);
  return known ? t(`messages.failure.${known}`) : t("messages.failure.other", { failure });
}

/** What came back in a few words, for a booking’s timeline. */
export const returnWords = (returned: Return): string => t(`messages.returned.${returned}`);
