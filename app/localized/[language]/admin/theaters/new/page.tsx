import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { NewTheaterForm } from "./_components/new-theater-form";

export const generateMetadata = (): Metadata => ({ title: t("theaters.new.title") });

export default withMessages("app/localized/[language]/admin/theaters/new/page.tsx", NewTheaterPage);

async function NewTheaterPage() {
  await requireAdmin();
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/theaters" className="link">
            {t("theaters.title")}
          </Link>
        }
        lead={t("theaters.new.lead")}
      >
        {t("theaters.new.title")}
      </PageTitle>
      <NewTheaterForm />
    </>
  );
}
