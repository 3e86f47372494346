import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "@/db/client";
import { issueSteps } from "@/lib/vouchers/issue-steps";
import type { NewLine } from "./order-steps";

type Paid = { theaterId: number; currency: string; lines: readonly NewLine[]; now: number };

/** What else is written for lines that are paid, in one batch with their order's fulfilment. */
export const handOver = (db: Database, { lines, ...paid }: Paid): BatchItem<"sqlite">[] =>
  lines.flatMap((line) => stepsFor(db, line, paid));

/**
 * The tickets of an order become its booking: see `confirmBooking`. A voucher is issued. Nothing is to be done yet for
 * anything else: it is handed over by people.
 */
function stepsFor(
  db: Database,
  { id, kind, amountMinor, refId = null }: NewLine,
  paid: Omit<Paid, "lines">,
): BatchItem<"sqlite">[] {
  switch (kind) {
    case "ticket":
    case "fee":
    case "product":
    case "membership":
      return [];
    case "voucher":
      // one that costs nothing is worth nothing
      if (amountMinor === 0) return [];
      return issueSteps(db, { voucherId: refId, orderLineId: id, amountMinor, ...paid });
  }
}
