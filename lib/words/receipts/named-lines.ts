import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { t } from "@/lib/i18n/t";
import type { ReceiptLine } from "@/lib/orders/list-receipts";
import { said } from "@/lib/translations/texts";

export type NamedLine = Pick<ReceiptLine, "quantity" | "amountMinor"> & { name: string };

/** What the lines of a receipt are called; tickets of one type, price and rate are one line. */
export function namedLines(
  lines: readonly ReceiptLine[],
  { tickets }: Pick<OrderReceipts, "tickets">,
): NamedLine[] {
  const typeOf = new Map(
    tickets.map(({ orderLineId, ticketType, ticketTypes }) => [orderLineId, said(ticketType, ticketTypes)]),
  );
  const named = lines.map(({ id, kind, label, quantity, amountMinor, taxBasisPoints }) => ({
    ...{ quantity, amountMinor, taxBasisPoints },
    name: kind === "ticket" ? ticketName(typeOf.get(id)) : label || t(`receipts.line.${kind}`),
    isTicket: kind === "ticket",
  }));
  const groups = Map.groupBy(named, (line) =>
    line.isTicket ? `${line.name} ${line.amountMinor} ${line.taxBasisPoints}` : line,
  );
  return [...groups.values()].map((same) => ({
    name: same[0]?.name ?? "",
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
    amountMinor: same.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  }));
}

const ticketName = (type: string | undefined): string =>
  type ? t("receipts.line.ticketOf", { type }) : t("receipts.line.ticket");
