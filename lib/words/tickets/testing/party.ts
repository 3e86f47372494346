import type { Ticket } from "@/lib/bookings/booking";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { DEFAULT_LOCALE } from "@/lib/languages";
import type { CalendarBooking } from "../booking-calendar";

const SHOWTIME_ID = 7;
const AT = Date.UTC(2026, 10, 22, 12);

const showtime: CalendarBooking["showtime"] = {
  ...{
    showtimeId: SHOWTIME_ID,
    startsAt: Date.UTC(2026, 10, 24, 19, 30),
    endsAt: Date.UTC(2026, 10, 24, 22),
  },
  ...{ state: "on-sale", movedAt: null, cancelReason: null, format: "2D", layoutId: 1, revision: 1 },
  ...{
    movieTitle: "Metropolis",
    movieTitles: {},
    movieSlug: "metropolis",
    posterId: null,
    certificate: "12A",
  },
  ...{ screenName: "Screen 1", theaterId: 1, theaterName: "The Grand", theaterSlug: "the-grand" },
  ...{
    address: "1 High Street",
    city: "London",
    geoPosition: "",
    timeZone: "Europe/London",
    currency: "GBP",
  },
};

/** A booking of so many seats in row G, as a page or a paper reads it. */
export function partyOf(
  seats: number,
  more: Partial<Omit<CalendarBooking, "showtime">> & { showtime?: Partial<CalendarBooking["showtime"]> } = {},
): CalendarBooking {
  return {
    ...{
      id: "a-booking-of-the-party",
      cancelledAt: null,
      reference: "KX7P2MQ4",
      name: "Ada Lovelace",
      language: DEFAULT_LOCALE,
      createdAt: AT,
    },
    tickets: Array.from({ length: seats }, (_, at) => ticket(String(at + 1))),
    ...more,
    showtime: { ...showtime, ...more.showtime },
  };
}

function ticket(seatNumber: string): Ticket {
  const labels = { rowLabel: "G", seatNumber, ticketType: "Adult" };
  return {
    ...labels,
    ...{ id: `ticket-${seatNumber}`, bookingId: "booking", orderLineId: `line-${seatNumber}` },
    ...{ showtimeId: SHOWTIME_ID, seatId: Number(seatNumber), seatType: "standard" as const },
    ...{ paidMinor: 1_250, reportedMinor: 1_250, recognisedMinor: 1_250, goodwillMinor: 0, retainedMinor: 0 },
    ...{
      code: newTicketCode({ showtimeId: SHOWTIME_ID, ...labels }),
      cancelledAt: null,
      admittedAt: null,
      transfer: null,
    },
  };
}
