import type { MayScan } from "@/db/testing/query-plans";

/** What pages of the dashboard may go through, though it grows. */
export const MAY_SCAN: MayScan = [
  {
    sql: /from "reviews" inner join "movies"[\s\S]*review_reports/,
    why: "reviews are few, and those to be looked at fewer",
  },
  {
    sql: /from "theaters" inner join "ledger_totals"/,
    why: "all theaters, by quarters of an hour that are added up already",
  },
  { sql: /from showtimes order by id desc limit 1000/, why: "the newest thousand, by their key" },
  {
    sql: /^select count\(\*\) from "messages"$/,
    why: "how many pages of messages there are, for admins alone",
  },
  {
    sql: /from "users" where \(exists \(select 1 from "theater_staff"/,
    why: "who works here, among all accounts",
  },
];
