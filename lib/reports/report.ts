import type { Database } from "@/db/client";
import { boxOfficeSheet } from "./box-office-sheet";
import { funnelSheets } from "./funnel-sheets";
import { getHeatMap } from "./get-heat-map";
import { heatMapSheet } from "./heat-map-sheet";
import { ledgerSheets } from "./ledger-sheets";
import { listScreensOf } from "./list-screens-of";
import { noShowSheets } from "./no-show-sheets";
import { reconciliationSheets } from "./reconciliation-sheets";
import { refundSheets } from "./refund-sheets";
import type { Scope } from "./scope";
import type { Sheet } from "./sheet";
import { ticketTypeSheets } from "./ticket-type-sheets";

export type Report = {
  slug: string;
  title: string;
  lead: string;
  sheets: (db: Database, scope: Scope, asked: { screenId: number | null }) => Promise<Sheet[]>;
};

const boxOffice = (by: Parameters<typeof boxOfficeSheet>[2], title: string, lead: string): Report => ({
  slug: by,
  title,
  lead,
  sheets: async (db, scope) => [await boxOfficeSheet(db, scope, by)],
});

/** Every report, in the order of their tabs. The overview is the first page and no report of its own. */
export const REPORTS: readonly Report[] = [
  boxOffice("days", "Days", "What each day's showtimes sold."),
  boxOffice("hours", "Hours", "At which hours people like to come, by the theater's clock."),
  boxOffice("movies", "Movies", "What each movie sold."),
  boxOffice("screens", "Screens", "How full each screen was."),
  boxOffice("theaters", "Theaters", "How each theater did."),
  {
    slug: "ticket-types",
    title: "Ticket types",
    lead: "Who came, and where they sat.",
    sheets: ticketTypeSheets,
  },
  {
    slug: "seats",
    title: "Seats",
    lead: "Which seats are liked best.",
    sheets: async (db, scope, { screenId }) => {
      const screen = screenId ?? (await listScreensOf(db, scope))[0]?.id;
      return [heatMapSheet(screen ? await getHeatMap(db, scope, screen) : [])];
    },
  },
  { slug: "no-shows", title: "No-shows", lead: "Who had a ticket and did not come.", sheets: noShowSheets },
  { slug: "funnel", title: "Holds", lead: "How many who took seats bought them.", sheets: funnelSheets },
  {
    slug: "refunds",
    title: "Refunds",
    lead: "What was given back, why, and whether it arrived.",
    sheets: refundSheets,
  },
  {
    slug: "ledger",
    title: "Ledger",
    lead: "Money that came in and went back, by its own day.",
    sheets: ledgerSheets,
  },
  {
    slug: "reconciliation",
    title: "Reconciliation",
    lead: "The same money from tickets and from the ledger. Every difference must be 0.",
    sheets: reconciliationSheets,
  },
];

export const findReport = (slug: string): Report | undefined =>
  REPORTS.find((report) => report.slug === slug);
