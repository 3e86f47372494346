import type { ReactNode } from "react";
import { withParams } from "@/app/admin/_address";
import { NavTabs } from "@/app/admin/_frame/nav-tabs";
import { NoTheater } from "@/app/admin/_lists/no-theater";
import type { Query } from "@/app/admin/_reports/query";
import { REPORT_WORDS } from "@/app/admin/_reports/report-words";
import { PageTitle } from "@/components/ui/page-title";
import { REPORTS } from "@/lib/reports/report";
import { formatDay } from "@/lib/zoned-time";
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

const dayWords = (day: string) => `${formatDay(Date.parse(`${day}T12:00:00Z`), "UTC")} ${day.slice(0, 4)}`;

/** What all reports share: where one is, which days, which theaters. */
export function ReportFrame({ slug, title, lead, asked, choices, children }: ReportFrameProps) {
  const { period, params, theaters } = asked;
  const path = slug ? `/admin/reports/${slug}` : "/admin/reports";
  const reports = REPORTS.filter((report) => report.slug !== "days");
  const tabs = [
    { slug: "", title: "Overview" },
    ...reports.map(({ slug }) => ({ slug, title: REPORT_WORDS[slug].title })),
  ];
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <NavTabs
        label="Reports"
        tabs={tabs.map((tab) => ({
          href: withParams(tab.slug ? `/admin/reports/${tab.slug}` : "/admin/reports", params),
          label: tab.title,
          isHere: tab.slug === slug,
        }))}
      />
      {theaters.length === 0 ? (
        <NoTheater>Reports begin with the first theater and its first showtime.</NoTheater>
      ) : (
        <>
          <ReportFilters action={path} asked={asked}>
            {choices}
          </ReportFilters>
          <p className="mb-8 text-ink-soft">
            {period.from === period.to
              ? dayWords(period.from)
              : `${dayWords(period.from)} to ${dayWords(period.to)}`}
            , by the theater’s own clock.
          </p>
          {children}
        </>
      )}
    </>
  );
}
