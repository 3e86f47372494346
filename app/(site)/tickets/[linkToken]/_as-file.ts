import { respond } from "@/app/_http/respond";
import { linkTokenOf } from "@/app/(site)/tickets/[linkToken]/_link-token";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { database } from "@/lib/database";

type File = { body: BodyInit; type: string; ending: string };

/** Something of a booking to keep, behind the same link as its page; 404 where there is none. */
export const asFile = (
  { params }: { params: Promise<{ linkToken: string }> },
  make: (booking: Booking) => Promise<File | null> | File,
) =>
  respond(async () => {
    const booking = await getBookingByLink(database(), linkTokenOf(await params));
    const file = booking && (await make(booking));
    if (!booking || !file) return new Response("No such tickets.", { status: 404 });
    return new Response(file.body, {
      headers: {
        "Content-Type": file.type,
        "Content-Disposition": `attachment; filename="tickets-${booking.reference}.${file.ending}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
