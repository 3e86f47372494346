import type { ReportSlug } from "@/lib/reports/report";

/** What each report is called, and what it tells. */
export const REPORT_WORDS: Record<ReportSlug, { title: string; lead: string }> = {
  days: { title: "Days", lead: "What each day's showtimes sold." },
  hours: { title: "Hours", lead: "At which hours people like to come, by the theater's clock." },
  movies: { title: "Movies", lead: "What each movie sold." },
  screens: { title: "Screens", lead: "How full each screen was." },
  theaters: { title: "Theaters", lead: "How each theater did." },
  "ticket-types": { title: "Ticket types", lead: "Who came, and where they sat." },
  seats: { title: "Seats", lead: "Which seats are liked best." },
  "no-shows": { title: "No-shows", lead: "Who had a ticket and did not come." },
  funnel: { title: "Holds", lead: "How many who took seats bought them." },
  refunds: { title: "Refunds", lead: "What was refunded, why, and whether it arrived." },
  ledger: { title: "Ledger", lead: "Money that came in and went back, by its own day." },
  taxes: { title: "Tax", lead: "Net, tax and gross of receipts less credit notes, by rate." },
  vouchers: { title: "Vouchers", lead: "What is owed to those who have gift vouchers." },
  reconciliation: {
    title: "Reconciliation",
    lead: "The same money from tickets and from the ledger. Every difference must be 0.",
  },
};
