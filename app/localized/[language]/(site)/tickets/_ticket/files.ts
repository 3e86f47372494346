import { respond } from "@/app/_http/respond";
import type { Wallet } from "@/db/schema/wallets";
import { isBuyersToShow } from "@/lib/bookings/booking";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { givePasses } from "@/lib/wallets/give-passes";
import { bookingCalendar, type CalendarBooking } from "@/lib/words/tickets/booking-calendar";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";
import { applePasses } from "@/lib/words/tickets/wallet/apple-pass";
import { googleLink } from "@/lib/words/tickets/wallet/google-pass";
import { appleKeys, googleKeys } from "@/lib/words/tickets/wallet/keys";
import { asFile } from "./as-file";

export async function pdfFile(booking: CalendarBooking) {
  const body = await ticketsPdf(booking);
  return body && { body, type: "application/pdf", ending: "pdf" };
}

export const calendarFile = (booking: CalendarBooking) => ({
  ...{ body: bookingCalendar(booking), type: "text/calendar; charset=utf-8", ending: "ics" },
});

type Find<Found> = () => Promise<Found | null>;

/**
 * The same booking, read once it is remembered which passes of it are given out: what changes from then on is told to
 * their wallets.
 */
const afterGiving =
  <Found extends CalendarBooking>(find: Find<Found>, wallet: Wallet, ticketId?: string): Find<Found> =>
  async () => {
    const booking = await find();
    if (!booking) return null;
    const tickets = booking.tickets.filter(({ id }) => ticketId === undefined || id === ticketId);
    await givePasses(database(), { booking: { id: booking.id, tickets }, wallet, now: await currentTime() });
    return find();
  };

/** A booking's passes for Apple Wallet; 404 where that is not set up. */
export const toApple = (find: Find<CalendarBooking>) => {
  const keys = appleKeys();
  return asFile(
    keys ? afterGiving(find, "apple") : async () => null,
    (booking) => keys && applePasses(booking, keys),
  );
};

/** Leads to Google with a ticket to be saved; 404 where Google Wallet is not set up, or the ticket is not one's to show. */
export const toGoogle = (find: Find<CalendarBooking>, ticketId: string) =>
  respond(async () => {
    const keys = googleKeys();
    const isGood = keys && goodIn(await find(), ticketId);
    const booking = isGood && (await afterGiving(find, "google", ticketId)());
    const ticket = booking && goodIn(booking, ticketId);
    if (!ticket) return new Response(t("tickets.file.unknownTicket"), { status: 404 });
    return Response.redirect(await googleLink(booking, ticket, keys), 303);
  });

function goodIn(booking: CalendarBooking | null, ticketId: string) {
  const ticket = booking?.tickets.find(({ id }) => id === ticketId);
  return ticket && isBuyersToShow(ticket) && booking?.showtime.state !== "cancelled" ? ticket : null;
}
