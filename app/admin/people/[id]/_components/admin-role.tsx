"use client";
import { Ask } from "@/app/admin/_forms/ask";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { changeRoleAction } from "../actions";

type AdminRoleProps = { userId: number; name: string; isAdmin: boolean; isSelf: boolean };

/** Makes an admin, or ends it. Who ends their own cannot take it back, and is asked. */
export function AdminRole({ userId, name, isAdmin, isSelf }: AdminRoleProps) {
  const { run, isPending } = useAction();
  const promote = () => changeRoleAction({ userId, role: "admin" });
  const demote = () => changeRoleAction({ userId, role: "customer" });
  if (!isAdmin)
    return (
      <Button
        variant="quiet"
        pending={isPending}
        onClick={() => run({ act: promote, done: `${name} is an admin`, undo: demote })}
      >
        Make {name} an admin
      </Button>
    );
  if (isSelf)
    return (
      <Ask
        trigger={<Button variant="danger">Stop being an admin</Button>}
        title="Stop being an admin?"
        confirm="Stop being an admin"
        isPending={isPending}
        onConfirm={() => run({ act: demote, done: "You are no admin any more" })}
      >
        From your next click on, only what is yours in single theaters is open to you. Another admin can give
        it back.
      </Ask>
    );
  return (
    <Button
      variant="danger"
      pending={isPending}
      onClick={() => run({ act: demote, done: `${name} is no admin any more`, undo: promote })}
    >
      End it
    </Button>
  );
}
