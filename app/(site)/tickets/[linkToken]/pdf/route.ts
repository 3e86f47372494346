import { respond } from "@/app/_http/respond";
import { linkTokenOf } from "@/app/(site)/tickets/[linkToken]/_link-token";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";

/** What still stands of a booking, on paper. */
export const GET = (_: Request, { params }: RouteContext<"/tickets/[linkToken]/pdf">) =>
  respond(async () => {
    const booking = await getBookingByLink(database(), linkTokenOf(await params));
    const pdf = booking && (await ticketsPdf(booking));
    if (!booking || !pdf) return new Response("No such tickets.", { status: 404 });
    return new Response(pdf, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="tickets-${booking.reference}.pdf"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
