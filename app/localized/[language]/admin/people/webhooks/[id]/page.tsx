import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { withParams } from "@/app/localized/[language]/admin/_address";
import { Maker } from "@/app/localized/[language]/admin/people/_webhooks/maker";
import { DISABLED_WORDS } from "@/app/localized/[language]/admin/people/_webhooks/outcome-words";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getEndpoint } from "@/lib/webhooks/get-endpoint";
import { DELIVERY_STATES, listDeliveries } from "@/lib/webhooks/list-deliveries";
import { ChangeForm } from "./_components/change-form";
import { DeliveryLog } from "./_components/delivery-log";
import { LogFilter } from "./_components/log-filter";
import { SampleForm } from "./_components/sample-form";
import { SecretForm } from "./_components/secret-form";
import { SwitchOrRemove } from "./_components/switch-or-remove";

export const generateMetadata = (): Metadata => ({ title: t("people.webhook.title") });

const query = z.object({
  state: z.enum(DELIVERY_STATES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** One program that is told of what happens, and all that was sent to it. */
export default withMessages("app/localized/[language]/admin/people/webhooks/[id]/page.tsx", WebhookPage);

async function WebhookPage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/admin/people/webhooks/[id]">) {
  const staff = await requireManager();
  const endpointId = (await params).id.slice(0, 100);
  const asked = query.parse({ state: null, ...(await searchParams) });
  const now = await currentTime();
  const [endpoint, { deliveries, page, pages }] = await Promise.all([
    getEndpoint(database(), { endpointId, staff }),
    listDeliveries(database(), { endpointId, staff, now, ...asked }),
  ]);
  if (!endpoint) return notTheirs();
  const { url, description, theaterName, disabledAs, oldSecretUntil } = endpoint;
  const here = `/admin/people/webhooks/${endpoint.id}`;
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/people/webhooks" className="link">
            {t("people.webhook.back")}
          </Link>
        }
        lead={
          <>
            <span className="block break-all">{url}</span>
            {theaterName
              ? rich("people.webhook.at", { theater: theaterName, bdi: (name) => <bdi>{name}</bdi> })
              : t("people.webhook.atEvery")}{" "}
            <Maker of={endpoint} />
          </>
        }
      >
        {description ? <bdi>{description}</bdi> : new URL(url).host}
      </PageTitle>
      {disabledAs && (
        <div className="mb-8 max-w-xl">
          <Notice tone={disabledAs === "by-hand" ? "warn" : "danger"} title={t(DISABLED_WORDS[disabledAs])}>
            {t("people.webhook.meanwhile")}
          </Notice>
        </div>
      )}
      <SwitchOrRemove endpointId={endpoint.id} isOn={disabledAs === null} />
      <section aria-labelledby="log" className="mt-10">
        <h2 id="log" className="mb-3 font-display text-xl">
          {t("people.delivery.title")}
        </h2>
        {disabledAs === null && <SampleForm endpointId={endpoint.id} types={endpoint.types} />}
        <LogFilter key={asked.state} action={here} state={asked.state} />
        <DeliveryLog
          deliveries={deliveries}
          endpointId={endpoint.id}
          canReplay={disabledAs === null}
          isFiltered={asked.state !== null}
        />
        <Pager
          page={page}
          pageCount={pages}
          hrefFor={(page) => withParams(here, { state: asked.state, page: page > 1 ? page : "" })}
        />
      </section>
      <SecretForm
        endpointId={endpoint.id}
        oldUntil={oldSecretUntil !== null && oldSecretUntil > now ? oldSecretUntil : null}
      />
      <ChangeForm endpoint={endpoint} />
    </>
  );
}
