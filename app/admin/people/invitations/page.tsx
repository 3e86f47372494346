import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { listInvitations } from "@/lib/accounts/invitations/list-invitations";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { PeopleTabs } from "../_components/people-tabs";
import { InvitationRow } from "./_components/invitation-row";

export const metadata: Metadata = { title: "Invitations" };

/** Invitations that wait for an answer. */
export default async function InvitationsPage() {
  const staff = await requireManager();
  const now = await currentTime();
  const invitations = await listInvitations(database(), staff);
  const invite = <ButtonLink href="/admin/people/invite">Invite someone</ButtonLink>;
  return (
    <>
      <PageTitle action={invitations.length > 0 && invite}>People</PageTitle>
      <PeopleTabs here="invitations" />
      {invitations.length === 0 ? (
        <Empty title="No invitation is waiting" action={invite}>
          Whoever is invited gets a message with a link. Until it is used, it is listed here and can be taken
          back.
        </Empty>
      ) : (
        <ul aria-label="Invitations" className="border-line border-t">
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}
