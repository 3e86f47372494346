import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
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

type ReceiptKind = "receipt" | "credit-note" | "payment-proof" | "refund-proof";

const proofKind = (receipt: Pick<Receipt, "lines">): "receipt" | "payment-proof" =>
  isForVouchers(receipt) ? "payment-proof" : "receipt";

function receiptKindOf(receipt: Pick<Receipt, "series" | "lines">): ReceiptKind {
  if (receipt.series === "receipt") return proofKind(receipt);
  return isForVouchers(receipt) ? "refund-proof" : "credit-note";
}

/** What it is called. */
export const receiptKind = (receipt: Pick<Receipt, "series" | "lines">): string =>
  t(`receipts.kind.${receiptKindOf(receipt)}`);

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

/** A receipt in words. */
export function receiptWords(receipt: Receipt, order: OrderReceipts): ReceiptWords {
  const { legalName, legalAddress, taxNumber, currency, rates, grossMinor } = receipt;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const isRefund = receipt.series === "credit-note";
  const isTaxed = rates.some(({ taxMinor }) => taxMinor > 0);
  return {
    title: t(`receipts.title.${receiptKindOf(receipt)}`, { number: receiptNumber(receipt) }),
    seller: [
      isolate(legalName),
      isolate(legalAddress),
      taxNumber && t("receipts.taxNumber", { number: isolate(taxNumber) }),
    ].filter(Boolean),
    facts: factsOf(receipt, order),
    isRefund,
    lines: namedLines(receipt.lines, order).map(({ name, quantity, amountMinor }) => ({
      name: quantity > 1 ? t("receipts.line.many", { quantity, name: isolate(name) }) : isolate(name),
      amount: money(amountMinor),
    })),
    total: { name: isRefund ? t("receipts.refunded") : t("receipts.paid"), amount: money(grossMinor) },
    tenders: receipt.tenders.map(({ tender, amountMinor }) => ({
      name: tenderWords(tender, isRefund),
      amount: money(amountMinor),
    })),
    rates: isTaxed
      ? rates.map(({ taxBasisPoints, netMinor, taxMinor, grossMinor: gross }) => ({
          ...{
            rate: t("receipts.rate", { percent: taxBasisPoints / 100 }),
            net: money(netMinor),
            tax: money(taxMinor),
          },
          gross: money(gross),
        }))
      : [],
    notes: notesOf(receipt, isTaxed),
  };
}

function tenderWords(of: Receipt["tenders"][number]["tender"], isRefund: boolean): string {
  const tender = t(`receipts.tender.${of}`);
  return isRefund ? t("receipts.refundedTo", { tender }) : t("receipts.paidBy", { tender });
}

function factsOf(receipt: Receipt, order: OrderReceipts): ReceiptWords["facts"] {
  const { issuedAt, credits } = receipt;
  const { timeZone, theaterName, reference } = order;
  const first = order.issued.find(({ series }) => series === "receipt");
  const day = formatShortFullDay(issuedAt, timeZone);
  const value = t("receipts.issuedAt", { day, time: formatTime(issuedAt, timeZone) });
  return [
    ...(credits && first
      ? [{ name: t(`receipts.corrects.${proofKind(first)}`), value: receiptNumber(credits) }]
      : []),
    { name: t("receipts.issued"), value },
    { name: t("receipts.soldBy"), value: isolate(theaterName) },
    ...(reference ? [{ name: t("receipts.booking"), value: formatReference(reference) }] : []),
  ];
}

function notesOf(receipt: Receipt, isTaxed: boolean): string[] {
  if (isForVouchers(receipt)) return [t("receipts.note.vouchersAlone")];
  return [
    ...(isTaxed ? [] : [t("receipts.note.noTax")]),
    ...(receipt.lines.some(({ kind }) => kind === "voucher") ? [t("receipts.note.vouchers")] : []),
  ];
}
