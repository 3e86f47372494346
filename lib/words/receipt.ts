import type { ReceiptSeries } from "@/db/schema/receipts";

export const RECEIPT_TITLES: Record<ReceiptSeries, string> = {
  receipt: "Receipt",
  "credit-note": "Credit note",
};

/** "2026-000123", and "C2026-000004" of a credit note. */
export const receiptNumber = ({
  series,
  year,
  number,
}: {
  series: ReceiptSeries;
  year: number;
  number: number;
}): string => `${series === "credit-note" ? "C" : ""}${year}-${String(number).padStart(6, "0")}`;
