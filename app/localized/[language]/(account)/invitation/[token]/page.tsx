import type { Metadata } from "next";
import { connection } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { getInvitation } from "@/lib/accounts/invitations/get-invitation";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { AcceptForm } from "./_components/accept-form";

export const generateMetadata = (): Metadata => ({
  title: t("account.invitation.metaTitle"),
  robots: "noindex",
});

export default withMessages("app/localized/[language]/(account)/invitation/[token]/page.tsx", InvitationPage);

async function InvitationPage({ params }: PageProps<"/localized/[language]/invitation/[token]">) {
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
        eyebrow={t("account.invitation.eyebrow", { name: isolate(invitedBy) })}
        lead={rich("account.invitation.lead", {
          email,
          address: (to) => <span className="break-all font-semibold">{to}</span>,
        })}
      >
        {t(`account.invitation.title.${role}`, { theater: theaterName ?? "" })}
      </PageTitle>
      <AcceptForm token={token} email={email} signedInAs={user?.email ?? null} hasAccount={hasAccount} />
    </>
  );
}

function Spent() {
  return (
    <>
      <PageTitle>{t("account.invitation.spentTitle")}</PageTitle>
      <Empty
        title={t("account.invitation.spent")}
        action={
          <ButtonLink href="/account" variant="quiet">
            {t("account.link.toAccount")}
          </ButtonLink>
        }
      >
        {t("account.invitation.spentNote")}
      </Empty>
    </>
  );
}
