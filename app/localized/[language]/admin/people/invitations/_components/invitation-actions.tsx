"use client";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { renewInvitationAction, revokeInvitationAction } from "../actions";

export function InvitationActions({ invitationId, email }: { invitationId: string; email: string }) {
  const { run, isPending } = useAction();
  const revoke = (isRevoked: boolean) => () => revokeInvitationAction({ invitationId, isRevoked });
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="quiet"
        aria-label={t("people.invitations.resendTo", { email })}
        pending={isPending}
        onClick={() =>
          run({
            act: () => renewInvitationAction(invitationId),
            done: t("people.invitations.resent", { email }),
          })
        }
      >
        {t("people.invitations.resend")}
      </Button>
      <Button
        variant="quiet"
        aria-label={t("people.invitations.revokeOf", { email })}
        pending={isPending}
        onClick={() => run({ act: revoke(true), done: t("people.invitations.revoked"), undo: revoke(false) })}
      >
        {t("people.invitations.revoke")}
      </Button>
    </div>
  );
}
