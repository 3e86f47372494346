import type { Metadata } from "next";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { TheatersTable } from "./_components/theaters-table";

export const generateMetadata = (): Metadata => ({ title: t("theaters.title") });

export default async function TheatersPage() {
  const staff = await requireManager();
  const theaters = await listTheatersForStaff(database(), staff);
  const open = staff.isAdmin && <ButtonLink href="/admin/theaters/new">{t("theaters.list.open")}</ButtonLink>;
  return (
    <>
      <PageTitle action={theaters.length > 0 && open}>{t("theaters.title")}</PageTitle>
      {theaters.length === 0 ? (
        <Empty title={t("theaters.list.none.title")} action={open}>
          {t("theaters.list.none.text")}
        </Empty>
      ) : (
        <TheatersTable theaters={theaters} />
      )}
      <p className="mt-8">
        <Link href="/admin/messages/preview" className="link">
          {t("theaters.list.previewMessages")}
        </Link>
      </p>
    </>
  );
}
