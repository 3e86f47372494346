import { toGoogle } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { readToken } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { database } from "@/lib/database";

/** Leads on to Google Wallet with one ticket. */
export const GET = async (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/held/[holderToken]/google-wallet/[ticketId]">,
) =>
  toGoogle(
    async () => getHeldBooking(database(), readToken((await params).holderToken)),
    (await params).ticketId,
  );
