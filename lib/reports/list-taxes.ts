import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { taxTotals } from "@/db/schema/totals";
import { theaters } from "@/db/schema/venues";
import { isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";

export type TaxRow = Pick<
  typeof taxTotals.$inferSelect,
  "currency" | "series" | "kind" | "taxBasisPoints" | "grossMinor" | "taxMinor"
> & { day: number };

/** What was receipted and credited, by the day on which that was issued, the kind of line and its rate of tax. */
export const listTaxes = (db: Database, scope: Scope): Promise<TaxRow[]> =>
  db
    .select({
      day: localDayOf(scope, taxTotals.quarterAt).as("day"),
      currency: taxTotals.currency,
      series: taxTotals.series,
      kind: taxTotals.kind,
      taxBasisPoints: taxTotals.taxBasisPoints,
      grossMinor: sql<number>`sum(${taxTotals.grossMinor})`,
      taxMinor: sql<number>`sum(${taxTotals.taxMinor})`,
    })
    .from(theaters)
    .innerJoin(taxTotals, eq(taxTotals.theaterId, theaters.id))
    .where(and(isInScope(scope), isDuring(scope, taxTotals.quarterAt)))
    .groupBy(sql`day`, taxTotals.currency, taxTotals.series, taxTotals.kind, taxTotals.taxBasisPoints)
    .orderBy(sql`day`, taxTotals.currency, sql`${taxTotals.taxBasisPoints} desc`, taxTotals.kind);
