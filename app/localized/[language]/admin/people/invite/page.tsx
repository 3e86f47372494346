import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { InviteForm } from "./_components/invite-form";

export const generateMetadata = (): Metadata => ({ title: t("people.invite.title") });

export default withMessages("app/localized/[language]/admin/people/invite/page.tsx", InvitePage);

async function InvitePage() {
  const staff = await requireManager();
  const theaters = (await listTheatersForStaff(database(), staff)).filter(
    ({ archivedAt }) => archivedAt === null,
  );
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/people" className="link">
            {t("people.back")}
          </Link>
        }
        lead={t("people.invite.lead")}
      >
        {t("people.invite.title")}
      </PageTitle>
      <InviteForm theaters={theaters.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
    </>
  );
}
