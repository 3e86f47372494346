import { CircleAlert, CircleCheck, Clock, Inbox } from "lucide-react";
import { isBad, stateWords } from "@/app/localized/[language]/admin/_messages/words";
import type { MessageState } from "@/lib/messages/message-state";

const iconOf = (state: MessageState) => {
  if (isBad(state)) return CircleAlert;
  if (state === "sent") return CircleCheck;
  return state === "kept" ? Inbox : Clock;
};

/** What became of a message, by icon and word. */
export function MessageMark({ state }: { state: MessageState }) {
  const Icon = iconOf(state);
  return (
    <span className={`inline-flex items-center gap-1.5 ${isBad(state) ? "text-danger" : "text-ink-soft"}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {stateWords(state)}
    </span>
  );
}
