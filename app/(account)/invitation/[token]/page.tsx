import type { Metadata } from "next";
import { connection } from "next/server";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { getInvitation } from "@/lib/accounts/invitations/get-invitation";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";
import { roleWords } from "@/lib/words/staff-role";
import { AcceptForm } from "./_components/accept-form";

export const metadata: Metadata = { title: "An invitation", robots: "noindex" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  await connection();
  const token = (await params).token.slice(0, 200);
  const [{ user }, invitation] = await Promise.all([
    getViewer(),
    getInvitation(database(), token, await currentTime()),
  ]);
  if (!invitation) return <Spent />;
  const { email, role, theaterName, invitedBy, hasAccount } = invitation;
  return (
    <>
      <PageTitle
        eyebrow={`${isolate(invitedBy)} invites you`}
        lead={
          <>
            This invitation is for <span className="break-all font-semibold">{email}</span>.
          </>
        }
      >
        Will you be {roleWords(role, theaterName)}?
      </PageTitle>
      <AcceptForm token={token} email={email} signedInAs={user?.email ?? null} hasAccount={hasAccount} />
    </>
  );
}

function Spent() {
  return (
    <>
      <PageTitle>This invitation no longer opens</PageTitle>
      <Empty
        title="It has been accepted, taken back, or its time is over"
        action={
          <ButtonLink href="/account" variant="quiet">
            Your account
          </ButtonLink>
        }
      >
        Whoever invited you can send it again. A newer message may be waiting in your mailbox already.
      </Empty>
    </>
  );
}
