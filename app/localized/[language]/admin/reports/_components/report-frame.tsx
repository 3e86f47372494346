import type { ReactNode } from "react";
import { withParams } from "@/app/localized/[language]/admin/_address";
import { NavTabs } from "@/app/localized/[language]/admin/_frame/nav-tabs";
import { NoTheater } from "@/app/localized/[language]/admin/_lists/no-theater";
import type { Query } from "@/app/localized/[language]/admin/_reports/query";
import { reportTitle } from "@/app/localized/[language]/admin/_reports/report-words";
import { noonOf } from "@/app/localized/[language]/admin/_reports/worded-sheet";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { REPORTS } from "@/lib/reports/report";
import { formatFullDay } from "@/lib/zoned-time";
import { ReportFilters } from "./report-filters";

type ReportFrameProps = {
  /** Empty for the overview. */
  slug: string;
  title: string;
  lead: string;
  asked: Query;
  /** More to choose from, in the same form. */
  choices?: ReactNode;
  children: ReactNode;
};

const dayWords = (day: string) => formatFullDay(noonOf(day), "UTC");

/** What all reports share: where one is, which days, which theaters. */
export function ReportFrame({ slug, title, lead, asked, choices, children }: ReportFrameProps) {
  const { period, params, theaters } = asked;
  const path = slug ? `/admin/reports/${slug}` : "/admin/reports";
  const reports = REPORTS.filter((report) => report.slug !== "days");
  const tabs = [
    { slug: "", title: t("reports.overview.tab") },
    ...reports.map(({ slug }) => ({ slug, title: reportTitle(slug) })),
  ];
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <NavTabs
        label={t("reports.overview.tabs")}
        tabs={tabs.map((tab) => ({
          href: withParams(tab.slug ? `/admin/reports/${tab.slug}` : "/admin/reports", params),
          label: tab.title,
          isHere: tab.slug === slug,
        }))}
      />
      {theaters.length === 0 ? (
        <NoTheater>{t("reports.frame.noTheater")}</NoTheater>
      ) : (
        <>
          <ReportFilters action={path} asked={asked}>
            {choices}
          </ReportFilters>
          <p className="mb-8 text-ink-soft">
            {period.from === period.to
              ? t("reports.frame.oneDay", { day: dayWords(period.from) })
              : t("reports.frame.days", { from: dayWords(period.from), to: dayWords(period.to) })}
          </p>
          {children}
        </>
      )}
    </>
  );
}
