"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
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
            onClick={() => act(() => () => sendAgainAction(messageId), "It is on its way again.")}
          >
            Send it again
          </Button>
        )}
        {isInDoubt && (
          <Button
            variant="quiet"
            pending={isPending}
            onClick={() => act(() => () => takeAsSentAction(messageId), "It is taken as sent.")}
          >
            It has arrived
          </Button>
        )}
        {isBlocked && (
          <Button
            variant="quiet"
            pending={isPending}
            onClick={() => act(() => () => liftBlockAction(messageId), "Mail goes to this address again.")}
          >
            Write to it again
          </Button>
        )}
      </div>
      <p role="status">{words}</p>
    </div>
  );
}
