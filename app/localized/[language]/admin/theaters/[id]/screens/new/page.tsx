import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { NewScreenForm } from "./_components/new-screen-form";

export const generateMetadata = (): Metadata => ({ title: t("theaters.screens.add.title") });

export default withMessages(
  "app/localized/[language]/admin/theaters/[id]/screens/new/page.tsx",
  NewScreenPage,
);

async function NewScreenPage({ params }: PageProps<"/localized/[language]/admin/theaters/[id]/screens/new">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const theater = id.success && (await getTheaterForStaff(database(), { staff, theaterId: id.data }));
  if (!theater) return notTheirs();
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href={`/admin/theaters/${theater.id}`} className="link">
            {theater.name}
          </Link>
        }
        lead={t("theaters.screens.add.lead")}
      >
        {t("theaters.screens.add.title")}
      </PageTitle>
      <NewScreenForm theaterId={theater.id} />
    </>
  );
}
