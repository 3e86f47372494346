"use client";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { renewInvitationAction, revokeInvitationAction } from "../actions";

export function InvitationActions({ invitationId, email }: { invitationId: string; email: string }) {
  const { run, isPending } = useAction();
  const revoke = (isRevoked: boolean) => () => revokeInvitationAction({ invitationId, isRevoked });
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="quiet"
        aria-label={`Send again to ${email}`}
        pending={isPending}
        onClick={() =>
          run({ act: () => renewInvitationAction(invitationId), done: `A new message goes to ${email}` })
        }
      >
        Send again
      </Button>
      <Button
        variant="quiet"
        aria-label={`Take back the invitation of ${email}`}
        pending={isPending}
        onClick={() => run({ act: revoke(true), done: "The invitation is taken back", undo: revoke(false) })}
      >
        Take back
      </Button>
    </div>
  );
}
