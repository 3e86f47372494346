"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { seeReversalsAction } from "../actions";

/** Says that somebody knows, so that the dashboard's first page does not ask for a look any more. */
export function SeeReversals({ paymentId, upTo }: { paymentId: string; upTo: number }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const see = () =>
    ask(
      () => callAction(() => seeReversalsAction({ paymentId, upTo })),
      (told) => setRefusal(told.ok ? null : told.words),
    );
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending} onClick={see} variant="quiet">
        {t("bookings.payments.seen")}
      </Button>
      <p role="status" className="text-warn">
        {refusal}
      </p>
    </div>
  );
}
