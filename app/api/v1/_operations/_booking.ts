import { z } from "zod";
import { amountMinor, asInstant, asInstantOrNull, instant } from "@/app/api/v1/_frame/fields";
import { SEAT_TYPES } from "@/db/schema/venues";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { here } from "./_movie";

const ticket = z.object({
  id: z.string(),
  ...{ row: z.string(), number: z.string(), seatType: z.enum(SEAT_TYPES), ticketType: z.string() },
  paidMinor: amountMinor,
  code: z
    .string()
    .nullable()
    .meta({ description: "What its QR code says; null once it was cancelled or passed on." }),
  admittedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
});

export const booking = z
  .object({
    reference: z.string().meta({ description: "Eight characters, to be read aloud." }),
    token: z.string().meta({ description: "The secret of the booking, to be sent as Booking-Token." }),
    ticketsUrl: z.url().meta({ description: "Its tickets, for whoever has the address." }),
    showtimeId: z.int(),
    customer: z.object({ name: z.string(), email: z.string() }),
    currency: z.string(),
    totalMinor: amountMinor,
    refundedMinor: amountMinor,
    bookingFeeMinor: amountMinor,
    createdAt: instant,
    cancelledAt: instant.nullable(),
    tickets: z.array(ticket),
  })
  .meta({ id: "Booking" });

export const asBooking = (found: Booking): z.input<typeof booking> => ({
  ...{ reference: found.reference, token: found.linkToken, ticketsUrl: here(`/tickets/${found.linkToken}`) },
  showtimeId: found.showtime.showtimeId,
  customer: { name: found.name, email: found.email },
  ...{ currency: found.showtime.currency, totalMinor: found.totalMinor, refundedMinor: found.refundedMinor },
  bookingFeeMinor: found.fee?.amountMinor ?? 0,
  createdAt: asInstant(found.createdAt),
  cancelledAt: asInstantOrNull(found.cancelledAt),
  tickets: found.tickets.map((one) => ({
    ...{ id: one.id, row: one.rowLabel, number: one.seatNumber, seatType: one.seatType },
    ...{ ticketType: one.ticketType, paidMinor: one.paidMinor },
    code: isBuyersToShow(one) ? one.code : null,
    admittedAt: asInstantOrNull(one.admittedAt),
    cancelledAt: asInstantOrNull(one.cancelledAt),
  })),
});
