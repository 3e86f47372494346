import { rich } from "@/components/rich";
import type { ListedInvitation } from "@/lib/accounts/invitations/list-invitations";
import { t } from "@/lib/i18n/t";
import { momentOf } from "../../words";
import { InvitationActions } from "./invitation-actions";

export function InvitationRow({ invitation, now }: { invitation: ListedInvitation; now: number }) {
  const { id, email, role, theaterName, invitedBy, expiresAt } = invitation;
  const isOver = expiresAt <= now;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3">
      <div className="min-w-0">
        <p className="break-all font-semibold">{email}</p>
        <p className="text-ink-soft text-sm">
          {rich(`people.invitations.by.${role}`, {
            theater: theaterName ?? "",
            inviter: invitedBy,
            bdi: (name) => <bdi>{name}</bdi>,
          })}
          <span className="block">
            {t(isOver ? "people.invitations.isOver" : "people.invitations.openUntil", {
              when: momentOf(expiresAt),
            })}
          </span>
        </p>
      </div>
      <InvitationActions invitationId={id} email={email} />
    </li>
  );
}
