import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { byRate } from "@/lib/orders/by-rate";
import type { Receipt, ReceiptLine } from "@/lib/orders/list-receipts";

const line = (id: string, more: Partial<ReceiptLine>): ReceiptLine => ({
  ...{ id, kind: "product", quantity: 1, label: null, amountMinor: 1_200 },
  ...{ taxMinor: 200, taxBasisPoints: 2_000, ...more },
});

/** Two adults, popcorn at another rate, and a gift voucher. */
export const LINES = [
  line("one", { kind: "ticket" }),
  line("two", { kind: "ticket" }),
  line("corn", { label: "Popcorn", quantity: 3, amountMinor: 900, taxMinor: 47, taxBasisPoints: 550 }),
  line("gift", {
    kind: "voucher",
    label: "Gift voucher",
    amountMinor: 2_000,
    taxMinor: 0,
    taxBasisPoints: 0,
  }),
];

function receiptOf(lines: ReceiptLine[], more: Partial<Receipt> = {}): Receipt {
  const grossMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    ...{ theaterId: 1, series: "receipt", year: 2026, number: 123, orderId: "order", refundId: null },
    ...{ issuedAt: Date.UTC(2026, 10, 24, 19, 42), currency: "GBP" },
    ...{ legalName: "Lantern Ltd", legalAddress: "2 Back Lane, London", taxNumber: "GB 417 0223 58" },
    ...{ lines, rates: byRate(lines), grossMinor, tenders: [{ tender: "card", amountMinor: grossMinor }] },
    ...{ credits: null, ...more },
  };
}

/** An order with its receipt, and a credit note for the lines named. */
export function issuedOrder(
  lines: ReceiptLine[] = LINES,
  { back = [], ...more }: Partial<Receipt> & { back?: ReceiptLine[] } = {},
): OrderReceipts {
  const first = receiptOf(lines, more);
  const note = { series: "credit-note", number: 4, refundId: "refund", credits: first } as const;
  return {
    ...{ orderId: "order", theaterName: "The Grand", timeZone: "Europe/London", language: DEFAULT_LOCALE },
    reference: "KX7P2MQ4",
    tickets: ["one", "two"].map((orderLineId) => ({ orderLineId, ticketType: "Adult" })),
    issued: [first, ...(back.length > 0 ? [receiptOf(back, { ...more, ...note })] : [])],
  };
}
