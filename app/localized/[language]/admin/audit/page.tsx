import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { thingsIn } from "@/lib/audit-log/audit-references";
import { listTimeZones } from "@/lib/audit-log/day-by-clock";
import { resolveLabels } from "@/lib/audit-log/resolve-labels";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { withParams } from "../_address";
import { AuditFilters } from "./_components/audit-filters";
import { AuditTable } from "./_components/audit-table";
import { inWords } from "./_name-words";
import { readAudit } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("audit.title") });

/** Who did what to what, and what it was before. Nothing in here can be changed. */
export default withMessages("app/localized/[language]/admin/audit/page.tsx", AuditPage);

async function AuditPage({ searchParams }: PageProps<"/localized/[language]/admin/audit">) {
  // the clocks are asked for while it is found out who is looking
  const [staff, zones, params] = await Promise.all([
    requireManager(),
    listTimeZones(database()),
    searchParams,
  ]);
  const asked = await readAudit({ staff, zones }, params);
  const { entries, next, isFirstPage } = asked;
  const nameOf = inWords(await resolveLabels(database(), { staff, things: thingsIn(entries) }));
  const step = "link inline-flex min-h-11 items-center font-semibold";
  return (
    <>
      <PageTitle lead={t("audit.lead")}>{t("audit.title")}</PageTitle>
      <AuditFilters asked={asked} />
      {entries.length === 0 ? (
        <NothingWritten isAsked={Object.values(asked.params).some(Boolean) || !isFirstPage} />
      ) : (
        <AuditTable entries={entries} nameOf={nameOf} timeZone={asked.timeZone} />
      )}
      <nav aria-label={t("audit.pages")} className="mt-8 flex justify-between">
        {!isFirstPage ? (
          <Link href={withParams("/admin/audit", asked.params)} prefetch={false} className={step}>
            {t("audit.newest")}
          </Link>
        ) : (
          <span />
        )}
        {next && (
          <Link
            href={withParams("/admin/audit", asked.params, { before: next })}
            prefetch={false}
            className={step}
          >
            {t("audit.older")}
          </Link>
        )}
      </nav>
    </>
  );
}

function NothingWritten({ isAsked }: { isAsked: boolean }) {
  return isAsked ? (
    <Empty title={t("audit.nothingFound")}>{t("audit.nothingFoundHint")}</Empty>
  ) : (
    <Empty title={t("audit.nothingYet")}>{t("audit.nothingYetHint")}</Empty>
  );
}
