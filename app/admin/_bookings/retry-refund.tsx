"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { retryRefundAction } from "./actions";

/** Asks the provider once more; cash is handed back instead, and this says that it was. */
export function RetryRefund({ refundId, isCash }: { refundId: string; isCash: boolean }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const toast = useToast();
  const retry = () =>
    startTransition(async () => {
      const answer = await callForWords(() => retryRefundAction(refundId));
      setRefusal(answer);
      if (answer === null) toast({ title: isCash ? "Handed back" : "The refund is sent" });
    });
  return (
    <div className="mt-2">
      <Button variant="quiet" pending={isPending} onClick={retry}>
        {isCash ? "The money is handed back" : "Try again"}
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
