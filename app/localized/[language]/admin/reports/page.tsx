import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readAsked } from "@/app/localized/[language]/admin/_reports/query";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { getOverview } from "@/lib/reports/get-overview";
import { reportsDatabase } from "@/lib/stale-reads";
import { Figures } from "./_components/figures";
import { ReportFrame } from "./_components/report-frame";
import { ReportSheets } from "./_components/report-sheets";

export const generateMetadata = (): Metadata => ({ title: t("reports.overview.title") });

/** How the theaters did, at a glance and by day. */
export default withMessages("app/localized/[language]/admin/reports/page.tsx", ReportsPage);

async function ReportsPage({ searchParams }: PageProps<"/localized/[language]/admin/reports">) {
  const staff = await requireManager();
  const asked = await readAsked(staff, await searchParams);
  const { figures, sheet } = await getOverview(reportsDatabase(), asked.scope, asked.period);
  return (
    <ReportFrame slug="" title={t("reports.overview.title")} lead={t("reports.overview.lead")} asked={asked}>
      <Figures figures={figures} />
      <ReportSheets path="/admin/reports" slug="days" sheets={[sheet]} asked={asked} />
    </ReportFrame>
  );
}
