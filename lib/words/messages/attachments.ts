import type { Database } from "@/db/client";
import { isDatabaseBusy } from "@/db/failures";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { say } from "@/lib/log";
import type { Attachment, MessageKind, Written } from "@/lib/message";
import type { CalendarBooking } from "@/lib/words/tickets/booking-calendar";

type Part = "pdf" | "ics";

/** What goes along with each kind: tickets where it brings them, and the calendar's event whenever that has changed. */
const ALONG: Partial<Record<MessageKind, readonly Part[]>> = {
  "booking-confirmed": ["pdf", "ics"],
  "booking-cancelled": ["ics"],
  "showtime-moved": ["ics"],
  "showtime-cancelled": ["ics"],
  "ticket-received": ["pdf", "ics"],
  "ticket-changed": ["ics"],
  "ticket-ended": ["ics"],
};

const NAMES: Record<Part, string> = { pdf: "Tickets as a PDF", ics: "Calendar file" };
const PATHS: Record<Part, string> = { pdf: "pdf", ics: "calendar" };

/** The tokens of the links that a payload has. */
type Tokens = { linkToken?: string; holderToken?: string };

const partsOf = ({ kind }: Pick<Written, "kind">) => ALONG[kind] ?? [];

/** What goes along with a message, where nothing is handed on: the same files, behind the link that is in it. */
export function attachedTo(message: Pick<Written, "kind" | "payload">): { label: string; href: string }[] {
  const { linkToken, holderToken } = message.payload as Tokens;
  const page = holderToken ? `/tickets/held/${holderToken}` : `/tickets/${linkToken}`;
  return partsOf(message).map((part) => ({ label: NAMES[part], href: `${page}/${PATHS[part]}` }));
}

/**
 * The same as files, of what the booking is by now. The same booking gives the same bytes, so that a transport which knows a
 * message again knows it with its files. A file that cannot be made keeps nobody from the message: it holds the links.
 */
export async function attachmentsOf(
  db: Database,
  message: Pick<Written, "kind" | "payload">,
): Promise<Attachment[]> {
  const parts = partsOf(message);
  if (parts.length === 0) return [];
  try {
    const booking = await findBooking(db, message.payload as Tokens);
    if (!booking) return [];
    const made = await Promise.all(parts.map((part) => make(part, booking)));
    return made.filter((file) => file !== null);
  } catch (error) {
    // asked again later
    if (isDatabaseBusy(error)) throw error;
    say(`A message goes without its files: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

async function findBooking(
  db: Database,
  { linkToken, holderToken }: Tokens,
): Promise<CalendarBooking | null> {
  if (holderToken) return getHeldBooking(db, holderToken);
  return linkToken ? getBookingByLink(db, linkToken) : null;
}

/** The libraries that make them are loaded with the first. */
async function make(part: Part, booking: CalendarBooking): Promise<Attachment | null> {
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
