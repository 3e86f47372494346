import { openDatabase } from "@/db/client";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { getOverview } from "@/lib/reports/get-overview";
import { REPORTS } from "@/lib/reports/report";
import { listOwnTheaters, type Scope } from "@/lib/reports/scope";
import { atMost, median, type Row } from "./row";
import { YEAR } from "./year/draw-year";
import { openYear } from "./year/open-year";

const GOAL_MS = 300;
const ROUNDS = 7;

/** Every report over a year of a ten-screen cinema: 1.5 million tickets and more. */
export async function benchReports(say: (words: string) => void): Promise<Row[]> {
  const db = openDatabase(`file:${await openYear(say)}`);
  try {
    const staff = { userId: 1, name: "Admin", isAdmin: true, may: PERMISSIONS };
    const theaters = await listOwnTheaters(db, staff);
    const scope: Scope = { staff, theaters, from: YEAR.from, to: YEAR.to, now: Date.UTC(2026, 0, 1) };
    say("Asking for reports …");
    const rows: Row[] = [];
    for (const { slug, sheets } of REPORTS)
      rows.push(await time(`report of a year, ${slug}`, () => sheets(db, scope, { screenId: null })));
    const year = { ...scope, preset: "year" } as const;
    rows.push(await time("report of a year, overview", () => getOverview(db, scope, year)));
    return rows;
  } finally {
    db.engine.close();
  }
}

async function time(name: string, ask: () => Promise<unknown>): Promise<Row> {
  const took: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const begin = performance.now();
    await ask();
    // the first one fills the page cache
    if (round > 0) took.push(performance.now() - begin);
  }
  return atMost(name, "ms", median(took), GOAL_MS, 1);
}
