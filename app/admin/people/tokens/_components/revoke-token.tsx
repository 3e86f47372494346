"use client";
import { Ask } from "@/app/admin/_forms/ask";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { revokeTokenAction } from "../actions";

export function RevokeToken({ clientId, name }: { clientId: number; name: string }) {
  const { run, isPending } = useAction();
  return (
    <Ask
      trigger={
        <Button variant="quiet" aria-label={`Revoke the token of ${name}`} pending={isPending}>
          Revoke
        </Button>
      }
      title={`Revoke the token of ${name}?`}
      confirm="Revoke it"
      onConfirm={() => run({ act: () => revokeTokenAction({ clientId }), done: `${name} is shut out` })}
      isPending={isPending}
    >
      Its program is refused from then on, whatever it is doing. This cannot be taken back; a new token can be
      made.
    </Ask>
  );
}
