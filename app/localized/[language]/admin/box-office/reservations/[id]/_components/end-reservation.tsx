"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { endReservationAction } from "../actions";

/** Ends it for its customer, who is told. */
export function EndReservation({ reservationId }: { reservationId: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const end = () => ask(() => callForWords(() => endReservationAction(reservationId)), setRefusal);
  return (
    <div className="grid justify-items-start gap-3">
      <Ask
        trigger={
          <Button variant="danger" pending={isPending}>
            {t("boxOffice.reservation.end.do")}
          </Button>
        }
        title={t("boxOffice.reservation.end.ask")}
        confirm={t("boxOffice.reservation.end.confirm")}
        onConfirm={end}
      >
        {t("boxOffice.reservation.end.what")}
      </Ask>
      {refusal && (
        <p role="alert" className="text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
