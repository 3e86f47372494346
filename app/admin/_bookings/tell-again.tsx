"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { tellAgainAction } from "./actions";

/** Has the wallets told once more. */
export function TellAgain({ bookingId }: { bookingId: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const toast = useToast();
  const tell = () =>
    startTransition(async () => {
      const answer = await callForWords(() => tellAgainAction(bookingId));
      setRefusal(answer);
      if (answer === null) toast({ title: "The wallets are being told" });
    });
  return (
    <div className="mt-2">
      <Button variant="quiet" pending={isPending} onClick={tell}>
        Tell the wallets again
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
