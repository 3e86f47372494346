"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sendAgainAction } from "../actions";

/** A message that did not arrive: why, and once more. */
export function SendAgain({ messageId, failure }: { messageId: string; failure: string }) {
  const [words, setWords] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      const refusal = await callForWords(() => sendAgainAction(messageId));
      startTransition(() => setWords(refusal ?? "It is on its way again."));
    });
  return (
    <div className="mt-6 grid justify-items-start gap-3">
      <Notice tone="warn" title="It did not arrive">
        {failure}
      </Notice>
      <Button variant="quiet" pending={isPending} onClick={send}>
        Send it again
      </Button>
      <p role="status">{words}</p>
    </div>
  );
}
