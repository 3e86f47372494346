import type { ListedInvitation } from "@/lib/accounts/invitations/list-invitations";
import { momentOf, ROLE_WORDS } from "../../words";
import { InvitationActions } from "./invitation-actions";

export function InvitationRow({ invitation, now }: { invitation: ListedInvitation; now: number }) {
  const { id, email, role, theaterName, invitedBy, expiresAt } = invitation;
  const isOver = expiresAt <= now;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3">
      <div className="min-w-0">
        <p className="break-all font-semibold">{email}</p>
        <p className="text-ink-soft text-sm">
          {ROLE_WORDS[role]}
          {theaterName && ` of ${theaterName}`}, invited by <bdi>{invitedBy}</bdi>
          <span className="block">
            {isOver ? "Its time was over on " : "Open until "}
            {momentOf(expiresAt)}
          </span>
        </p>
      </div>
      <InvitationActions invitationId={id} email={email} />
    </li>
  );
}
