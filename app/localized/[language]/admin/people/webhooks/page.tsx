import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { listEndpoints } from "@/lib/webhooks/get-endpoint";
import { PeopleTabs } from "../_components/people-tabs";
import { WebhookForm } from "./_components/webhook-form";
import { WebhookRow } from "./_components/webhook-row";

export const generateMetadata = (): Metadata => ({ title: t("people.webhooks.title") });

/** The programs that are told of what happens. */
export default withMessages("app/localized/[language]/admin/people/webhooks/page.tsx", WebhooksPage);

async function WebhooksPage() {
  const staff = await requireManager();
  const [endpoints, theaters] = await Promise.all([
    listEndpoints(database(), staff),
    listTheatersForStaff(database(), staff),
  ]);
  const open = theaters.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <PageTitle lead={t("people.webhooks.lead")}>{t("people.title")}</PageTitle>
      <PeopleTabs here="webhooks" />
      <WebhookForm theaters={open.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
      <h2 className="mt-12 mb-3 font-display text-xl">{t("people.webhooks.heading")}</h2>
      {endpoints.length === 0 ? (
        <Empty title={t("people.webhooks.none")}>{t("people.webhooks.noneHint")}</Empty>
      ) : (
        <ul aria-label={t("people.webhooks.label")} className="border-line border-t">
          {endpoints.map((endpoint) => (
            <WebhookRow key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
    </>
  );
}
