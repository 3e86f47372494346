"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { Button } from "@/components/ui/button";
import type { MessageKind } from "@/lib/message";
import { sendSampleAction } from "../actions";

export function SendToMe({ kind }: { kind: MessageKind }) {
  const [words, setWords] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      const answer = await callForWords(() => sendSampleAction(kind));
      startTransition(() => setWords(answer));
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button pending={isPending} onClick={send}>
        Send it to me
      </Button>
      <p role="status" className="wrap-anywhere min-w-0">
        {words}
      </p>
    </div>
  );
}
