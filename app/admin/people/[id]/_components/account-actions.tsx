"use client";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { disableAction, signOutPersonAction } from "../actions";

type AccountActionsProps = {
  userId: number;
  name: string;
  isDisabled: boolean;
  /** Shutting an account is for admins, and not one's own. */
  mayDisable: boolean;
};

export function AccountActions({ userId, name, isDisabled, mayDisable }: AccountActionsProps) {
  const { run, isPending } = useAction();
  const disable = (isDisabled: boolean) => () => disableAction({ userId, isDisabled });
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        variant="quiet"
        pending={isPending}
        onClick={() =>
          run({ act: () => signOutPersonAction(userId), done: `${name} is signed out everywhere` })
        }
      >
        Sign out everywhere
      </Button>
      {mayDisable && (
        <Button
          variant={isDisabled ? "quiet" : "danger"}
          pending={isPending}
          onClick={() =>
            run({
              act: disable(!isDisabled),
              done: isDisabled ? "The account is open again" : "The account is shut",
              undo: disable(isDisabled),
            })
          }
        >
          {isDisabled ? "Open the account" : "Shut the account"}
        </Button>
      )}
    </div>
  );
}
