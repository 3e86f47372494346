import { asFile } from "@/app/localized/[language]/(site)/tickets/_ticket/as-file";
import { calendarFile } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

/** A booking for a calendar; of a cancelled one, what takes it out again. */
export const GET = (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/[linkToken]/calendar">,
) => asFile(async () => getBookingByLink(database(), linkTokenOf(await params)), calendarFile);
