"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { type AskAnswer, askAgainAction } from "../actions";

/** The one thing to do about a payment in doubt, and what came of it. */
export function AskAgain({ paymentId, words }: { paymentId: string; words: string | null }) {
  const [answer, setAnswer] = useState<AskAnswer | null>(null);
  const { ask, isPending } = useAsking();
  const askAgain = () =>
    ask(
      () => callAction(() => askAgainAction(paymentId)),
      (told) => setAnswer("ok" in told ? { words: told.words, isBad: true } : told),
    );
  return (
    <div className="grid justify-items-start gap-3">
      {words && (
        <Button pending={isPending} onClick={askAgain}>
          {words}
        </Button>
      )}
      <p role="status" className={answer?.isBad ? "text-warn" : undefined}>
        {answer?.words}
      </p>
    </div>
  );
}
