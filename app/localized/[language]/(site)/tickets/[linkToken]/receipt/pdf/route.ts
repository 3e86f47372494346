import { receiptsFile } from "@/app/localized/[language]/(site)/_receipts/receipts-file";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

/** The receipt of a booking and its credit notes; some of them by `?of=`. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/localized/[language]/tickets/[linkToken]/receipt/pdf">,
) =>
  receiptsFile(request, async () => {
    const booking = await getBookingByLink(database(), linkTokenOf(await params));
    return booking?.orderId ?? null;
  });
