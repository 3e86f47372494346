import type { Booking } from "@/lib/bookings/booking";
import type { Receipt, ReceiptLine } from "@/lib/orders/list-receipts";

export type NamedLine = Pick<ReceiptLine, "quantity" | "amountMinor" | "taxBasisPoints"> & { name: string };
export type NamedReceipt = Omit<Receipt, "lines"> & { lines: NamedLine[] };

const KINDS: Record<ReceiptLine["kind"], string> = {
  ticket: "Cinema ticket",
  fee: "Booking fee",
  product: "Product",
  voucher: "Voucher",
  membership: "Membership",
};

/** A receipt with what its lines are called; tickets of one type and price are one line. */
export function namedReceipt(receipt: Receipt, { tickets }: Pick<Booking, "tickets">): NamedReceipt {
  const typeOf = new Map(tickets.map(({ orderLineId, ticketType }) => [orderLineId, ticketType]));
  const named = receipt.lines.map(({ id, kind, label, quantity, amountMinor, taxBasisPoints }) => ({
    ...{ quantity, amountMinor, taxBasisPoints },
    name:
      kind === "ticket" ? [KINDS.ticket, typeOf.get(id)].filter(Boolean).join(", ") : label || KINDS[kind],
    isTicket: kind === "ticket",
  }));
  const groups = Map.groupBy(named, (line) =>
    line.isTicket ? `${line.name} ${line.amountMinor} ${line.taxBasisPoints}` : line,
  );
  const lines = [...groups.values()].map(
    (same): NamedLine => ({
      name: same[0]?.name ?? "",
      taxBasisPoints: same[0]?.taxBasisPoints ?? 0,
      quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
      amountMinor: same.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    }),
  );
  return { ...receipt, lines };
}
