"use client";
import { Button } from "@/components/ui/button";
import { useDeed } from "../../_components/use-deed";
import { disableAction, signOutPersonAction } from "../actions";

type AccountDeedsProps = {
  userId: number;
  name: string;
  isDisabled: boolean;
  /** Shutting an account is for admins, and not one's own. */
  mayDisable: boolean;
};

export function AccountDeeds({ userId, name, isDisabled, mayDisable }: AccountDeedsProps) {
  const { run, isPending } = useDeed();
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
