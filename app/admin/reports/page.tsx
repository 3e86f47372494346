import type { Metadata } from "next";
import { readAsked } from "@/app/admin/_reports/query";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { getOverview } from "@/lib/reports/get-overview";
import { reportsDatabase } from "@/lib/stale-reads";
import { Figures } from "./_components/figures";
import { ReportFrame } from "./_components/report-frame";
import { ReportSheets } from "./_components/report-sheets";

export const metadata: Metadata = { title: "Reports" };

/** How the theaters did, at a glance and by day. */
export default async function ReportsPage({ searchParams }: PageProps<"/admin/reports">) {
  const staff = await requireManager();
  const asked = await readAsked(staff, await searchParams);
  const { figures, sheet } = await getOverview(reportsDatabase(), asked.scope, asked.period);
  return (
    <ReportFrame
      slug=""
      title="Reports"
      lead="How the theaters did, beside the same number of days before."
      asked={asked}
    >
      <Figures figures={figures} />
      <ReportSheets path="/admin/reports" slug="days" sheets={[sheet]} asked={asked} />
    </ReportFrame>
  );
}
