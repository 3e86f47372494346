import type { Metadata } from "next";
import { readAsked } from "@/app/admin/_reports/query";
import { REPORT_WORDS } from "@/app/admin/_reports/report-words";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { findReport } from "@/lib/reports/report";
import { reportsDatabase } from "@/lib/stale-reads";
import { ReportFrame } from "../_components/report-frame";
import { ReportSheets } from "../_components/report-sheets";

type Props = PageProps<"/admin/reports/[report]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = findReport((await params).report);
  return { title: `${report ? REPORT_WORDS[report.slug].title : "Unknown"}, reports` };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const staff = await requireManager();
  const report = findReport((await params).report);
  if (!report) return notTheirs();
  const asked = await readAsked(staff, await searchParams);
  const sheets = await report.sheets(reportsDatabase(), asked.scope, { screenId: null });
  return (
    <ReportFrame slug={report.slug} {...REPORT_WORDS[report.slug]} asked={asked}>
      <ReportSheets path={`/admin/reports/${report.slug}`} slug={report.slug} sheets={sheets} asked={asked} />
    </ReportFrame>
  );
}
