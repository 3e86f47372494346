"use client";
import { Ask } from "@/app/admin/_forms/ask";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { disableAction, resetSecondStepAction, signOutPersonAction } from "../actions";

type AccountActionsProps = {
  userId: number;
  name: string;
  isDisabled: boolean;
  /** Shutting an account is for admins, and not one's own. */
  mayDisable: boolean;
  /** Taking a second step and passkeys away is for admins, where there are any. */
  mayReset: boolean;
};

export function AccountActions({ userId, name, isDisabled, mayDisable, mayReset }: AccountActionsProps) {
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
      {mayReset && (
        <Ask
          trigger={<Button variant="quiet">Take the second step away</Button>}
          title={`Take the second step of ${name} away?`}
          confirm="Take it away"
          isPending={isPending}
          onConfirm={() =>
            run({ act: () => resetSecondStepAction(userId), done: `${name} signs in by the password alone` })
          }
        >
          For a lost phone, and once you are sure who asks for it: their passkeys go too, and their password
          alone signs them in then. They are signed out everywhere, and told by e-mail.
        </Ask>
      )}
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
