import { toApple } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { readToken } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { database } from "@/lib/database";

/** A ticket that a friend has passed on, for Apple Wallet; there, too, void once it is cancelled. */
export const GET = (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/held/[holderToken]/apple-wallet">,
) => toApple(async () => getHeldBooking(database(), readToken((await params).holderToken)));
