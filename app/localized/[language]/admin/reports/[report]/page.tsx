import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readAsked } from "@/app/localized/[language]/admin/_reports/query";
import { reportPageTitle, reportWords } from "@/app/localized/[language]/admin/_reports/report-words";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { findReport } from "@/lib/reports/report";
import { reportsDatabase } from "@/lib/stale-reads";
import { ReportFrame } from "../_components/report-frame";
import { ReportSheets } from "../_components/report-sheets";

type Props = PageProps<"/localized/[language]/admin/reports/[report]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = findReport((await params).report);
  return { title: report ? reportPageTitle(report.slug) : t("reports.report.unknown") };
}

export default withMessages("app/localized/[language]/admin/reports/[report]/page.tsx", ReportPage);

async function ReportPage({ params, searchParams }: Props) {
  const staff = await requireManager();
  const report = findReport((await params).report);
  if (!report) return notTheirs();
  const asked = await readAsked(staff, await searchParams);
  const sheets = await report.sheets(reportsDatabase(), asked.scope, { screenId: null });
  return (
    <ReportFrame slug={report.slug} {...reportWords(report.slug)} asked={asked}>
      <ReportSheets path={`/admin/reports/${report.slug}`} slug={report.slug} sheets={sheets} asked={asked} />
    </ReportFrame>
  );
}
