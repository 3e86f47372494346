import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { listInvitations } from "@/lib/accounts/invitations/list-invitations";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { PeopleTabs } from "../_components/people-tabs";
import { InvitationRow } from "./_components/invitation-row";

export const generateMetadata = (): Metadata => ({ title: t("people.invitations.title") });

/** Invitations that wait for an answer. */
export default withMessages("app/localized/[language]/admin/people/invitations/page.tsx", InvitationsPage);

async function InvitationsPage() {
  const staff = await requireManager();
  const now = await currentTime();
  const invitations = await listInvitations(database(), staff);
  const invite = <ButtonLink href="/admin/people/invite">{t("people.invitations.invite")}</ButtonLink>;
  return (
    <>
      <PageTitle action={invitations.length > 0 && invite}>{t("people.title")}</PageTitle>
      <PeopleTabs here="invitations" />
      {invitations.length === 0 ? (
        <Empty title={t("people.invitations.none")} action={invite}>
          {t("people.invitations.noneHint")}
        </Empty>
      ) : (
        <ul aria-label={t("people.invitations.label")} className="border-line border-t">
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}
