"use client";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { removeWebhookAction, switchWebhookAction } from "../actions";

export function SwitchOrRemove({ endpointId, isOn }: { endpointId: string; isOn: boolean }) {
  const { run, isPending } = useAction();
  const turn = (isOn: boolean) => () => switchWebhookAction({ endpointId, isOn });
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        variant={isOn ? "quiet" : "primary"}
        pending={isPending}
        onClick={() =>
          run({
            act: turn(!isOn),
            undo: turn(isOn),
            done: isOn ? t("people.webhook.isOff") : t("people.webhook.isOn"),
          })
        }
      >
        {isOn ? t("people.webhook.switchOff") : t("people.webhook.switchOn")}
      </Button>
      <Ask
        trigger={
          <Button variant="quiet" pending={isPending}>
            {t("people.webhook.remove")}
          </Button>
        }
        title={t("people.webhook.removeAsk")}
        confirm={t("people.webhook.removeConfirm")}
        onConfirm={() =>
          run({ act: () => removeWebhookAction({ endpointId }), done: t("people.webhook.removed") })
        }
        isPending={isPending}
      >
        {t("people.webhook.removeWhat")}
      </Ask>
    </div>
  );
}
