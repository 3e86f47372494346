import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ledgerTotals } from "@/db/schema/totals";
import { theaters } from "@/db/schema/venues";
import { isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";

export type LedgerRow = {
  day: number;
  currency: string;
  kind: "payment" | "refund";
  tender: string;
  /** Empty where staff take the money. */
  provider: string;
  method: string;
  /** Of a refund. */
  reason: string;
  /** The payment's or the refund's own. */
  state: string;
  entries: number;
  amountMinor: number;
};

/**
 * Money by its own day: a payment counts for the day on which it was captured, a refund for the day on which it was
 * written down, whatever day the showtime plays on. A payment that never became a booking is in it too.
 */
export const listLedger = (
  db: Database,
  scope: Scope,
  kinds: readonly LedgerRow["kind"][] = ["payment", "refund"],
): Promise<LedgerRow[]> =>
  db
    .select({
      day: localDayOf(scope, ledgerTotals.quarterAt).as("day"),
      currency: ledgerTotals.currency,
      kind: ledgerTotals.kind,
      tender: ledgerTotals.tender,
      provider: ledgerTotals.provider,
      method: ledgerTotals.method,
      reason: ledgerTotals.reason,
      state: ledgerTotals.state,
      entries: sql<number>`sum(${ledgerTotals.entries})`,
      amountMinor: sql<number>`sum(${ledgerTotals.amountMinor})`,
    })
    .from(theaters)
    .innerJoin(ledgerTotals, eq(ledgerTotals.theaterId, theaters.id))
    .where(
      and(
        isInScope(scope),
        inArray(ledgerTotals.kind, [...kinds]),
        isDuring(scope, ledgerTotals.quarterAt),
        gt(ledgerTotals.entries, 0),
      ),
    )
    .groupBy(
      sql`day`,
      ledgerTotals.currency,
      ledgerTotals.kind,
      ledgerTotals.tender,
      ledgerTotals.provider,
      ledgerTotals.method,
      ledgerTotals.reason,
      ledgerTotals.state,
    )
    .orderBy(sql`day`, ledgerTotals.currency);
