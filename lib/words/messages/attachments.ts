import type { Database } from "@/db/client";
import { isDatabaseBusy } from "@/db/failures";
import type { ReceiptSeries } from "@/db/schema/receipts";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getOrderReceipts } from "@/lib/bookings/get-order-receipts";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { say } from "@/lib/log";
import type { Attachment, MessageKind, Written } from "@/lib/message";
import { receiptPath } from "@/lib/orders/receipt-link";
import { receiptNumber } from "@/lib/words/receipts/receipt-words";
import type { CalendarBooking } from "@/lib/words/tickets/booking-calendar";

type Part = "pdf" | "ics" | "receipt" | "credit-note";

/** What goes along with each kind: tickets where it brings them, the calendar's event whenever that has changed, and what
 * proves the money that came in or went back. */
const ALONG: Partial<Record<MessageKind, readonly Part[]>> = {
  "booking-confirmed": ["pdf", "ics", "receipt"],
  "booking-cancelled": ["ics", "credit-note"],
  "booking-refunded": ["credit-note"],
  "showtime-moved": ["ics"],
  "showtime-cancelled": ["ics", "credit-note"],
  "order-refunded": ["credit-note"],
  "ticket-received": ["pdf", "ics"],
  "ticket-changed": ["ics"],
  "ticket-ended": ["ics"],
  "voucher-bought": ["receipt"],
};

const NAMES: Record<Part, string> = {
  ...{ pdf: "Tickets as a PDF", ics: "Calendar file" },
  ...{ receipt: "Receipt as a PDF", "credit-note": "Credit note as a PDF" },
};
const PATHS: Record<Part, string> = {
  ...{ pdf: "pdf", ics: "calendar" },
  ...{ receipt: "receipt/pdf?of=receipt", "credit-note": "receipt/pdf?of=credit-note" },
};

/** What a payload leads to its files by, and whether there was any money. */
type Told = {
  linkToken?: string;
  holderToken?: string;
  orderId?: string;
  totalMinor?: number;
  refundMinor?: number;
};
type ToldMessage = Pick<Written, "kind" | "payload">;

function partsOf({ kind, payload }: ToldMessage): readonly Part[] {
  const { totalMinor, refundMinor, linkToken, orderId } = payload as Told;
  const hasOrder = linkToken !== undefined || orderId !== undefined;
  const isThere: Partial<Record<Part, boolean>> = {
    receipt: hasOrder && totalMinor !== 0,
    "credit-note": hasOrder && refundMinor !== 0,
  };
  return (ALONG[kind] ?? []).filter((part) => isThere[part] ?? true);
}

/** What goes along with a message, where nothing is handed on: the same files, behind the link that is in it. */
export function attachedTo(message: ToldMessage): { label: string; href: string }[] {
  const { linkToken, holderToken, orderId } = message.payload as Told;
  const page = holderToken ? `/tickets/held/${holderToken}` : `/tickets/${linkToken}`;
  return partsOf(message).map((part) => ({
    label: NAMES[part],
    href: orderId ? `${receiptPath(orderId)}/pdf?of=${part}` : `${page}/${PATHS[part]}`,
  }));
}

/**
 * The same as files, of what the booking is by now. The same booking gives the same bytes, so that a transport which knows a
 * message again knows it with its files. A file that cannot be made keeps nobody from the message: it holds the links.
 */
export async function attachmentsOf(db: Database, message: ToldMessage): Promise<Attachment[]> {
  const parts = partsOf(message);
  if (parts.length === 0) return [];
  try {
    const { booking, orderId } = await findAbout(db, message.payload as Told);
    const made = await Promise.all(
      parts.map((part) => {
        if (part === "receipt" || part === "credit-note") return makeReceipts(db, part, orderId);
        return booking && make(part, booking);
      }),
    );
    return made.filter((file) => file !== null);
  } catch (error) {
    // asked again later
    if (isDatabaseBusy(error)) throw error;
    say(`A message goes without its files: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

type About = { booking: CalendarBooking | null; orderId: string | null };

async function findAbout(db: Database, { linkToken, holderToken, orderId = "" }: Told): Promise<About> {
  // what a friend has is not the buyer's money
  if (holderToken) return { booking: await getHeldBooking(db, holderToken), orderId: null };
  if (!linkToken) return { booking: null, orderId: orderId || null };
  const booking = await getBookingByLink(db, linkToken);
  return { booking, orderId: booking?.orderId ?? null };
}

/** The receipt of an order, or all of its credit notes by now. */
async function makeReceipts(
  db: Database,
  series: ReceiptSeries,
  orderId: string | null,
): Promise<Attachment | null> {
  const order = orderId === null ? null : await getOrderReceipts(db, orderId);
  if (!order) return null;
  const { chosenReceipts, receiptsPdf } = await import("@/lib/words/receipts/receipts-pdf");
  const body = await receiptsPdf(order, series);
  const last = chosenReceipts(order, series).at(-1);
  return body && last
    ? { filename: `${series}-${receiptNumber(last)}.pdf`, type: "application/pdf", body }
    : null;
}

/** The libraries that make them are loaded with the first. */
async function make(part: "pdf" | "ics", booking: CalendarBooking): Promise<Attachment | null> {
  const filename = `tickets-${booking.reference}.${part}`;
  if (part === "pdf") {
    const { ticketsPdf } = await import("@/lib/words/tickets/tickets-pdf");
    const body = await ticketsPdf(booking);
    return body && { filename, type: "application/pdf", body };
  }
  const { bookingCalendar, methodOf } = await import("@/lib/words/tickets/booking-calendar");
  const type = `text/calendar; charset=utf-8; method=${methodOf(booking)}`;
  return { filename, type, body: new TextEncoder().encode(bookingCalendar(booking)) };
}
