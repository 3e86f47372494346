import { eq, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { showtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { ticketTypeTexts } from "../ticket-type-texts";

export const transferRows = (db: Database) =>
  db
    .select({
      id: ticketTransfers.id,
      ticketId: ticketTransfers.ticketId,
      offeredAt: ticketTransfers.offeredAt,
      takenBackAt: ticketTransfers.takenBackAt,
      acceptedAt: ticketTransfers.acceptedAt,
      acceptedName: ticketTransfers.acceptedName,
      acceptedEmail: ticketTransfers.acceptedEmail,
      reference: ticketTransfers.reference,
      /** As the ticket, its holder's alone: not for who has the offer's link. */
      holderToken: ticketTransfers.holderToken,
      bookingId: bookings.id,
      bookingReference: bookings.reference,
      linkToken: bookings.linkToken,
      buyer: orders.name,
      buyersEmail: orders.email,
      language: orders.language,
      showtimeId: tickets.showtimeId,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      ticketType: tickets.ticketType,
      ticketTypes: ticketTypeTexts,
      ticket: tickets,
      showtime: { ...showtimeDetails, currency: orders.currency },
    })
    .from(ticketTransfers)
    .innerJoin(tickets, eq(tickets.id, ticketTransfers.ticketId))
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId));

const one = async (db: Database, condition: SQL) => (await transferRows(db).where(condition).get()) ?? null;

/** An offer with its ticket, by the link that was made for it, whatever came of it. */
export const getOffer = (db: Database, offerToken: string) =>
  one(db, eq(ticketTransfers.offerToken, offerToken));

/** A ticket that was accepted, by the link that its holder got. */
export const getHeldTicket = (db: Database, holderToken: string) =>
  one(db, eq(ticketTransfers.holderToken, holderToken));

/** The same as a booking of one seat, for whatever shows or prints bookings; null where there is none. */
export const getHeldBooking = async (db: Database, holderToken: string) =>
  asBooking(await getHeldTicket(db, holderToken));

/** The same by the transfer's id, for what its holder has been given already. */
export const getHeldBookingById = async (db: Database, transferId: string) =>
  asBooking(await one(db, eq(ticketTransfers.id, transferId)));

function asBooking(held: TransferredTicket | null) {
  if (!held?.reference || held.acceptedAt === null) return null;
  const { id, reference, language, showtime, ticket, ticketTypes } = held;
  return {
    ...{
      id,
      reference,
      language,
      showtime,
      name: held.acceptedName ?? "",
      email: held.acceptedEmail,
      createdAt: held.acceptedAt,
    },
    cancelledAt: ticket.cancelledAt,
    tickets: [{ ...ticket, ticketTypes, transfer: null }],
    isWithoutPrice: true as const,
  };
}

export type TransferredTicket = NonNullable<Awaited<ReturnType<typeof getOffer>>>;
