import { asFile } from "@/app/(site)/tickets/[linkToken]/_as-file";
import { bookingCalendar } from "@/lib/words/tickets/booking-calendar";

/** A booking for a calendar; of a cancelled one, what takes it out again. */
export const GET = (_: Request, context: RouteContext<"/tickets/[linkToken]/calendar">) =>
  asFile(context, (booking) => ({
    body: bookingCalendar(booking),
    type: "text/calendar; charset=utf-8",
    ending: "ics",
  }));
