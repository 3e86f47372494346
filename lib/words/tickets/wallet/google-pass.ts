import { importPKCS8, SignJWT } from "jose";
import { isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { passIdOf } from "@/lib/bookings/wallet-pass";
import { languageOf } from "@/lib/languages";
import { said } from "@/lib/translations/texts";
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
  const { reference, name } = booking;
  const eventTicketObject = {
    ...objectOf(booking, ticket, keys),
    ticketNumber: formatReference(reference),
    ...(name && { ticketHolderName: name }),
  };
  const payload = {
    eventTicketClasses: [classOf(booking, keys)],
    eventTicketObjects: [eventTicketObject],
  };
  const token = await new SignJWT({ typ: "savetowallet", origins: [keys.origin], payload })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(keys.email)
    .setAudience("google")
    .setIssuedAt(Math.floor(booking.createdAt / 1_000))
    .sign(await importPKCS8(keys.privateKey, "RS256"));
  return SAVE + token;
}

/**
 * What Google changes of a ticket that was saved, and of its showtime: nobody's name is in it. A patch leaves what it does
 * not name as it was, so that the code of a void pass is taken away by null.
 */
export function googleChange(booking: CalendarBooking, ticket: Ticket, keys: Pick<GoogleKeys, "issuerId">) {
  const isVoid = !isBuyersToShow(ticket) || booking.showtime.state === "cancelled";
  const object = objectOf(booking, ticket, keys);
  return {
    eventTicketClass: classOf(booking, keys),
    eventTicketObject: isVoid ? { ...object, state: "EXPIRED", barcode: null } : object,
  };
}

const textIn = (language: string) => (value: string) => ({ defaultValue: { language, value } });

/** Google keeps a class as it was first seen in a link, until it is told otherwise. */
function classOf({ showtime, language }: CalendarBooking, { issuerId }: Pick<GoogleKeys, "issuerId">) {
  const { showtimeId, theaterName, address, city, startsAt, endsAt } = showtime;
  const text = textIn(language);
  const title = said(showtime.movieTitle, showtime.movieTitles, languageOf(language));
  return {
    id: `${issuerId}.showtime-${showtimeId}`,
    ...{ issuerName: theaterName, reviewStatus: "UNDER_REVIEW", eventName: text(title) },
    venue: { name: text(theaterName), address: text(`${address}, ${city}`) },
    dateTime: { start: new Date(startsAt).toISOString(), end: new Date(endsAt).toISOString() },
  };
}

function objectOf(booking: CalendarBooking, ticket: Ticket, { issuerId }: Pick<GoogleKeys, "issuerId">) {
  const { showtime, language } = booking;
  const text = textIn(language);
  return {
    id: `${issuerId}.${passIdOf(booking, ticket)}`,
    ...{ classId: `${issuerId}.showtime-${showtime.showtimeId}`, state: "ACTIVE" },
    seatInfo: {
      ...{ seat: text(ticket.seatNumber), row: text(ticket.rowLabel) },
      section: text(showtime.screenName),
    },
    ticketType: text(said(ticket.ticketType, ticket.ticketTypes, languageOf(language))),
    barcode: { type: "QR_CODE", value: ticket.code },
  };
}
