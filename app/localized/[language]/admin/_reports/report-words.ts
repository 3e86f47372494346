import { t } from "@/lib/i18n/t";
import type { ReportSlug } from "@/lib/reports/report";

const KEYS = {
  days: "days",
  hours: "hours",
  movies: "movies",
  screens: "screens",
  theaters: "theaters",
  "ticket-types": "ticketTypes",
  seats: "seats",
  "no-shows": "noShows",
  funnel: "funnel",
  refunds: "refunds",
  ledger: "ledger",
  taxes: "taxes",
  vouchers: "vouchers",
  reconciliation: "reconciliation",
} as const satisfies Record<ReportSlug, string>;

/** What a report is called. */
export const reportTitle = (slug: ReportSlug): string => t(`reports.report.${KEYS[slug]}.title`);

/** The title of its page, among others'. */
export const reportPageTitle = (slug: ReportSlug): string => t(`reports.report.${KEYS[slug]}.page`);

/** What a report is called, and what it tells. */
export const reportWords = (slug: ReportSlug): { title: string; lead: string } => ({
  title: reportTitle(slug),
  lead: t(`reports.report.${KEYS[slug]}.lead`),
});
