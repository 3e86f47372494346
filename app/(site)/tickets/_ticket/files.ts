import { respond } from "@/app/_http/respond";
import { isBuyersToShow } from "@/lib/bookings/booking";
import { bookingCalendar, type CalendarBooking } from "@/lib/words/tickets/booking-calendar";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";
import { applePasses } from "@/lib/words/tickets/wallet/apple-pass";
import { googleLink } from "@/lib/words/tickets/wallet/google-pass";
import { appleKeys, googleKeys } from "@/lib/words/tickets/wallet/keys";

export async function pdfFile(booking: CalendarBooking) {
  const body = await ticketsPdf(booking);
  return body && { body, type: "application/pdf", ending: "pdf" };
}

export const calendarFile = (booking: CalendarBooking) => ({
  ...{ body: bookingCalendar(booking), type: "text/calendar; charset=utf-8", ending: "ics" },
});

/** None where Apple Wallet is not set up. */
export function appleFile(booking: CalendarBooking) {
  const keys = appleKeys();
  return keys && applePasses(booking, keys);
}

/** Leads to Google with a ticket to be saved; 404 where Google Wallet is not set up, or the ticket is not one's to show. */
export const toGoogle = (find: () => Promise<CalendarBooking | null>, ticketId: string) =>
  respond(async () => {
    const keys = googleKeys();
    const booking = keys && (await find());
    const ticket = booking?.tickets.find(({ id }) => id === ticketId);
    const isGood = ticket && isBuyersToShow(ticket) && booking?.showtime.state !== "cancelled";
    if (!keys || !booking || !isGood) return new Response("No such ticket.", { status: 404 });
    return Response.redirect(await googleLink(booking, ticket, keys), 303);
  });
