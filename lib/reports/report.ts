import type { Database } from "@/db/client";
import { boxOfficeSheet } from "./box-office-sheet";
import { funnelSheets } from "./funnel-sheets";
import type { Grouping } from "./get-box-office";
import { getHeatMap } from "./get-heat-map";
import { heatMapSheet } from "./heat-map-sheet";
import { ledgerSheets } from "./ledger-sheets";
import { noShowSheets } from "./no-show-sheets";
import { reconciliationSheets } from "./reconciliation-sheets";
import { refundSheets } from "./refund-sheets";
import type { Scope } from "./scope";
import type { Sheet } from "./sheet";
import { taxSheets } from "./tax-sheets";
import { ticketTypeSheets } from "./ticket-type-sheets";
import { voucherSheets } from "./voucher-sheets";

export type ReportSlug =
  | Grouping
  | (
      | "ticket-types"
      | "seats"
      | "no-shows"
      | "funnel"
      | "refunds"
      | "ledger"
      | "taxes"
      | "vouchers"
      | "reconciliation"
    );

export type Report = {
  slug: ReportSlug;
  sheets: (db: Database, scope: Scope, asked: { screenId: number | null }) => Promise<Sheet[]>;
};

const boxOffice = (by: Grouping): Report => ({
  slug: by,
  sheets: async (db, scope) => [await boxOfficeSheet(db, scope, by)],
});

/** Every report, in the order of their tabs. The overview is the first page and no report of its own. */
export const REPORTS: readonly Report[] = [
  boxOffice("days"),
  boxOffice("hours"),
  boxOffice("movies"),
  boxOffice("screens"),
  boxOffice("theaters"),
  { slug: "ticket-types", sheets: ticketTypeSheets },
  {
    slug: "seats",
    sheets: async (db, scope, { screenId }) => [heatMapSheet(await getHeatMap(db, scope, screenId))],
  },
  { slug: "no-shows", sheets: noShowSheets },
  { slug: "funnel", sheets: funnelSheets },
  { slug: "refunds", sheets: refundSheets },
  { slug: "ledger", sheets: ledgerSheets },
  { slug: "taxes", sheets: taxSheets },
  { slug: "vouchers", sheets: voucherSheets },
  { slug: "reconciliation", sheets: reconciliationSheets },
];

export const findReport = (slug: string): Report | undefined =>
  REPORTS.find((report) => report.slug === slug);
