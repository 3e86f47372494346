"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { liftBlockAction, sendAgainAction, takeAsSentAction } from "../actions";

type Props = { messageId: string; canSend: boolean; isInDoubt: boolean; isBlocked: boolean };

/** What can be done about a message that is through. */
export function MessageActs({ messageId, canSend, isInDoubt, isBlocked }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const act = (call: () => Parameters<typeof callForWords>[0], done: string) =>
    ask(
      () => callForWords(call()),
      (refusal) => setWords(refusal ?? done),
    );
  return (
    <div className="mt-6 grid gap-3">
      <div className="flex flex-wrap gap-3">
        {canSend && (
          <Button
            variant="quiet"
            pending={isPending}
            onClick={() => act(() => () => sendAgainAction(messageId), t("messages.act.sentAgain"))}
          >
            {t("messages.act.sendAgain")}
          </Button>
        )}
        {isInDoubt && (
          <Button
            variant="quiet"
            pending={isPending}
            onClick={() => act(() => () => takeAsSentAction(messageId), t("messages.act.takenAsSent"))}
          >
            {t("messages.act.hasArrived")}
          </Button>
        )}
        {isBlocked && (
          <Button
            variant="quiet"
            pending={isPending}
            onClick={() => act(() => () => liftBlockAction(messageId), t("messages.act.writtenAgain"))}
          >
            {t("messages.act.writeAgain")}
          </Button>
        )}
      </div>
      <p role="status">{words}</p>
    </div>
  );
}
