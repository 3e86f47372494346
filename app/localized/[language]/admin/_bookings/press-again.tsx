"use client";
import { type ReactNode, useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";

type PressAgainProps = {
  act: Parameters<typeof callForWords>[0];
  /** What is said once it was done. */
  done: string;
  children: ReactNode;
};

/** One button that tries something of a booking once more, and says below it why that did not go. */
export function PressAgain({ act, done, children }: PressAgainProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const toast = useToast();
  const press = () =>
    ask(
      () => callForWords(act),
      (words) => {
        setRefusal(words);
        if (words === null) toast({ title: done });
      },
    );
  return (
    <div className="mt-2">
      <Button variant="quiet" pending={isPending} onClick={press}>
        {children}
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
