"use client";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { replayAction } from "../actions";

type ReplayProps = { endpointId: string; deliveryId: string; type: string };

export function Replay({ endpointId, deliveryId, type }: ReplayProps) {
  const { run, isPending } = useAction();
  return (
    <Button
      variant="quiet"
      aria-label={t("people.delivery.resendOf", { type })}
      pending={isPending}
      onClick={() =>
        run({ act: () => replayAction({ endpointId, deliveryId }), done: t("people.delivery.resent") })
      }
    >
      {t("people.delivery.resend")}
    </Button>
  );
}
