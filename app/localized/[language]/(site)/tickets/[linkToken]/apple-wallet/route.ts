import { toApple } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

/** A booking for Apple Wallet; there, too, void once it is cancelled. */
export const GET = (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/[linkToken]/apple-wallet">,
) => toApple(async () => getBookingByLink(database(), linkTokenOf(await params)));
