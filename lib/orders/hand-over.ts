import type { BatchItem } from "drizzle-orm/batch";
import type { NewLine } from "./order-steps";

/** What else is written for lines that are paid, in one batch with their order's fulfilment. */
export const handOver = (lines: readonly NewLine[]): BatchItem<"sqlite">[] => lines.flatMap(stepsFor);

/**
 * The tickets of an order become its booking: see `confirmBooking`. Nothing is to be done yet for anything else: it is
 * handed over by people.
 */
function stepsFor({ kind }: NewLine): BatchItem<"sqlite">[] {
  switch (kind) {
    case "ticket":
    case "fee":
    case "product":
    case "voucher":
    case "membership":
      return [];
  }
}
