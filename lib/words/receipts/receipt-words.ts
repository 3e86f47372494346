import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import { formatMoney } from "@/lib/money";
import type { Receipt, ReceiptNumber } from "@/lib/orders/list-receipts";
import { formatShortFullDay, formatTime } from "@/lib/zoned-time";
import { namedLines } from "./named-lines";

/** "2026-000123", and "C2026-000004" of a credit note. */
export const receiptNumber = ({ series, year, number }: ReceiptNumber): string =>
  `${series === "credit-note" ? "C" : ""}${year}-${String(number).padStart(6, "0")}`;

/**
 * A voucher for whatever a theater sells is no sale yet: what is bought with it is, and has the tax. So what is issued for
 * vouchers alone proves that money came in or went back, in the same series, whose numbers have no gap.
 */
const isForVouchers = ({ lines }: Pick<Receipt, "lines">): boolean =>
  lines.length > 0 && lines.every(({ kind }) => kind === "voucher");

/** What it is called. */
export function receiptKind(receipt: Pick<Receipt, "series" | "lines">): string {
  if (receipt.series === "receipt") return isForVouchers(receipt) ? "Proof of payment" : "Receipt";
  return isForVouchers(receipt) ? "Proof of refund" : "Credit note";
}

type Tender = Receipt["tenders"][number]["tender"];

const TENDERS: Record<Tender, string> = {
  card: "Card",
  cash: "Cash",
  terminal: "Card at the box office",
  voucher: "Gift voucher",
  counter: "Box office",
  complimentary: "Complimentary",
  pass: "Pass",
  none: "Nothing to pay",
};

type Amount = { name: string; amount: string };

/** All that a receipt says, in the order in which it says it: the same on the page and on paper. */
export type ReceiptWords = {
  /** "Receipt 2026-000123" */
  title: string;
  /** Who sold: name, address, and tax number where there is one. */
  seller: string[];
  facts: { name: string; value: string }[];
  isRefund: boolean;
  lines: Amount[];
  total: Amount;
  tenders: Amount[];
  /** Net, tax and gross by rate; none where there is no tax in it. */
  rates: { rate: string; net: string; tax: string; gross: string }[];
  notes: string[];
};

/** A receipt in words; `language`: its reader's, where it is not the pages'. */
export function receiptWords(receipt: Receipt, order: OrderReceipts, language?: string): ReceiptWords {
  const { legalName, legalAddress, taxNumber, currency, rates, grossMinor } = receipt;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, language);
  const isRefund = receipt.series === "credit-note";
  const isTaxed = rates.some(({ taxMinor }) => taxMinor > 0);
  return {
    title: `${receiptKind(receipt)} ${receiptNumber(receipt)}`,
    seller: [
      isolate(legalName),
      isolate(legalAddress),
      taxNumber && `Tax number ${isolate(taxNumber)}`,
    ].filter(Boolean),
    facts: factsOf(receipt, order, language),
    isRefund,
    lines: namedLines(receipt.lines, order).map(({ name, quantity, amountMinor }) => ({
      name: quantity > 1 ? `${quantity} × ${isolate(name)}` : isolate(name),
      amount: money(amountMinor),
    })),
    total: { name: isRefund ? "Refunded" : "Paid", amount: money(grossMinor) },
    tenders: receipt.tenders.map(({ tender, amountMinor }) => ({
      name: `${isRefund ? "To" : "By"}: ${TENDERS[tender]}`,
      amount: money(amountMinor),
    })),
    rates: isTaxed
      ? rates.map(({ taxBasisPoints, netMinor, taxMinor, grossMinor: gross }) => ({
          ...{ rate: `${taxBasisPoints / 100} %`, net: money(netMinor), tax: money(taxMinor) },
          gross: money(gross),
        }))
      : [],
    notes: notesOf(receipt, isTaxed),
  };
}

function factsOf(receipt: Receipt, order: OrderReceipts, language?: string): ReceiptWords["facts"] {
  const { issuedAt, credits } = receipt;
  const { timeZone, theaterName, reference } = order;
  const first = order.issued.find(({ series }) => series === "receipt");
  const at = `${formatShortFullDay(issuedAt, timeZone, language)}, ${formatTime(issuedAt, timeZone, language)}`;
  return [
    ...(credits && first
      ? [{ name: `For ${receiptKind(first).toLowerCase()}`, value: receiptNumber(credits) }]
      : []),
    { name: "Issued", value: at },
    { name: "Sold by", value: isolate(theaterName) },
    ...(reference ? [{ name: "Booking", value: formatReference(reference) }] : []),
  ];
}

function notesOf(receipt: Receipt, isTaxed: boolean): string[] {
  if (isForVouchers(receipt))
    return [
      "There is no tax in it, and it is no tax receipt: a voucher is taxed when it is spent, by what is bought with it.",
    ];
  return [
    ...(isTaxed ? [] : ["No tax is included."]),
    ...(receipt.lines.some(({ kind }) => kind === "voucher")
      ? ["A voucher is taxed when it is spent, by what is bought with it."]
      : []),
  ];
}
