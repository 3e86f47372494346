import type { Metadata } from "next";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { listEndpoints } from "@/lib/webhooks/get-endpoint";
import { PeopleTabs } from "../_components/people-tabs";
import { WebhookForm } from "./_components/webhook-form";
import { WebhookRow } from "./_components/webhook-row";

export const metadata: Metadata = { title: "Webhooks" };

/** The programs that are told of what happens. */
export default async function WebhooksPage() {
  const staff = await requireManager();
  const [endpoints, theaters] = await Promise.all([
    listEndpoints(database(), staff),
    listTheatersForStaff(database(), staff),
  ]);
  const open = theaters.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <PageTitle lead="A webhook tells another program what happens, at the moment it does: a newsletter, the accounts, a screen in the foyer.">
        People
      </PageTitle>
      <PeopleTabs here="webhooks" />
      <WebhookForm theaters={open.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
      <h2 className="mt-12 mb-3 font-display text-xl">Webhooks</h2>
      {endpoints.length === 0 ? (
        <Empty title="No program is told of anything">
          What is made above is listed here, with all that was sent to it.
        </Empty>
      ) : (
        <ul aria-label="Webhooks" className="border-line border-t">
          {endpoints.map((endpoint) => (
            <WebhookRow key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
    </>
  );
}
