import { importPKCS8, SignJWT } from "jose";
import type { Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import type { CalendarBooking } from "../booking-calendar";
import type { GoogleKeys } from "./keys";

/** Where Google saves what a signed link says. */
const SAVE = "https://pay.google.com/gp/v/save/";

/**
 * The link by which a ticket is saved to Google Wallet: a JWT (RS256) of the showtime as a class and the ticket as its
 * object. As short as it can be: it travels in an address.
 */
export async function googleLink(
  booking: CalendarBooking,
  ticket: Ticket,
  keys: GoogleKeys,
): Promise<string> {
  const { showtime, language, reference, name } = booking;
  const { showtimeId, movieTitle, theaterName, address, city, startsAt, endsAt, screenName } = showtime;
  const text = (value: string) => ({ defaultValue: { language, value } });
  // a class is kept by Google as it was first seen, so one that was changed is another
  const classId = `${keys.issuerId}.showtime-${showtimeId}-${showtime.revision}`;
  const eventTicketClass = {
    ...{ id: classId, issuerName: theaterName, reviewStatus: "UNDER_REVIEW", eventName: text(movieTitle) },
    venue: { name: text(theaterName), address: text(`${address}, ${city}`) },
    dateTime: { start: new Date(startsAt).toISOString(), end: new Date(endsAt).toISOString() },
  };
  const eventTicketObject = {
    ...{ id: `${keys.issuerId}.${booking.id}.${ticket.id}`, classId, state: "ACTIVE" },
    seatInfo: { seat: text(ticket.seatNumber), row: text(ticket.rowLabel), section: text(screenName) },
    ticketNumber: formatReference(reference),
    ...(name && { ticketHolderName: name }),
    ticketType: text(ticket.ticketType),
    barcode: { type: "QR_CODE", value: ticket.code },
  };
  const payload = { eventTicketClasses: [eventTicketClass], eventTicketObjects: [eventTicketObject] };
  const token = await new SignJWT({ typ: "savetowallet", origins: [keys.origin], payload })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(keys.email)
    .setAudience("google")
    .setIssuedAt(Math.floor(booking.createdAt / 1_000))
    .sign(await importPKCS8(keys.privateKey, "RS256"));
  return SAVE + token;
}
