import { and, isNotNull, isNull, type SQL } from "drizzle-orm";
import { IS_OPEN, messages, type Return, type StoppedAs } from "@/db/schema/messages";
import type { StoredMessage } from "./stored-message";

/** `waiting` for its first try, `retrying` after one that failed. */
export type MessageState = "waiting" | "retrying" | "kept" | "sent" | StoppedAs | Return;

/** What has become of a message. What came back about it counts most. */
export function stateOf({
  keptAt,
  deliveredAt,
  stoppedAs,
  returnedAs,
  attempts,
  failure,
}: Pick<
  StoredMessage,
  "keptAt" | "deliveredAt" | "stoppedAs" | "returnedAs" | "attempts" | "failure"
>): MessageState {
  if (returnedAs) return returnedAs;
  if (deliveredAt !== null) return "sent";
  if (keptAt !== null) return "kept";
  if (stoppedAs) return stoppedAs;
  return attempts > 0 || failure !== null ? "retrying" : "waiting";
}

/** What a list can be asked for. */
export const MESSAGE_FILTERS = ["open", "stopped", "returned", "sent"] as const;
export type MessageFilter = (typeof MESSAGE_FILTERS)[number];

/** Each as the index of its rows has it. */
export const isIn: Record<MessageFilter, SQL | undefined> = {
  open: IS_OPEN,
  stopped: and(isNotNull(messages.stoppedAt), isNull(messages.deliveredAt)),
  returned: isNotNull(messages.returnedAt),
  sent: isNotNull(messages.deliveredAt),
};
