import { asFile } from "@/app/localized/[language]/(site)/tickets/_ticket/as-file";
import { pdfFile } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

/** What still stands of a booking, on paper. */
export const GET = (_: Request, { params }: RouteContext<"/localized/[language]/tickets/[linkToken]/pdf">) =>
  asFile(async () => getBookingByLink(database(), linkTokenOf(await params)), pdfFile);
