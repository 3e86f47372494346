import { bookingCalendar, type CalendarBooking } from "@/lib/words/tickets/booking-calendar";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";

export async function pdfFile(booking: CalendarBooking) {
  const body = await ticketsPdf(booking);
  return body && { body, type: "application/pdf", ending: "pdf" };
}

export const calendarFile = (booking: CalendarBooking) => ({
  ...{ body: bookingCalendar(booking), type: "text/calendar; charset=utf-8", ending: "ics" },
});
