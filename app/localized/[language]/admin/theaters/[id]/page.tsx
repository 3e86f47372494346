import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getSafeguards } from "@/lib/accounts/second-step/get-safeguards";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { providerNames } from "@/lib/payments/providers";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { listScreensForStaff } from "@/lib/venues/list-screens-for-staff";
import { ArchiveTheater } from "./_components/archive-theater";
import { SafeguardsForm } from "./_components/safeguards-form";
import { ScreenRows } from "./_components/screen-rows";
import { TheaterData } from "./_components/theater-data";
import { TheaterForm } from "./_components/theater-form";

export const generateMetadata = (): Metadata => ({ title: t("theaters.one.title") });

export default withMessages("app/localized/[language]/admin/theaters/[id]/page.tsx", TheaterPage);

async function TheaterPage({ params }: PageProps<"/localized/[language]/admin/theaters/[id]">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const theater = id.success && (await getTheaterForStaff(database(), { staff, theaterId: id.data }));
  if (!theater) return notTheirs();
  const whose = { staff, theaterId: theater.id };
  const [screens, safeguards] = await Promise.all([
    listScreensForStaff(database(), whose),
    getSafeguards(database(), whose),
  ]);
  const isArchived = theater.archivedAt !== null;
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/theaters" className="link">
            {t("theaters.title")}
          </Link>
        }
        lead={t("theaters.one.where", { address: theater.address, city: theater.city })}
        action={
          <ButtonLink href={`/admin/theaters/${theater.id}/screens/new`}>
            {t("theaters.one.addScreen")}
          </ButtonLink>
        }
      >
        {theater.name}
      </PageTitle>
      {isArchived && (
        <div className="mb-8">
          <Notice tone="warn" title={t("theaters.one.isClosed.title")}>
            {t("theaters.one.isClosed.text")}
          </Notice>
        </div>
      )}
      <FormSection title={t("theaters.section.screens.title")} note={t("theaters.section.screens.note")}>
        {screens.length === 0 ? (
          <p className="border-line border-y py-6 text-ink-soft">{t("theaters.screens.none")}</p>
        ) : (
          <ScreenRows theaterId={theater.id} screens={screens} />
        )}
      </FormSection>
      <TheaterForm theater={theater} providers={providerNames()} site={new URL(env.APP_URL).origin} />
      <FormSection
        title={t("theaters.section.safeguards.title")}
        anchor="safeguards"
        note={t("theaters.section.safeguards.note")}
      >
        <SafeguardsForm theaterId={theater.id} currency={theater.currency} safeguards={safeguards} />
      </FormSection>
      <FormSection title={t("theaters.section.data.title")} note={t("theaters.section.data.note")}>
        <TheaterData theaterId={theater.id} />
      </FormSection>
      <FormSection
        title={t(isArchived ? "theaters.section.close.titleWhenClosed" : "theaters.section.close.title")}
        note={t("theaters.section.close.note")}
      >
        <ArchiveTheater theaterId={theater.id} name={theater.name} isArchived={isArchived} />
      </FormSection>
    </>
  );
}
