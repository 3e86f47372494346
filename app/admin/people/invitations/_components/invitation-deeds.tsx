"use client";
import { Button } from "@/components/ui/button";
import { useDeed } from "../../_components/use-deed";
import { renewInvitationAction, revokeInvitationAction } from "../actions";

export function InvitationDeeds({ invitationId, email }: { invitationId: string; email: string }) {
  const { run, isPending } = useDeed();
  const revoke = (isRevoked: boolean) => () => revokeInvitationAction({ invitationId, isRevoked });
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="quiet"
        aria-label={`Send again to ${email}`}
        pending={isPending}
        onClick={() =>
          run({ act: () => renewInvitationAction(invitationId), done: `A new letter goes to ${email}` })
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
