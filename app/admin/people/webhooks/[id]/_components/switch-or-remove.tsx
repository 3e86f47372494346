"use client";
import { Ask } from "@/app/admin/_forms/ask";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
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
          run({ act: turn(!isOn), undo: turn(isOn), done: isOn ? "It is switched off" : "It is switched on" })
        }
      >
        {isOn ? "Switch it off" : "Switch it on"}
      </Button>
      <Ask
        trigger={
          <Button variant="quiet" pending={isPending}>
            Remove it
          </Button>
        }
        title="Remove this webhook?"
        confirm="Remove it for good"
        onConfirm={() => run({ act: () => removeWebhookAction({ endpointId }), done: "It is removed" })}
        isPending={isPending}
      >
        Nothing is sent there any more, and what was sent can be looked at no longer. This cannot be taken
        back.
      </Ask>
    </div>
  );
}
