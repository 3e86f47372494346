import { toGoogle } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

/** Leads on to Google Wallet with one ticket. */
export const GET = async (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/[linkToken]/google-wallet/[ticketId]">,
) => toGoogle(async () => getBookingByLink(database(), linkTokenOf(await params)), (await params).ticketId);
