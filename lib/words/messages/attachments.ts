import type { Database } from "@/db/client";
import { isDatabaseAway } from "@/db/failures";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getOrderReceipts } from "@/lib/bookings/get-order-receipts";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { type FixedKey, t } from "@/lib/i18n/t";
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

const NAMES = {
  ...({ pdf: "letters.file.tickets", ics: "letters.file.calendar" } as const),
  ...({ receipt: "letters.file.receipt", "credit-note": "letters.file.creditNote" } as const),
} satisfies Record<Part, FixedKey>;
const PATHS: Record<Part, string> = {
  ...{ pdf: "pdf", ics: "calendar", receipt: "receipt/pdf", "credit-note": "receipt/pdf" },
};

/** What a payload leads to its files by, and whether there was any money. */
type Told = {
  linkToken?: string;
  holderToken?: string;
  orderId?: string;
  totalMinor?: number;
  refundMinor?: number;
  credits?: string[];
};
type ToldMessage = Pick<Written, "kind" | "payload">;

function partsOf({ kind, payload }: ToldMessage): readonly Part[] {
  const { totalMinor, refundMinor, linkToken, orderId, credits } = payload as Told;
  const hasOrder = linkToken !== undefined || orderId !== undefined;
  const isThere: Partial<Record<Part, boolean>> = {
    receipt: hasOrder && totalMinor !== 0,
    "credit-note": hasOrder && refundMinor !== 0 && credits?.length !== 0,
  };
  return (ALONG[kind] ?? []).filter((part) => isThere[part] ?? true);
}

/** Which receipts a part is: of credit notes those of this refund. */
const namesOf = (part: Part, { credits }: Told): readonly string[] | null => {
  if (part === "credit-note") return credits ?? [part];
  return part === "receipt" ? [part] : null;
};

/** What goes along with a message, where nothing is handed on: the same files, behind the link that is in it. */
export function attachedTo(message: ToldMessage): { label: string; href: string }[] {
  const told = message.payload as Told;
  const { linkToken, holderToken, orderId } = told;
  const page = holderToken ? `/tickets/held/${holderToken}` : `/tickets/${linkToken}`;
  return partsOf(message).map((part) => {
    const of = namesOf(part, told)?.map((name) => ["of", name]);
    const path = orderId ? `${receiptPath(orderId)}/pdf` : `${page}/${PATHS[part]}`;
    return { label: t(NAMES[part]), href: of ? `${path}?${new URLSearchParams(of)}` : path };
  });
}

/**
 * The same as files, of what the booking is by now. The same booking gives the same bytes, so that a transport which knows a
 * message again knows it with its files. A file that cannot be made keeps nobody from the message: it holds the links.
 */
export async function attachmentsOf(db: Database, message: ToldMessage): Promise<Attachment[]> {
  const parts = partsOf(message);
  if (parts.length === 0) return [];
  try {
    const told = message.payload as Told;
    const { booking, orderId } = await findAbout(db, told);
    const made = await Promise.all(
      parts.map((part) => {
        const of = namesOf(part, told);
        if (of) return makeReceipts(db, part, of, orderId);
        return booking && (part === "pdf" || part === "ics") ? make(part, booking) : null;
      }),
    );
    return made.filter((file) => file !== null);
  } catch (error) {
    // asked again later
    if (isDatabaseAway(error)) throw error;
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

/** Those of an order that are named so. */
async function makeReceipts(
  db: Database,
  part: Part,
  of: readonly string[],
  orderId: string | null,
): Promise<Attachment | null> {
  const order = orderId === null ? null : await getOrderReceipts(db, orderId);
  if (!order) return null;
  const { chosenReceipts, receiptsPdf } = await import("@/lib/words/receipts/receipts-pdf");
  const body = await receiptsPdf(order, of);
  const last = chosenReceipts(order, of).at(-1);
  return body && last
    ? { filename: `${part}-${receiptNumber(last)}.pdf`, type: "application/pdf", body }
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
